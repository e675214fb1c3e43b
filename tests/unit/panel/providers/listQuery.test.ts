import { listSearch, recordSearch } from '../../../../src/panel/providers/listQuery';
import { coverageLinks, organizations, schema } from '../registers';

const query = (search: string) => Object.fromEntries(new URLSearchParams(search));

describe('the query of a list', () => {
  it('asks for the listed columns and no others', () => {
    const asked = query(listSearch(schema, organizations, { pagination: { page: 2, perPage: 50 } }));
    expect(asked).toEqual({
      sort: 'name:asc',
      'pagination[page]': '2',
      'pagination[pageSize]': '50',
      'fields[0]': 'name',
      'fields[1]': 'creditCode',
      'fields[2]': 'orgType',
      'fields[3]': 'verdict',
      'fields[4]': 'version',
      'fields[5]': 'updatedAt',
    });
  });

  it.each([
    [199, '199'],
    [200, '200'],
    [201, '200'],
  ])('asks for %i rows as a page of %s', (perPage, pageSize) => {
    const asked = query(listSearch(schema, organizations, { pagination: { page: 1, perPage } }));
    expect(asked['pagination[pageSize]']).toBe(pageSize);
  });

  it.each([
    ['a column', { field: 'creditCode', order: 'DESC' }, 'creditCode:desc'],
    ['the name behind a relation', { field: 'competentAgency', order: 'ASC' }, 'competentAgency.name:asc'],
    ['the title where the column is unknown', { field: 'id', order: 'DESC' }, 'name:asc'],
  ] as const)('sorts by %s', (_what, sort, expected) => {
    expect(query(listSearch(schema, organizations, { sort })).sort).toBe(expected);
  });

  it('fetches the names behind relations and nothing else of them', () => {
    const asked = query(listSearch(schema, coverageLinks, {}));
    expect(asked).toMatchObject({
      'fields[0]': 'mode',
      'populate[organization][fields][0]': 'name',
      'populate[branch][fields][0]': 'name',
    });
  });
});

describe('the query of a record', () => {
  it('names what stands behind each relation', () => {
    expect(query(recordSearch(schema, organizations))).toEqual({
      'populate[competentAgency][fields][0]': 'name',
    });
  });

  it('follows a relation whose own name is made of relations', () => {
    const visits = {
      ...coverageLinks,
      register: 'visits',
      fields: [
        {
          ...coverageLinks.fields[0]!,
          name: 'link',
          relation: { register: 'coverage-links', multiple: false, title: 'mode', tab: null },
        },
      ],
    };
    expect(query(recordSearch(schema, visits))).toEqual({
      'populate[link][fields][0]': 'mode',
      'populate[link][populate][organization][fields][0]': 'name',
      'populate[link][populate][branch][fields][0]': 'name',
    });
  });
});
