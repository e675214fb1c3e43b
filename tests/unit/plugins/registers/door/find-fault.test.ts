import { findFault } from '../../../../../src/plugins/registers/server/door/find-fault';

const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });

describe('findFault', () => {
  it.each([
    ['text of several lines', 'a\n\tb\r'],
    ['Chinese', '社会组织（示例）'],
    ['a character outside the basic plane', '𠮷😀'],
    ['numbers, yes, no and nothing', [1, -0.5, true, false, null, undefined]],
    ['an object in an object', { data: { a: [{ b: 'c' }] } }],
  ])('takes %s', (_name, value) => {
    expect(findFault(value, 'body')).toBeNull();
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['a bell', '\u0007'],
    ['an escape', '\u001b[31m'],
    ['DEL', '\u007f'],
    ['the first half of a pair', 'x\ud83d'],
    ['the second half of a pair', '\ude00x'],
    ['a non-character', '\uffff'],
  ])('refuses %s, in a value and in a name, and tells where', (_name, text) => {
    expect(findFault({ data: { name: text } }, 'body')).toMatchObject({
      code: 'control-character',
      path: ['data', 'name'],
    });
    expect(findFault({ data: { [text]: 1 } }, 'body')).toMatchObject({
      code: 'control-character',
      path: ['data'],
    });
  });

  it('refuses what is nested too deeply, however deep, without falling', () => {
    expect(findFault(nested(5), 'body')).toBeNull();
    expect(findFault(nested(3000), 'body')).toMatchObject({ code: 'too-deep' });
  });

  it.each(['toString', 'valueOf'])(
    'refuses an object with a %s of its own, which no text can be made of',
    (key) => {
      expect(findFault({ data: { from: { [key]: 1 } } }, 'body')).toMatchObject({
        code: 'unknown-field',
        path: ['data', 'from', key],
      });
      expect(findFault({ data: [key] }, 'body')).toBeNull();
    },
  );

  it('refuses too many values, and names the part of the request', () => {
    expect(findFault(Array(2000).fill(1), 'query')).toBeNull();
    expect(findFault(Array(10_000).fill(1), 'query')).toMatchObject({ code: 'too-many', path: ['query'] });
  });
});
