import type { AuditRow } from '../../../../../src/plugins/registers/server/audit/record-rows';
import { walkBack } from '../../../../../src/plugins/registers/server/audit/walk-back';
import type { Register } from '../../../../../src/plugins/registers/server/description/registers';

const register = {
  columns: { name: 'name', orgType: 'org_type' },
  links: [{ attribute: 'agency' }],
} as unknown as Register; // All that walking back reads.

const change = (before: object | null, after: object | null, isLink = false): AuditRow => ({
  id: '1',
  at: new Date('2021-11-24T01:02:03Z'),
  action: 'update',
  before: before && JSON.stringify(before),
  after: after && JSON.stringify(after),
  link: isLink ? '{}' : null,
  detail: null,
  actor: null,
  actorName: null,
  request: null,
  batch: null,
  xact: '1',
});
const now = { name: '丙', orgType: 'a', agency: ['new'] };

describe('walkBack', () => {
  it.each([
    ['stays where nothing came later', [], now],
    [
      'undoes changes from the newest to the oldest',
      [change({ name: '乙' }, { name: '丙' }), change({ name: '甲' }, { name: '乙' })],
      { ...now, name: '甲' },
    ],
    [
      'undoes links and cuts',
      [change(null, { agency: 'new' }, true), change({ agency: 'old' }, null, true)],
      { ...now, agency: ['old'] },
    ],
    ['is nothing before the record was made', [change(null, { name: '丙' })], null],
  ])('%s', (_name, later, expected) => {
    expect(walkBack(register, now, later)).toEqual(expected);
  });

  it('raises a deleted record from its image, with the links that fell before or after it', () => {
    const later = [
      change({ agency: 'b' }, null, true),
      change({ name: '甲', org_type: 'a' }, null),
      change({ agency: 'a' }, null, true),
    ];
    expect(walkBack(register, null, later)).toEqual({ name: '甲', orgType: 'a', agency: ['b', 'a'] });
  });
});
