import { relatedRegisters, relationPath, sectionsOf } from '../../../../src/panel/schema/describe';
import { recordTitle } from '../../../../src/panel/schema/title';
import { navigationGroups } from '../../../../src/panel/layout/navigation';
import { buildField, buildRegister, coverageLinks, organizations, schema } from '../registers';

describe('a description', () => {
  it('finds the registers whose rows point at a record', () => {
    expect(
      relatedRegisters(schema, 'organizations').map(
        ({ description, field }) => `${description.register}.${field.name}`,
      ),
    ).toEqual(['coverage-links.organization']);
  });

  it('finds the rows that belong to a row that points at a record, and how they point', () => {
    const notes = buildRegister(
      'notes',
      [
        buildField('link', {
          type: 'relation',
          relation: { register: 'coverage-links', multiple: false, title: 'mode', tab: null },
        }),
      ],
      { jurisdictionFrom: 'link' },
    );
    expect(relatedRegisters([...schema, notes], 'organizations').map(relationPath)).toEqual([
      'organization',
      'link.organization',
    ]);
    expect(relatedRegisters([...schema, notes], 'branches').map(relationPath)).toEqual(['branch']);
  });

  it('hides related registers that the role may not list', () => {
    const closed = schema.map((one) => (one.register === 'coverage-links' ? { ...one, actions: [] } : one));
    expect(relatedRegisters(closed, 'organizations')).toEqual([]);
  });

  it('groups fields by section and puts the rest last', () => {
    const register = buildRegister('things', [buildField('odd', { section: null }), buildField('name')]);
    expect(
      sectionsOf(register, register.fields).map(({ key, fields }) => [
        key,
        fields.map((field) => field.name),
      ]),
    ).toEqual([
      ['main', ['name']],
      ['other', ['odd']],
    ]);
  });

  it.each([
    ['a text title', organizations, { name: '甲' }, '甲'],
    [
      'its key where the title is a mode',
      coverageLinks,
      { organization: { name: '甲' }, branch: { name: '乙支部' }, mode: 'joint' },
      '甲 · 乙支部 · 联合组建',
    ],
    ['what is known of its key', coverageLinks, { organization: null, mode: 'joint' }, '联合组建'],
  ])('names a record by %s', (_what, description, record, title) => {
    expect(recordTitle(schema, description, record, 'zh-CN')).toBe(title);
  });
});

describe('the navigation', () => {
  it('groups registers by work, regions apart, and leaves out what the role may not list', () => {
    const groups = navigationGroups([
      organizations,
      buildRegister('regions', []),
      buildRegister('leaders', [], { group: 'people' }),
      buildRegister('branches', [], { group: 'party' }),
      buildRegister('coverage-rules', [], { group: 'rules', actions: [] }),
    ]);
    expect(groups.map(({ heading, registers }) => [heading, registers.map((one) => one.register)])).toEqual([
      ['navigation.base', ['organizations', 'leaders']],
      ['navigation.party', ['branches']],
      ['navigation.administration', ['regions']],
    ]);
  });
});
