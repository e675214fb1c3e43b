import fc, { type Arbitrary } from 'fast-check';

const TEXTS = [
  '',
  ' ',
  '　\t\n',
  '\u0000',
  'a\u0007b',
  '\ud800',
  '\udc00x',
  '\uffff',
  '\u202etxet',
  'a\u200bb',
  'e\u0301',
  '👨‍👩‍👧',
  "'; drop table organizations; --",
  "' or 1=1 --",
  '%',
  '_%\\',
  '$1',
  '${7*7}',
  '{{7*7}}',
  '=1+1',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '..\\..\\x',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  'true',
  '__proto__',
  'constructor',
  'toString',
  '0x10',
  '1e400',
  '-0',
  '9'.repeat(30),
  '长'.repeat(256),
  'x'.repeat(3_000),
];

const DAYS = [
  '0000-01-01',
  '0001-01-01',
  '-000001-01-01',
  '1582-10-10',
  '9999-12-31',
  '10000-01-01',
  '275760-09-13',
  '275761-01-01',
  '5874898-01-01',
  '2021-02-30',
  '2023-02-29',
  '2021-1-1',
  '2021-01-01T00:00:00Z',
  '2021-01-01T25:61:61Z',
  '2021-01-01 BC',
  'infinity',
  '-infinity',
  'now',
  'epoch',
  'allballs',
  '12',
  '253402300800000',
  '999999999999999',
];

const NUMBERS = [
  -1,
  0,
  -0,
  0.1,
  1.5,
  32_768,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31) - 1,
  99_999_999_999,
  2 ** 53,
  2 ** 63,
  1e20,
  1e308,
  5e-324,
];

const nested = (levels: number): unknown => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);

/** Objects that take the place of what every object has, or that a query layer might take for its own words. */
const OBJECTS: unknown[] = [
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  { constructor: { prototype: { isAdmin: true } } },
  { toString: 1, valueOf: 1 },
  { toString: null },
  { hasOwnProperty: 1 },
  { length: 1_000_000_000 },
  { toJSON: 'x' },
  { then: 'x' },
  { '': '' },
  { $ne: null },
  { $gt: '' },
  { $and: [] },
  { set: [] },
  { connect: [{ id: 1 }] },
  { id: { $gt: 0 } },
  { documentId: { toString: 'x' } },
  nested(30),
  nested(400),
  [],
  [[]],
  [null],
  {},
  [[[[[[[[[]]]]]]]]],
];

/** Any UTF-16 units, halves of pairs included. */
const units: Arbitrary<string> = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
  .map((codes) => String.fromCharCode(...codes));

export const hostileText: Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: units },
);

export const hostileDay: Arbitrary<string> = fc.constantFrom(...DAYS);

export const hostileNumber: Arbitrary<number> = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);

/** Whatever JSON can say, with a leaning towards what has broken servers. */
export const hostileValue: Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: hostileNumber },
  { weight: 1, arbitrary: hostileDay },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom(...OBJECTS) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.object({ maxDepth: 2, values: [hostileText, fc.integer()] }) },
);

/** Mostly what is meant, now and then what is not. */
export const mostly = <Value>(meant: Arbitrary<Value>, weight = 6): Arbitrary<unknown> =>
  fc.oneof({ weight, arbitrary: meant as Arbitrary<unknown> }, { weight: 1, arbitrary: hostileValue });
