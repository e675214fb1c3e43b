import { maskPersonal } from '../../../../../src/plugins/registers/server/privacy/mask';
import { NAMES, PHONES } from '../../../../support/masks';

const name = { personal: 'masked', mask: 'name' } as const;
const phone = { personal: 'encrypted', mask: 'phone' } as const;
const text = { personal: 'masked', mask: 'text' } as const;

describe('the mask of a personal value', () => {
  it.each(NAMES)('shows of the name %s no more than %s', (given, shown) => {
    expect(maskPersonal(name, given)).toBe(shown);
  });

  it.each(PHONES)('shows of the number %s no more than %s', (given, shown) => {
    expect(maskPersonal(phone, given)).toBe(shown);
  });

  it.each([
    ...NAMES.map(([, mask]) => [name, mask] as const),
    ...PHONES.map(([, mask]) => [phone, mask] as const),
  ])('is its own mask: %j %s', (field, mask) => {
    expect(maskPersonal(field, mask)).toBe(mask);
  });

  it('hides what it knows no pattern for', () => {
    expect(maskPersonal(text, '住在某处')).toBe('****');
    expect(maskPersonal(name, 1975)).toBe('****');
    expect(maskPersonal(phone, 'enc:k1:a:b:c')).toBe('****');
  });

  it.each([null, undefined, ''])('leaves %p as it is', (nothing) => {
    expect(maskPersonal(name, nothing)).toBe(nothing);
  });

  it('leaves the value of a field that is not personal', () => {
    expect(maskPersonal({ personal: 'none', mask: null }, '张三')).toBe('张三');
  });
});
