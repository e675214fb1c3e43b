import type { AuditRow } from '../../../../../src/plugins/registers/server/audit/record-rows';
import { toHistory } from '../../../../../src/plugins/registers/server/audit/to-history';
import type { Register } from '../../../../../src/plugins/registers/server/description/registers';

const register = {
  columns: { name: 'name', orgType: 'org_type' },
  links: [{ attribute: 'competentAgency' }, { attribute: 'instructors' }],
  description: { fields: [{ name: 'instructors', relation: { multiple: true } }] },
} as unknown as Register; // All that a history reads.

let number = 0;
function row(more: Partial<AuditRow>): AuditRow {
  number += 1;
  const nobody = { actor: null, actorName: null, request: null, batch: null, link: null, detail: null };
  return {
    id: String(number),
    at: new Date('2021-11-24T01:02:03Z'),
    action: 'update',
    before: null,
    after: null,
    xact: '1',
    ...nobody,
    ...more,
  };
}
const image = (value: object): string => JSON.stringify(value);

describe('toHistory', () => {
  it('makes one entry of a transaction: row and relations, by attribute name', () => {
    const rows = [
      row({ action: 'link', after: image({ competent_agency: 'new' }) }),
      row({ action: 'unlink', before: image({ competent_agency: 'old' }) }),
      row({ before: image({ org_type: 'a' }), after: image({ org_type: 'b' }) }),
    ];
    expect(toHistory(register, rows)).toMatchObject([
      {
        action: 'update',
        changes: [
          { field: 'orgType', before: 'a', after: 'b' },
          { field: 'competentAgency', before: 'old', after: 'new' },
        ],
      },
    ]);
  });

  it('leaves out a field that ended as it began, and columns that are no attribute', () => {
    const rows = [
      row({ before: image({ name: 'b', secret: 1 }), after: image({ name: 'a', secret: 2 }) }),
      row({ before: image({ name: 'a' }), after: image({ name: 'b' }) }),
    ];
    expect(toHistory(register, rows)[0]?.changes).toEqual([]);
  });

  it.each(['create', 'delete', 'restore', 'import', 'undo'])(
    'calls the whole transaction %s when a row of it is',
    (action) => {
      const rows = [
        row({ action: 'link', after: image({ competent_agency: 'x' }) }),
        row({ action, after: image({ name: 'a' }) }),
      ];
      expect(toHistory(register, rows).map((entry) => entry.action)).toEqual([action]);
    },
  );

  it('calls a record that was made and issued at once by what it was made for', () => {
    const rows = [
      row({ action: 'document-issue', detail: image({ number: '1号' }) }),
      row({ before: image({ name: 'a' }), after: image({ name: 'b' }) }),
      row({ action: 'create', after: image({ name: 'a' }) }),
    ];
    expect(toHistory(register, rows)).toMatchObject([
      { action: 'document-issue', detail: { number: '1号' }, changes: [{ field: 'name', after: 'b' }] },
    ]);
  });

  it('keeps transactions apart, newest first, each with its actor, request and instant', () => {
    const rows = [
      row({ xact: '2', actor: 7, actorName: '省级办公室', request: 'r2', after: image({ name: 'b' }) }),
      row({ xact: '1', action: 'create', after: image({ name: 'a' }) }),
    ];
    const history = toHistory(register, rows);
    expect(history.map(({ action }) => action)).toEqual(['update', 'create']);
    expect(history[0]).toMatchObject({
      actor: { id: 7, name: '省级办公室' },
      request: 'r2',
      at: '2021-11-24T01:02:03.000Z',
    });
    expect(history[1]?.actor).toBeNull();
  });

  it('has nothing to tell of nothing', () => {
    expect(toHistory(register, [])).toEqual([]);
  });
});
