import { parseKeyring } from '../../../../../src/plugins/registers/server/privacy/keyring';
import {
  beginningsOf,
  isSealed,
  KeyMissing,
  LONGEST_SEALABLE,
  open,
  seal,
} from '../../../../../src/plugins/registers/server/privacy/seal';

const key = (id: string, fill: string): string => `${id}:${Buffer.alloc(32, fill).toString('base64')}`;
const old = parseKeyring(key('k1', 'old'));
const both = parseKeyring(`${key('k2', 'new')},${key('k1', 'old')}`);
const PLACE = 'leaders.officePhone';
const NUMBER = '13800001234';

describe('sealed text', () => {
  it('opens to what it was made of, and never looks the same', () => {
    const [one, two] = [seal(old, PLACE, NUMBER), seal(old, PLACE, NUMBER)];
    expect(open(old, PLACE, one)).toBe(NUMBER);
    expect(one).not.toBe(two);
    expect(one).toMatch(/^enc:k1:[0-9a-f]{32}:[^:]+:[^:]+:[^:]+$/);
    expect(one).not.toContain(NUMBER);
    expect(isSealed(one)).toBe(true);
  });

  it('is sealed with the first key and opened with each', () => {
    expect(seal(both, PLACE, NUMBER)).toMatch(/^enc:k2:/);
    expect(open(both, PLACE, seal(old, PLACE, NUMBER))).toBe(NUMBER);
    expect(() => open(old, PLACE, seal(both, PLACE, NUMBER))).toThrow(KeyMissing);
  });

  it('does not open in another field, under a false key or when tampered with', () => {
    const sealed = seal(old, PLACE, NUMBER);
    expect(() => open(old, 'agencies.officePhone', sealed)).toThrow();
    expect(() => open(parseKeyring(key('k1', 'false')), PLACE, sealed)).toThrow();
    expect(() => open(old, PLACE, sealed.replace(/.{4}$/, 'AAA='))).toThrow();
  });

  it.each([
    '138 0000 1234',
    '138-0000-1234',
    '+86 13800001234',
    '008613800001234',
    '8613800001234',
    '１３８００００１２３４',
  ])('begins alike however the number is written: %s', (written) => {
    const beginnings = beginningsOf(both, PLACE, written);
    expect(beginnings).toHaveLength(2);
    expect(beginnings.some((beginning) => seal(old, PLACE, NUMBER).startsWith(beginning))).toBe(true);
    expect(beginnings.some((beginning) => seal(both, PLACE, NUMBER).startsWith(beginning))).toBe(true);
  });

  it('begins otherwise for another number and in another field', () => {
    const [beginning = ''] = beginningsOf(old, PLACE, NUMBER);
    expect(seal(old, PLACE, '13800001235').startsWith(beginning)).toBe(false);
    expect(seal(old, 'agencies.officePhone', NUMBER).startsWith(beginning)).toBe(false);
  });

  it('fits a column of 255 characters at its longest', () => {
    const longest = parseKeyring(key('abcdefgh', 'x'));
    expect(seal(longest, PLACE, '一'.repeat(LONGEST_SEALABLE / 3)).length).toBeLessThanOrEqual(255);
  });
});

describe('PERSONAL_DATA_KEYS', () => {
  it.each([
    ['', /written <id>:<base64>/],
    ['K1:AAAA', /written <id>:<base64>/],
    ['k1:AAAA', /k1 has 3 bytes, not 32/],
    [`${key('k1', 'a')},${key('k1', 'b')}`, /k1 is named twice/],
  ])('%j is refused without a word of the key', (text, message) => {
    expect(() => parseKeyring(text)).toThrow(message);
    expect(() => parseKeyring(text)).not.toThrow(/AAAA/);
  });
});
