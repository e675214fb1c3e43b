import type { AttributeForm, FormItem } from './builder';
import { bothLanguages, choice, item } from './formItems';
import { text } from './messages';

/** Types of attributes that a register can describe. */
export const DESCRIBED_TYPES = [
  'string',
  'text',
  'richtext',
  'email',
  'uid',
  'integer',
  'biginteger',
  'number',
  'decimal',
  'float',
  'boolean',
  'date',
  'datetime',
  'enumeration',
  'json',
  'relation',
] as const;

const MAYBE_PERSONAL = new Set(['string', 'text', 'email']);

/** What a register's field says of itself; nothing on content types that are no register. */
export function attributeItems({
  forTarget,
  type,
  step,
  contentTypeSchema,
  data,
}: AttributeForm): FormItem[] {
  const register = contentTypeSchema?.pluginOptions?.registers;
  if (forTarget !== 'contentType' || register?.enabled !== true || step === '1') return [];
  return [
    ...bothLanguages('label'),
    section(Object.entries(register.sections ?? {})),
    ...bothLanguages('help', 'textarea'),
    item('list', 'checkbox'),
    ...(type === 'string' || type === 'text' ? [item('search', 'checkbox')] : []),
    ...(MAYBE_PERSONAL.has(type) ? [choice('personal', ['none', 'masked', 'encrypted'])] : []),
    ...(type === 'relation' ? [item('tab')] : []),
    choice('export', ['true', 'false']),
    item('import.aliases'),
    ...codesOf(data?.enum).flatMap(valueItems),
  ];
}

function section(sections: [string, { zh?: string; en?: string }][]): FormItem {
  if (sections.length === 0) return item('section');
  return {
    ...item('section', 'select'),
    options: sections.map(([key, { zh, en }]) => ({
      key,
      value: key,
      // The Builder fills no values into a choice's words: a text without translation stands as it is.
      metadatas: { intlLabel: { ...text(`section.${key}`), defaultMessage: `${zh || en || key} (${key})` } },
    })),
  };
}

/** Both languages of one value of an enumeration. A dot would part the path that the form writes to. */
function valueItems(code: string): FormItem[] {
  if (code.includes('.')) return [];
  return (['zh', 'en'] as const).map((language) => ({
    name: `pluginOptions.registers.values.${code}.${language}`,
    type: 'text',
    intlLabel: text(`value.${language}`, { code }),
  }));
}

/** The Builder's form keeps the values of an enumeration as a list, and as one text while one types. */
function codesOf(values: unknown): string[] {
  if (Array.isArray(values))
    return values.filter((value): value is string => typeof value === 'string' && value !== '');
  return typeof values === 'string' ? values.split('\n').filter((value) => value.trim() !== '') : [];
}
