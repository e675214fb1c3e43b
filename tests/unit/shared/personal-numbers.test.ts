import { findPersonalNumber } from '../../../src/shared/personal-numbers';

// Digits are put together here, so that no number of a person stands in the project.
const MOBILE = ['138', '0000', '0000'];
const IDENTITY = ['440100', '1990', '0101', '000X'];
const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

describe('numbers of people', () => {
  it.each([
    MOBILE.join(''),
    MOBILE.join(' '),
    MOBILE.join('-'),
    MOBILE.join(' - '),
    MOBILE.join('\u00a0'),
    MOBILE.join('\u200b'),
    [...MOBILE.join('')].join(' '),
    wide(MOBILE.join('')),
    wide(MOBILE.join('　')),
    `+86${MOBILE.join('')}`,
    `0086 ${MOBILE.join(' ')}`,
    `联系人：李示例${MOBILE.join('')}（微信同号）`,
    `${MOBILE.join('')} 2026 年`,
    MOBILE.join('').replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
  ])('finds the mobile number in %s', (text) => {
    expect(findPersonalNumber(text)).toBe('mobile-number');
  });

  it.each([
    IDENTITY.join(''),
    IDENTITY.join('').toLowerCase(),
    IDENTITY.join(' '),
    IDENTITY.join('-'),
    wide(IDENTITY.join('')).replace('X', 'Ｘ'),
    `证号${IDENTITY.join('').replace('X', '0')}。`,
  ])('finds the identity number in %s', (text) => {
    expect(findPersonalNumber(text)).toBe('identity-number');
  });

  it.each([
    '020-00001234',
    '0755 00001234 转 801',
    '400-000-1234',
    '12345',
    '2026-09-30 至 2026-12-31',
    '13,800,138,000 元',
    '编号 GD-2026-0012',
    '23.1291, 113.2644',
    '51440000MJK0000001',
    '',
  ])('finds none in %s', (text) => {
    expect(findPersonalNumber(text)).toBeNull();
  });
});
