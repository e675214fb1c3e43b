import { createHash, createHmac } from 'node:crypto';
import { keptFrom } from '../../../../../src/plugins/registers/server/audit/audit-chores';
import { toPads } from '../../../../../src/plugins/registers/server/audit/audit-key';

const sha256 = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

describe('toPads', () => {
  it('makes of two hashes what HMAC-SHA-256 makes', () => {
    const [inner, outer] = toPads('a key');
    const message = Buffer.from('a message');
    const expected = createHmac('sha256', sha256(Buffer.from('a key')))
      .update(message)
      .digest();
    expect(sha256(outer, sha256(inner, message))).toEqual(expected);
  });

  it('refuses an empty key', () => {
    expect(() => toPads('')).toThrow('AUDIT_KEY');
  });
});

describe('keptFrom', () => {
  it.each([
    [3, new Date(2023, 10, 24)],
    [0.5, new Date(2026, 4, 24)],
  ])('is the beginning of a day %d years ago', (years, expected) => {
    expect(keptFrom(new Date(2026, 10, 24, 15, 30), years)).toEqual(expected);
  });

  it.each([0, -1, NaN])('refuses %d years', (years) => {
    expect(() => keptFrom(new Date(), years)).toThrow('AUDIT_RETENTION_YEARS');
  });
});
