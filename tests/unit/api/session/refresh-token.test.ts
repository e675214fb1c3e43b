import {
  digestOf,
  findSessionOf,
  firstToken,
  nextToken,
} from '../../../../src/api/session/domain/refresh-token';

const SESSION = '0b9c6a52-6d0e-4a37-9d39-1f0f3a1d2c11';
const KEY = Buffer.alloc(32, 1);

describe('a refresh token', () => {
  it('names its session and is different each time', () => {
    const [one, two] = [firstToken(SESSION), firstToken(SESSION)];
    expect(findSessionOf(one)).toBe(SESSION);
    expect(one).not.toBe(two);
  });

  it('has one successor, which names the same session and needs the key', () => {
    const token = firstToken(SESSION);
    expect(nextToken(KEY, token)).toBe(nextToken(KEY, token));
    expect(nextToken(KEY, token)).not.toBe(token);
    expect(nextToken(Buffer.alloc(32, 2), token)).not.toBe(nextToken(KEY, token));
    expect(findSessionOf(nextToken(KEY, token))).toBe(SESSION);
    expect(digestOf(nextToken(KEY, token))).not.toEqual(digestOf(token));
  });

  it.each([
    '',
    'x',
    SESSION,
    `${SESSION}.`,
    `${SESSION}.short`,
    `${SESSION}.${'a'.repeat(44)}`,
    `1 or 1=1.${'a'.repeat(43)}`,
  ])('is not %s', (text) => {
    expect(findSessionOf(text)).toBeNull();
  });
});
