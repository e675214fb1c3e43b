import { FAKE_CODES, fakeCreditCode } from '../../../../database/demo/fake-codes';
import { parseCreditCode } from '../../../../src/shared/credit-code';

describe('a fake credit code', () => {
  it.each([
    ['association', '44', 1, '51440000XXXX00019K'],
    ['service-agency', '44', 2, '52440000XXXX00027B'],
    ['foundation', '44', 3, '53440000XXXX000353'],
    ['service-agency', '4403', 2 * 31 ** 2 + 2, '52440300XXXX02022R'],
  ] as const)('of an %s in %s, number %i, is %s', (orgType, jurisdiction, serial, code) => {
    expect(fakeCreditCode(orgType, jurisdiction, serial)).toBe(code);
  });

  it('is there for 900,000 organizations', () => {
    expect(FAKE_CODES).toBeGreaterThan(900_000);
    expect(parseCreditCode(fakeCreditCode('association', '44', FAKE_CODES - 1)).valid).toBe(true);
  });

  it('is another one for each number', () => {
    const codes = Array.from({ length: 31 ** 3 }, (_, serial) =>
      fakeCreditCode('association', '44', serial * 31),
    );
    expect(new Set(codes).size).toBe(31 ** 3);
  });

  it.each([-1, 1.5, FAKE_CODES])('is refused for the number %d', (serial) => {
    expect(() => fakeCreditCode('association', '44', serial)).toThrow(RangeError);
  });
});
