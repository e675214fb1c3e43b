import {
  findCheckCharacter,
  isCivilAffairsCode,
  normalizeCreditCode,
  organizationTypeOf,
  parseCreditCode,
  placeOf,
  regionOf,
} from '../../../src/shared/credit-code';

describe('a unified social credit code', () => {
  it.each([
    ['51440000XXXX00019K', '440000'],
    ['52440000XXXX00027B', '440000'],
    ['53440000XXXX000353', '440000'],
    ['51440100XXXX010117', '440100'],
    ['52440300XXXX02022R', '440300'],
    ['53441900XXXX03033D', '441900'],
    ['54440000XXXX00043T', '440000'],
    ['91440101MA5CJQ4N59', '440101'],
    ['51100000500002862F', '100000'],
    ['51100000500009247D', '100000'],
    ['51100000500012681T', '100000'],
    ['5144030050267905XD', '440300'],
    ['51110000500317549R', '110000'],
    ['51110000500313396D', '110000'],
    ['51310110501144395U', '310110'],
  ])('accepts %s', (code, region) => {
    expect(parseCreditCode(code)).toMatchObject({ valid: true, code, region });
  });

  it('accepts a code whose check digit is 0', () => {
    const body = '51440100XXXX01';
    const tails = Array.from({ length: 1000 }, (_, index) => String(index).padStart(3, '0'));
    const zero = tails.map((tail) => body + tail).find((code) => findCheckCharacter(code) === '0');
    expect(parseCreditCode(`${zero}0`)).toMatchObject({ valid: true });
  });

  it.each([
    ['51440000XXXX000190', 'check-digit'],
    ['53440300MJL0167883', 'check-digit'],
    ['53440000MJK850332A', 'check-digit'],
    ['53100000500020462H', 'check-digit'],
    ['51100000500000024G', 'check-digit'],
    ['51440300MJL18627XQ', 'check-digit'],
    ['52110101MJ0018899X', 'check-digit'],
    ['51440000XXXX00019S', 'alphabet'],
    ['51440000XXXX0001', 'length'],
    ['51440000XXXX00019KK', 'length'],
    ['', 'length'],
  ])('finds fault with %s: %s', (code, cause) => {
    expect(parseCreditCode(code)).toEqual({ code, valid: false, cause });
  });

  it('is any one changed character away from being refused', () => {
    const code = '51440100XXXX010117';
    const changed = [...code].map(
      (character, at) => code.slice(0, at) + (character === '2' ? '3' : '2') + code.slice(at + 1),
    );
    expect(changed.map((text) => parseCreditCode(text).valid)).toEqual(changed.map(() => false));
  });

  it.each([
    ['full-width characters', '５１４４００００ＸＸＸＸ０００１９Ｋ'],
    ['lower case', '51440000xxxx00019k'],
    ['blanks and hyphens', ' 51440000-XXXX0001 9K '],
    ['an invisible mark', '\u200b51440000XXXX00019K'],
  ])('is read through %s', (_, input) => {
    expect(normalizeCreditCode(input)).toBe('51440000XXXX00019K');
  });
});

describe('the region digits of a code', () => {
  it.each([
    ['51440106XXXX00019K', '440106'],
    ['51440000XXXX00019K', '440000'],
    ['51 4401 06', '440106'],
    ['5144010', null],
    ['51AB0106XXXX00019K', null],
    ['', null],
  ])('of %s are %s', (code, region) => {
    expect(regionOf(code)).toBe(region);
  });
});

describe('the registering department', () => {
  it.each([
    ['51440000XXXX00019K', true],
    ['52440000XXXX00027B', true],
    ['53440000XXXX000353', true],
    ['59440000XXXX000353', true],
    ['54440000XXXX00043T', false],
    ['91440101MA5CJQ4N59', false],
  ])('of %s is civil affairs: %s', (code, expected) => {
    expect(isCivilAffairsCode(code)).toBe(expected);
  });

  it.each([
    ['51440000XXXX00019K', 'association', '44'],
    ['52440300XXXX02022R', 'service-agency', '4403'],
    ['53441900XXXX03033D', 'foundation', '4419'],
    ['51310110501144395U', 'association', '310110'],
    ['54440000XXXX00043T', null, '44'],
    ['91440101MA5CJQ4N59', null, '440101'],
    ['51100000500002862F', 'association', '10'],
    ['52ABCDEFXXXX000000', 'service-agency', null],
    ['', null, null],
  ])('%s tells the type %s and the place %s', (code, type, place) => {
    expect([organizationTypeOf(code), placeOf(code)]).toEqual([type, place]);
  });
});
