import { creditCodeFill } from '../../../../src/panel/inputs/creditCodeFill';
import { findCheckCharacter } from '../../../../src/shared/credit-code';

const regions = [
  { code: '4401', name: '广州市', level: 'city' },
  { code: '440106', name: '天河区', level: 'county' },
  { code: '4419', name: '东莞市', level: 'city' },
];
const codeOf = (head: string): string => {
  const body = head.padEnd(17, 'X');
  return body + String(findCheckCharacter(body));
};
const nothing = { orgType: null, cityCode: '', countyCode: undefined };

describe('what a credit code fills in', () => {
  it.each([
    ['51440106', { orgType: 'association', cityCode: '4401', countyCode: '440106' }],
    ['52440100', { orgType: 'service-agency', cityCode: '4401' }],
    ['53441900', { orgType: 'foundation', cityCode: '4419' }],
    ['51440000', { orgType: 'association' }],
    ['51110101', { orgType: 'association' }],
    ['91440106', { cityCode: '4401', countyCode: '440106' }],
    ['51440199', { orgType: 'association', cityCode: '4401' }],
  ])('%s… tells type and region as far as they are known', (head, told) => {
    expect(creditCodeFill(codeOf(head), nothing, {}, regions)).toEqual(told);
  });

  it('is read as it is pasted, with blanks and in small letters', () => {
    const pasted = ` ${codeOf('52440106')
      .toLowerCase()
      .replace(/(.{6})/g, '$1 ')}`;
    expect(creditCodeFill(pasted, nothing, {}, regions)).toMatchObject({ orgType: 'service-agency' });
  });

  it('never goes over what somebody entered, nor puts a county outside the city entered', () => {
    const held = { orgType: 'foundation', cityCode: '4419', countyCode: null };
    expect(creditCodeFill(codeOf('51440106'), held, {}, regions)).toEqual({});
  });

  it('goes over what a code before had filled in', () => {
    const filled = { orgType: 'association', cityCode: '4401', countyCode: '440106' };
    expect(creditCodeFill(codeOf('53441900'), { ...filled }, filled, regions)).toEqual({
      orgType: 'foundation',
      cityCode: '4419',
    });
  });

  it('comes from a code with a wrong check digit too, and from nothing that is no code', () => {
    const code = codeOf('52440106');
    const wrong = code.slice(0, 17) + (code.endsWith('1') ? '2' : '1');
    expect(creditCodeFill(wrong, nothing, {}, regions)).toMatchObject({ orgType: 'service-agency' });
    expect(creditCodeFill(code.slice(0, 17), nothing, {}, regions)).toEqual({});
    expect(creditCodeFill('', nothing, {}, regions)).toEqual({});
  });
});
