import { changedFields, toPayload, toRecord } from '../../../../src/panel/providers/records';
import { organizations } from '../registers';

describe('a record', () => {
  it('has the documentId as its id, and so do the records behind its relations', () => {
    const row = {
      id: 7,
      documentId: 'o1',
      name: '甲',
      competentAgency: { id: 3, documentId: 'a1', name: '民政局' },
    };
    expect(toRecord(row)).toEqual({
      id: 'o1',
      documentId: 'o1',
      name: '甲',
      competentAgency: { id: 'a1', documentId: 'a1', name: '民政局' },
    });
  });
});

describe('what is sent of a form', () => {
  it('holds the writable fields, relations as documentIds, empty text as null, and the version', () => {
    const data = {
      id: 'o1',
      documentId: 'o1',
      name: '甲',
      creditCode: '',
      verdict: 'covered',
      competentAgency: { id: 'a1', documentId: 'a1', name: '民政局' },
      updatedAt: '2026-01-01T00:00:00Z',
      version: 4,
    };
    expect(toPayload(organizations, data)).toEqual({
      name: '甲',
      creditCode: null,
      competentAgency: 'a1',
      version: 4,
    });
  });

  it('empties a relation', () => {
    expect(toPayload(organizations, { competentAgency: null })).toEqual({ competentAgency: null });
  });

  it('leaves out what was not touched, and keeps the version', () => {
    const previous = {
      name: '陈**',
      creditCode: null,
      zombie: false,
      competentAgency: { documentId: 'a1' },
      version: 4,
    };
    const data = {
      name: '陈**',
      creditCode: '',
      zombie: true,
      competentAgency: { documentId: 'a1', name: '甲' },
      version: 4,
    };
    expect(changedFields(data, previous)).toEqual({ zombie: true, version: 4 });
  });

  it('keeps a relation that was emptied and of which the former row says nothing', () => {
    expect(changedFields({ competentAgency: null }, {})).toEqual({ competentAgency: null });
  });
});

describe('structured data', () => {
  const condition = { combinator: 'and', rules: [{ field: 'zombie', operator: '=', value: true }] };

  it('is sent when anything in it changed, and only then', () => {
    const changed = { ...condition, combinator: 'or' };
    expect(
      changedFields({ condition: changed, steps: [{ zh: '甲' }] }, { condition, steps: [{ zh: '乙' }] }),
    ).toEqual({
      condition: changed,
      steps: [{ zh: '甲' }],
    });
    expect(changedFields({ condition: { ...condition } }, { condition })).toEqual({});
  });
});
