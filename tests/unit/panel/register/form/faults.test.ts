import { placeFaults } from '../../../../../src/panel/register/form/faults';

describe('faults that the server found', () => {
  it('stand at their field, a part of a field’s value at the whole of it', () => {
    expect(
      placeFaults({ name: 'errors.required', 'parameters.months': 'errors.invalid-value' }, [
        'name',
        'parameters',
      ]),
    ).toEqual({ name: 'errors.required', parameters: 'errors.invalid-value' });
  });

  it('stand at the part of a field that shows it', () => {
    expect(
      placeFaults({ 'condition.rules.0.value': 'errors.rule-bad-value' }, ['condition'], ['condition']),
    ).toEqual({ 'condition.rules.0.value': 'errors.rule-bad-value' });
  });

  it('stand at the form where it has no such field', () => {
    expect(placeFaults({ jurisdictionCode: 'errors.outside-scope' }, ['name'])).toEqual({
      root: { server: 'errors.outside-scope' },
    });
  });
});
