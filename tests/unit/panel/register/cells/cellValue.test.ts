import { isCellEditable, readTyped } from '../../../../../src/panel/register/cells/cellValue';
import { buildField, buildRegister } from '../../registers';

const register = buildRegister('things', [buildField('name')]);

describe('a cell', () => {
  it.each([
    ['a plain text', buildField('note'), true],
    ['a number', buildField('staff', { type: 'integer' }), true],
    ['a derived field', buildField('verdict', { readOnly: true }), false],
    ['a masked field', buildField('phone', { personal: 'masked' }), false],
    ['an encrypted field', buildField('mobile', { personal: 'encrypted' }), false],
    ['a structure', buildField('params', { type: 'json' }), false],
    ['an instant', buildField('at', { type: 'datetime' }), false],
    ['the version', buildField('version', { type: 'integer' }), false],
    [
      'a relation',
      buildField('agency', {
        type: 'relation',
        relation: { register: 'agencies', multiple: false, title: 'name', tab: null },
      }),
      false,
    ],
  ])('of %s is changed where it stands: %s', (_what, field, isEditable) => {
    expect(isCellEditable(register, field)).toBe(isEditable);
  });

  it('is read only for who may not change records, and where it follows another record', () => {
    expect(isCellEditable({ ...register, actions: ['find'] }, buildField('note'))).toBe(false);
    const follower = { ...register, jurisdictionFrom: 'organization' };
    expect(isCellEditable(follower, buildField('jurisdictionCode'))).toBe(false);
  });

  const whole = buildField('staff', { type: 'integer', min: 0, max: 1000 });
  it.each([
    [whole, ' 12 ', { value: 12 }],
    [whole, '１２', { value: 12 }],
    [whole, '1,000', { value: 1000 }],
    [whole, '', { value: null }],
    [whole, '1.5', { message: 'lists.cell.notWhole' }],
    [whole, '十二', { message: 'lists.cell.notANumber' }],
    [whole, '-1', { message: 'lists.cell.tooSmall', variables: { min: 0 } }],
    [whole, '1001', { message: 'lists.cell.tooBig', variables: { max: 1000 } }],
    [buildField('share', { type: 'decimal' }), '1.5', { value: 1.5 }],
    [buildField('day', { type: 'date' }), '2021年3月1日', { value: '2021-03-01' }],
    [buildField('day', { type: 'date' }), '2021.2.30', { message: 'inputs.notADay' }],
    [buildField('zombie', { type: 'boolean' }), 'true', { value: true }],
    [buildField('zombie', { type: 'boolean' }), 'false', { value: false }],
    [buildField('kind', { type: 'enumeration', values: [] }), 'branch', { value: 'branch' }],
    [buildField('cityCode', { maxLength: 4 }), '4401', { value: '4401' }],
    [buildField('note', { maxLength: 3 }), ' 三个字 ', { value: '三个字' }],
    [
      buildField('note', { maxLength: 3 }),
      '四个字了',
      { message: 'lists.cell.tooLong', variables: { max: 3 } },
    ],
    [buildField('name', { required: true }), ' ', { message: 'lists.cell.required' }],
  ])('%# reads what was typed', (field, typed, reading) => {
    expect(readTyped(field, typed)).toEqual(reading);
  });
});
