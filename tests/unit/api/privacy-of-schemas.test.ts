import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface FieldOptions {
  label?: { zh: string; en: string };
  personal?: string;
  import?: { aliases?: string[] };
}
interface Attribute {
  type: string;
  pluginOptions?: { registers?: FieldOptions };
}

/** What no office needs here (minimisation): identity numbers, home addresses, dates of birth. A year of birth is no date. */
const FORBIDDEN =
  /身份证|证件号|公民身份|id_?card|id_?(number|no)\b|identity|citizen_?id|passport|护照|住址|家庭地址|home_?address|residential|出生日期|出生年月日|生日|birth_?da(y|te)|date_?of_?birth|^birth$/i;
const PHONE = /phone|mobile|\btel\b|fax|手机|电话|传真/i;
/** An office's own line that the office itself prints on a public page; the page's scan refuses mobile numbers in it. */
const PUBLISHED = new Set(['bookingLine']);
const PERSON = /^(姓名|联系人|法定代表人|书记姓名|.*人姓名)$/;

const words = (name: string, { pluginOptions }: Attribute): string[] => {
  const { label, import: imported } = pluginOptions?.registers ?? {};
  return [name, label?.zh ?? '', label?.en ?? '', ...(imported?.aliases ?? [])];
};

/** Why an attribute may not stand in a schema, or null. */
function objection(name: string, attribute: Attribute): string | null {
  const personal = attribute.pluginOptions?.registers?.personal ?? 'none';
  const isText = attribute.type === 'string' || attribute.type === 'text';
  if (words(name, attribute).some((word) => FORBIDDEN.test(word))) return 'must not be asked for';
  const isPhone = isText && words(name, attribute).some((word) => PHONE.test(word));
  if (isPhone && !PUBLISHED.has(name) && personal !== 'encrypted') return 'must be encrypted';
  const isPerson = PERSON.test(attribute.pluginOptions?.registers?.label?.zh ?? '');
  return isPerson && personal === 'none' ? 'must be masked' : null;
}

const SRC = path.resolve(__dirname, '../../../src');
const attributes = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'schema.json' && file.includes('content-types'))
  .flatMap((file) => {
    const schema = JSON.parse(readFileSync(path.join(SRC, file), 'utf8')) as {
      attributes: Record<string, Attribute>;
    };
    return Object.entries(schema.attributes).map(([name, attribute]) => [file, name, attribute] as const);
  });

describe('an attribute of a schema', () => {
  it.each(attributes)(
    'of %s, %s, asks for no more than the office needs, and keeps it as it must',
    (_file, name, attribute) => {
      expect(objection(name, attribute)).toBeNull();
    },
  );

  it.each([
    ['idCard', '', 'must not be asked for'],
    ['idNumber', '', 'must not be asked for'],
    ['code', '身份证号', 'must not be asked for'],
    ['homeAddress', '', 'must not be asked for'],
    ['place', '家庭住址', 'must not be asked for'],
    ['birthday', '', 'must not be asked for'],
    ['birthDate', '出生日期', 'must not be asked for'],
    ['mobile', '手机号码', 'must be encrypted'],
    ['contact', '联系电话', 'must be encrypted'],
    ['name', '姓名', 'must be masked'],
    ['birthYear', '出生年份', null],
    ['address', '住所', null],
    ['name', '名称', null],
  ])('%s (%s): %s', (name, zh, answer) => {
    const attribute = { type: 'string', pluginOptions: { registers: { label: { zh, en: name } } } };
    expect(objection(name, attribute)).toBe(answer);
  });
});
