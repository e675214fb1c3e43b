import type { FieldDescription, OfferedRegister } from '../../../src/shared/register-description';

/** A described field; everything not named is what a plain optional string has. */
export const buildField = (name: string, overrides: Partial<FieldDescription> = {}): FieldDescription => ({
  name,
  type: 'string',
  label: { zh: `${name}（中）`, en: name },
  section: 'main',
  help: null,
  required: false,
  readOnly: false,
  list: true,
  search: false,
  markup: false,
  personal: 'none',
  mask: null,
  export: true,
  maxLength: null,
  min: null,
  max: null,
  aliases: [],
  values: null,
  relation: null,
  ...overrides,
});

export const buildRegister = (
  register: string,
  fields: FieldDescription[],
  overrides: Partial<OfferedRegister> = {},
): OfferedRegister => ({
  register,
  singular: register.replace(/s$/, ''),
  uid: `api::${register}`,
  label: { zh: register, en: register },
  labelInitials: register,
  group: 'base',
  order: 1,
  title: fields[0]?.name ?? 'name',
  sort: null,
  searchFields: fields.filter((field) => field.search).map((field) => field.name),
  key: [],
  jurisdictionFrom: null,
  reading: 'scope',
  import: true,
  sections: [{ key: 'main', label: { zh: '主要', en: 'Main' }, tab: null }],
  tabs: [],
  fields,
  actions: ['find', 'findOne', 'create', 'update', 'delete'],
  ...overrides,
});

const choice = (value: string, zh: string) => ({ value, label: { zh, en: value }, aliases: [] });

export const organizations = buildRegister(
  'organizations',
  [
    buildField('name', { search: true }),
    buildField('creditCode', { search: true }),
    buildField('orgType', {
      type: 'enumeration',
      values: [choice('association', '社会团体'), choice('service-agency', '社会服务机构（民办非企业单位）')],
    }),
    buildField('verdict', {
      type: 'enumeration',
      readOnly: true,
      values: [choice('should-build', '应建未建'), choice('covered', '已覆盖')],
    }),
    buildField('zombie', { type: 'boolean', list: false }),
    buildField('establishedOn', { type: 'date', list: false }),
    buildField('competentAgency', {
      type: 'relation',
      list: false,
      relation: { register: 'agencies', multiple: false, title: 'name', tab: null },
    }),
    buildField('jurisdictionCode', { list: false }),
  ],
  { searchFields: ['pinyinInitials', 'name', 'creditCode'] },
);

export const agencies = buildRegister('agencies', [buildField('name', { search: true })]);

export const branches = buildRegister('branches', [buildField('name', { search: true })]);

export const coverageLinks = buildRegister(
  'coverage-links',
  [
    buildField('organization', {
      type: 'relation',
      relation: { register: 'organizations', multiple: false, title: 'name', tab: null },
    }),
    buildField('branch', {
      type: 'relation',
      relation: { register: 'branches', multiple: false, title: 'name', tab: null },
    }),
    buildField('mode', { type: 'enumeration', values: [choice('joint', '联合组建')] }),
  ],
  { title: 'mode', key: ['organization', 'branch', 'mode'], jurisdictionFrom: 'organization' },
);

export const schema: OfferedRegister[] = [organizations, agencies, branches, coverageLinks];
