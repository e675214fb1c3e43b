import { filterObject, filterPairs } from '../../../../src/panel/providers/filters';
import { officeToday, periodDays } from '../../../../src/panel/providers/relativeDays';
import { buildField, buildRegister, coverageLinks, organizations, schema } from '../registers';

const pairs = (filter: Record<string, unknown>) =>
  Object.fromEntries(filterPairs(schema, organizations, filter));

describe('the filters of a list', () => {
  it.each([
    ['one code', { verdict: ['should-build'] }, { 'filters[verdict][$eq]': 'should-build' }],
    [
      'several codes',
      { verdict: ['should-build', 'covered'] },
      { 'filters[verdict][$in][0]': 'should-build', 'filters[verdict][$in][1]': 'covered' },
    ],
    ['yes', { zombie: true }, { 'filters[zombie][$eq]': 'true' }],
    ['no', { zombie: false }, { 'filters[zombie][$eq]': 'false' }],
    ['nothing filled in', { zombie: { empty: true } }, { 'filters[zombie][$null]': 'true' }],
    [
      'a range of days, both included',
      { establishedOn: { from: '2021-11-24', to: '2021-12-31' } },
      { 'filters[establishedOn][$gte]': '2021-11-24', 'filters[establishedOn][$lte]': '2021-12-31' },
    ],
    [
      'a range open to the right',
      { establishedOn: { from: '2021-11-24' } },
      { 'filters[establishedOn][$gte]': '2021-11-24' },
    ],
    [
      'a city and everything below it',
      { jurisdictionCode: '4401' },
      { 'filters[jurisdictionCode][$gte]': '4401', 'filters[jurisdictionCode][$lt]': '4401~' },
    ],
    [
      "the province's own register, without its cities",
      { jurisdictionCode: '44' },
      { 'filters[jurisdictionCode][$eq]': '44' },
    ],
    [
      'a chosen record',
      { competentAgency: { documentId: 'a1', title: '民政局' } },
      { 'filters[competentAgency][documentId][$eq]': 'a1' },
    ],
    [
      'no record behind a relation',
      { competentAgency: { empty: true } },
      { 'filters[competentAgency][id][$null]': 'true' },
    ],
    ['the id of a record', { competentAgency: 'a1' }, { 'filters[competentAgency][documentId][$eq]': 'a1' }],
    ['something filled in', { creditCode: { filled: true } }, { 'filters[creditCode][$notNull]': 'true' }],
    [
      'several records',
      { competentAgency: [{ documentId: 'a1' }, { documentId: 'a2' }] },
      {
        'filters[competentAgency][documentId][$in][0]': 'a1',
        'filters[competentAgency][documentId][$in][1]': 'a2',
      },
    ],
    [
      'several texts, of which one is enough',
      { creditCode: ['52', '51'] },
      {
        'filters[$and][0][$or][0][creditCode][$containsi]': '52',
        'filters[$and][0][$or][1][creditCode][$containsi]': '51',
      },
    ],
    [
      'several places, beside a search',
      { q: 'th', jurisdictionCode: ['4401', '44'] },
      {
        'filters[$and][0][$or][0][pinyinInitials][$containsi]': 'th',
        'filters[$and][0][$or][1][name][$containsi]': 'th',
        'filters[$and][0][$or][2][creditCode][$containsi]': 'th',
        'filters[$and][1][$or][0][jurisdictionCode][$gte]': '4401',
        'filters[$and][1][$or][0][jurisdictionCode][$lt]': '4401~',
        'filters[$and][1][$or][1][jurisdictionCode][$eq]': '44',
      },
    ],
    ['text', { creditCode: '5244' }, { 'filters[creditCode][$containsi]': '5244' }],
  ])('say %s', (_what, filter, expected) => {
    expect(pairs(filter)).toEqual(expected);
  });

  const leaders = buildRegister(
    'leaders',
    [
      buildField('name', { search: true, personal: 'masked', mask: 'name' }),
      buildField('approvalNumber', { search: true }),
      buildField('officePhone', { search: true, personal: 'encrypted', mask: 'phone' }),
    ],
    { searchFields: ['approvalNumber'] },
  );

  it('look for a person by the whole of what was typed, for other words by part', () => {
    expect(Object.fromEntries(filterPairs(schema, leaders, { q: ' 138 0000 ' }))).toEqual({
      'filters[$and][0][$or][0][name][$eqi]': '138 0000',
      'filters[$and][0][$or][1][officePhone][$eqi]': '138 0000',
      'filters[$and][0][$or][2][$and][0][$or][0][approvalNumber][$containsi]': '138',
      'filters[$and][0][$or][2][$and][1][$or][0][approvalNumber][$containsi]': '0000',
    });
  });

  it('compare a personal field with the whole value', () => {
    expect(filterPairs(schema, leaders, { name: '陈示例' })).toEqual([['filters[name][$eq]', '陈示例']]);
  });

  it('hold a period that moves as the days it means today', () => {
    const { from, to } = periodDays('thisYear', officeToday());
    expect(pairs({ establishedOn: { relative: 'thisYear' } })).toEqual({
      'filters[establishedOn][$gte]': from,
      'filters[establishedOn][$lte]': to,
    });
  });

  it('compare an instant with the whole day that is named, as the office counts days', () => {
    const logs = buildRegister('logs', [buildField('at', { type: 'datetime' })]);
    expect(
      Object.fromEntries(filterPairs([logs], logs, { at: { from: '2026-11-24', to: '2026-11-24' } })),
    ).toEqual({
      'filters[at][$gte]': '2026-11-24T00:00:00+08:00',
      'filters[at][$lte]': '2026-11-24T23:59:59.999+08:00',
    });
  });

  it('are one object where a body carries them', () => {
    expect(
      filterObject(schema, organizations, {
        q: 'th',
        verdict: ['should-build', 'covered'],
        jurisdictionCode: '4401',
      }),
    ).toEqual({
      $and: [
        {
          $or: [
            { pinyinInitials: { $containsi: 'th' } },
            { name: { $containsi: 'th' } },
            { creditCode: { $containsi: 'th' } },
          ],
        },
      ],
      verdict: { $in: ['should-build', 'covered'] },
      jurisdictionCode: { $gte: '4401', $lt: '4401~' },
    });
    expect(filterObject(schema, organizations, {})).toEqual({});
  });

  it.each([
    ['empty text', { q: '  ' }],
    ['an empty choice', { verdict: [] }],
    ['an empty range', { establishedOn: { from: '', to: undefined } }],
    ['a field that no register has', { birthday: '2000' }],
  ])('leave out %s', (_what, filter) => {
    expect(filterPairs(schema, organizations, filter)).toEqual([]);
  });

  it('look for each word in names, codes and pinyin initials, in lower case', () => {
    expect(pairs({ q: 'TH 学校' })).toEqual({
      'filters[$and][0][$or][0][pinyinInitials][$containsi]': 'th',
      'filters[$and][0][$or][1][name][$containsi]': 'th',
      'filters[$and][0][$or][2][creditCode][$containsi]': 'th',
      'filters[$and][1][$or][0][pinyinInitials][$containsi]': '学校',
      'filters[$and][1][$or][1][name][$containsi]': '学校',
      'filters[$and][1][$or][2][creditCode][$containsi]': '学校',
    });
  });

  it('read full-width letters as ordinary ones and drop control characters', () => {
    expect(pairs({ q: 'Ｔ\u0000Ｈ' })).toMatchObject({
      'filters[$and][0][$or][1][name][$containsi]': 't',
      'filters[$and][1][$or][1][name][$containsi]': 'h',
    });
  });

  it('look behind the relations that name a record', () => {
    expect(Object.fromEntries(filterPairs(schema, coverageLinks, { q: '天河' }))).toEqual({
      'filters[$and][0][$or][0][organization][name][$containsi]': '天河',
      'filters[$and][0][$or][1][branch][name][$containsi]': '天河',
    });
  });

  it('look behind the relations of a relation', () => {
    const visits = buildRegister(
      'visits',
      [
        buildField('link', {
          type: 'relation',
          relation: { register: 'coverage-links', multiple: false, title: 'mode', tab: null },
        }),
        buildField('date', { type: 'date' }),
      ],
      { title: 'date', key: ['link', 'date'] },
    );
    expect(Object.fromEntries(filterPairs(schema, visits, { q: '天河' }))).toEqual({
      'filters[$and][0][$or][0][link][organization][name][$containsi]': '天河',
      'filters[$and][0][$or][1][link][branch][name][$containsi]': '天河',
    });
  });

  it('name the record behind a relation’s relation, and leave out what is none', () => {
    const visits = buildRegister('visits', [
      buildField('link', {
        type: 'relation',
        relation: { register: 'coverage-links', multiple: false, title: 'mode', tab: null },
      }),
    ]);
    expect(filterPairs(schema, visits, { 'link.organization': 'o1' })).toEqual([
      ['filters[link][organization][documentId][$eq]', 'o1'],
    ]);
    expect(filterPairs(schema, visits, { 'link.mode': 'joint', 'gone.organization': 'o1' })).toEqual([]);
  });
});
