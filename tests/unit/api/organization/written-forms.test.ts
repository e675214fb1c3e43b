import { toWrittenForms } from '../../../../src/api/organization/domain/written-forms';

describe('the written forms of an organization', () => {
  it.each([
    [
      'a code in upper case and half-width',
      { creditCode: '５1440000xxxx00019k' },
      { creditCode: '51440000XXXX00019K' },
    ],
    ['no code for a blank one', { creditCode: ' ' }, { creditCode: null }],
    ['no code where it is taken away', { creditCode: null }, { creditCode: null }],
    ['nothing that the save does not name', { fullTimeStaff: 3 }, { fullTimeStaff: 3 }],
  ])('are %s', (_, data, written) => {
    expect(toWrittenForms(data)).toEqual(written);
  });

  it('leave the data as it came', () => {
    const data = { creditCode: '51440000xxxx00019k' };
    toWrittenForms(data);
    expect(data).toEqual({ creditCode: '51440000xxxx00019k' });
  });
});
