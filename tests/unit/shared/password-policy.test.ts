import { brokenPasswordRules, namesOf } from '../../../src/shared/password-policy';

const owner = { email: 'li.ming@demo.invalid', displayName: '李明示例' };

describe('the rules of a password', () => {
  it.each([
    ['Kapok-84rv', []],
    ['Kapok-84r', ['password-too-short']],
    ['kapok-84rv', []],
    ['kapokriver84', ['password-too-plain']],
    ['KAPOKRIVER-', ['password-too-plain']],
    ['kapok river market so', []],
    ['kapokrivermarketsoon', []],
    ['kapokrivermarketsoo', ['password-too-plain']],
    [`Aa1${'x'.repeat(69)}`, []],
    [`Aa1${'x'.repeat(70)}`, ['password-too-long']],
    [`Aa1${'山'.repeat(23)}`, []],
    [`Aa1${'山'.repeat(23)}x`, ['password-too-long']],
    ['Li.Ming-84-kapok', ['password-has-name']],
    ['李明示例-Kapok-84', ['password-has-name']],
    ['', ['password-too-short', 'password-too-plain']],
  ])('%s breaks %j', (password, broken) => {
    expect(brokenPasswordRules(password, owner)).toEqual(broken);
  });

  it('takes no piece of two letters for a name', () => {
    expect(namesOf({ email: 'li@demo.invalid', displayName: '王五' })).toEqual(['li@demo.invalid', '王五']);
  });
});
