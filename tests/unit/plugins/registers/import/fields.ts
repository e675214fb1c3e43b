import type {
  ImportField,
  ImportRegister,
} from '../../../../../src/plugins/registers/server/import/import-field';

/** A field of a register with everything that a test does not care about filled in. */
export function field(more: Partial<ImportField> & Pick<ImportField, 'name' | 'type'>): ImportField {
  return {
    column: more.name,
    label: { zh: more.name, en: more.name },
    help: null,
    aliases: [],
    required: false,
    personal: 'none',
    mask: null,
    isInternal: false,
    defaultValue: null,
    maxLength: null,
    min: null,
    max: null,
    values: null,
    relation: null,
    ...more,
  };
}

/** A small register: a name, a code, a day and a number. */
export const bookRegister: ImportRegister = {
  register: 'books',
  uid: 'api::book.book',
  table: 'books',
  label: { zh: '书', en: 'Books' },
  title: 'name',
  initials: null,
  keys: [['code'], ['name']],
  jurisdictionFrom: null,
  fields: [
    field({
      name: 'name',
      type: 'string',
      label: { zh: '书名', en: 'Title' },
      aliases: ['名称', '书名（全称）'],
      required: true,
    }),
    field({ name: 'code', type: 'string', label: { zh: '编号', en: 'Code' }, aliases: ['书号'] }),
    field({ name: 'printedOn', type: 'date', label: { zh: '印刷日期', en: 'Printed on' } }),
    field({ name: 'pages', type: 'integer', label: { zh: '页数', en: 'Pages' } }),
    field({ name: 'letters', type: 'string', isInternal: true }),
  ],
};
