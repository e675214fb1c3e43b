import { recordTabs } from '../../../../../src/panel/register/record/recordTabs';
import { relationPath } from '../../../../../src/panel/schema/describe';
import { buildField, buildRegister } from '../../registers';

const words = (zh: string) => ({ zh, en: zh });
const pointing = (name: string, register: string, tab: string | null = null) =>
  buildField(name, { type: 'relation', relation: { register, multiple: false, title: 'name', tab } });

const organizations = buildRegister(
  'organizations',
  [
    buildField('name', { section: 'identity' }),
    buildField('fullMemberStaff', { section: 'survey' }),
    buildField('added', { section: null }),
  ],
  {
    sections: [
      { key: 'survey', label: words('党建摸排'), tab: 'party' },
      { key: 'identity', label: words('基本信息'), tab: null },
    ],
  },
);
const assignments = buildRegister('assignments', [pointing('organization', 'organizations', 'people')], {
  jurisdictionFrom: 'organization',
});
const visits = buildRegister('visits', [pointing('assignment', 'assignments')], {
  jurisdictionFrom: 'assignment',
});
const supplies = buildRegister('supplies', [pointing('owner', 'organizations')]);

const drawn = (schema: Parameters<typeof recordTabs>[0], extras: string[] = []) =>
  recordTabs(schema, organizations, { extras }).map(({ key, sections, related }) => [
    key,
    sections.map((section) => section.key),
    related.map((one) => `${one.description.register}:${relationPath(one)}`),
  ]);

describe('the tabs of a record’s page', () => {
  it('take sections and related registers where the schema puts them', () => {
    expect(drawn([organizations, assignments])).toEqual([
      ['basic', ['identity', 'other'], []],
      ['party', ['survey'], []],
      ['people', [], ['assignments:organization']],
    ]);
  });

  it('put a register that names no tab, and what belongs to a related row, among the items', () => {
    expect(drawn([organizations, assignments, visits, supplies]).at(-1)).toEqual([
      'items',
      [],
      ['visits:assignment.organization', 'supplies:owner'],
    ]);
  });

  it('show no rows that the role may not list', () => {
    expect(drawn([organizations, { ...assignments, actions: [] }]).map(([key]) => key)).toEqual([
      'basic',
      'party',
    ]);
  });

  it('keep a tab on which the page has something of its own', () => {
    expect(drawn([organizations], ['coverage']).map(([key]) => key)).toEqual(['basic', 'party', 'coverage']);
  });

  it('are renamed and added by the register, in its order after the standard ones', () => {
    const own = {
      ...organizations,
      tabs: [
        { key: 'stock', label: words('物资') },
        { key: 'party', label: words('党务') },
      ],
      sections: [...organizations.sections, { key: 'kept', label: words('库存'), tab: 'stock' }],
      fields: [...organizations.fields, buildField('kept', { section: 'kept' })],
    };
    expect(recordTabs([own], own).map(({ key, label }) => [key, label?.zh])).toEqual([
      ['basic', undefined],
      ['party', '党务'],
      ['stock', '物资'],
    ]);
  });

  it('leave out fields that the page says in words, and put the page’s first sections first', () => {
    const [basic] = recordTabs([organizations], organizations, { without: ['name'], first: ['other'] });
    expect(basic?.sections.map(({ key }) => key)).toEqual(['other']);
  });
});
