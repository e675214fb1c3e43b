import { attributeItems } from '../../../../../src/plugins/registers/admin/attributeItems';
import en from '../../../../../src/plugins/registers/admin/translations/en.json';
import zh from '../../../../../src/plugins/registers/admin/translations/zh-Hans.json';
import { contentTypeItems } from '../../../../../src/plugins/registers/admin/contentTypeItems';

const register = { pluginOptions: { registers: { enabled: true, sections: { basic: { zh: '基本情况' } } } } };
const namesOf = (type: string, data?: { enum: unknown }): string[] =>
  attributeItems({ forTarget: 'contentType', type, contentTypeSchema: register, data }).map(({ name }) =>
    name.replace('pluginOptions.registers.', ''),
  );

describe('the inputs of the Content-Type Builder', () => {
  it('ask nothing of fields on a content type that is no register, or of components', () => {
    expect(attributeItems({ forTarget: 'contentType', type: 'string', contentTypeSchema: {} })).toEqual([]);
    expect(attributeItems({ forTarget: 'component', type: 'string', contentTypeSchema: register })).toEqual(
      [],
    );
  });

  it('offer search and privacy where a field can have them', () => {
    expect(namesOf('string')).toEqual(expect.arrayContaining(['search', 'personal']));
    expect(namesOf('date')).not.toEqual(expect.arrayContaining(['search']));
    expect(namesOf('boolean')).not.toEqual(expect.arrayContaining(['personal']));
  });

  it('offer the sections of the register as a choice', () => {
    const [section] = attributeItems({
      forTarget: 'contentType',
      type: 'string',
      contentTypeSchema: register,
    }).filter(({ name }) => name.endsWith('.section'));
    expect(section?.options?.map(({ value }) => value)).toEqual(['basic']);
  });

  it('ask for words of each value of an enumeration, as a list and while it is typed', () => {
    const expected = ['values.own.zh', 'values.own.en', 'values.joint.zh', 'values.joint.en'];
    expect(namesOf('enumeration', { enum: ['own', 'joint'] })).toEqual(expect.arrayContaining(expected));
    expect(namesOf('enumeration', { enum: 'own\njoint\n' })).toEqual(expect.arrayContaining(expected));
    expect(namesOf('enumeration', { enum: ['a.b'] }).join()).not.toContain('values');
  });

  it('have words in both languages', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    const items = [
      ...contentTypeItems(),
      ...['string', 'enumeration'].flatMap((type) =>
        attributeItems({
          forTarget: 'contentType',
          type,
          contentTypeSchema: register,
          data: { enum: ['a'] },
        }),
      ),
    ];
    const asked = items.flatMap(({ name, intlLabel, description, options = [] }) => [
      intlLabel.id,
      ...(description ? [description.id] : []),
      // A section is called by what the register itself calls it.
      ...(name.endsWith('.section') ? [] : options.map(({ metadatas }) => metadatas.intlLabel.id)),
    ]);
    expect(asked.filter((id) => !(id in zh))).toEqual([]);
  });
});
