import { attributesOf, readRegisters, type Attribute } from './content-types';

const registers = readRegisters();
const attributes = attributesOf(registers);
const described = (attribute: Attribute) => attribute.pluginOptions?.registers;
const ofType = (type: string) => attributes.filter(([, , attribute]) => attribute.type === type);

describe('a register', () => {
  it.each(registers.map((register) => [register.uid, register] as const))(
    '%s is named in both languages',
    (_, register) => {
      const { label, sections } = register.pluginOptions.registers;
      const labels = [label, ...Object.values(sections)];
      expect(labels.filter(({ zh, en }) => !zh || !en)).toEqual([]);
    },
  );

  it.each(registers.map((register) => [register.uid, register] as const))(
    '%s keeps no drafts',
    (_, register) => {
      expect(register.options.draftAndPublish).toBe(false);
    },
  );

  it.each(registers.map((register) => [register.uid, register] as const))(
    '%s shows five to ten columns',
    (_, register) => {
      const columns = Object.values(register.attributes).filter((attribute) => described(attribute)?.list);
      expect(columns.length).toBeGreaterThanOrEqual(5);
      expect(columns.length).toBeLessThanOrEqual(10);
    },
  );

  it.each(registers.map((register) => [register.uid, register] as const))(
    '%s names only attributes that it has',
    (_, register) => {
      const { title, key, jurisdictionFrom } = register.pluginOptions.registers;
      const named = [title, ...key, jurisdictionFrom ?? title, 'jurisdictionCode', 'version'];
      expect(named.filter((name) => !Object.hasOwn(register.attributes, name))).toEqual([]);
      expect(key).not.toEqual([]);
    },
  );
});

describe('an attribute', () => {
  it.each(attributes)(
    'of %s, %s, has a label in both languages and a section of its register',
    (uid, _, attribute) => {
      const sections =
        registers.find((register) => register.uid === uid)?.pluginOptions.registers.sections ?? {};
      expect(described(attribute)).toMatchObject({
        label: { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) },
      });
      expect(Object.keys(sections)).toContain(described(attribute)?.section);
    },
  );

  it.each(attributes)('of %s, %s, explains itself in both languages or not at all', (_, __, attribute) => {
    const help = described(attribute)?.help ?? { zh: '-', en: '-' };
    expect(help.zh && help.en).toBeTruthy();
  });

  it.each(ofType('enumeration'))('of %s, %s, labels each of its values', (_, __, attribute) => {
    expect(Object.keys(described(attribute)?.values ?? {})).toEqual(attribute.enum);
    expect(Object.values(described(attribute)?.values ?? {}).filter(({ zh, en }) => !zh || !en)).toEqual([]);
  });

  it.each(ofType('relation'))(
    'of %s, %s, points at a register that Excel can name, one way',
    (_, __, attribute) => {
      const target = registers.find(({ uid }) => uid === attribute.target);
      expect(target?.pluginOptions.registers.key).not.toHaveLength(0);
      expect(attribute.mappedBy ?? attribute.inversedBy).toBeUndefined();
    },
  );

  it.each(ofType('string'))('of %s, %s, fits its column', (_, __, attribute) => {
    expect(attribute.maxLength).toBeLessThanOrEqual(255);
  });

  it.each(ofType('text'))('of %s, %s, has an end', (_, __, attribute) => {
    expect(attribute.maxLength).toBeGreaterThan(0);
  });
});

describe('the headings of a register', () => {
  it.each(registers.map((register) => [register.uid, register] as const))(
    '%s mean one attribute each',
    (_, register) => {
      const headings = Object.values(register.attributes).flatMap((attribute) => {
        const { label, import: imported } = described(attribute) ?? {};
        return [...new Set([label?.zh, ...(imported?.aliases ?? [])])];
      });
      expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([]);
    },
  );
});
