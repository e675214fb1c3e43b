import fc, { type Arbitrary } from 'fast-check';
import { BOOK_FORMATS, METHOD_STEPS } from '../../../../src/shared/method-answers';
import { METHOD_CODES } from '../../../../src/shared/method-criteria';
import { attachmentForm } from '../forms';
import type { Ground } from '../ground';
import { hostileText, hostileValue } from '../hostile-values';
import { asForm, day, envelope, fromPool, named, nowhere, rowId, type Shapes } from '../parts';
import { parameters } from '../queries';
import { accounts, pageStep } from './sites';

const idOf = (ground: Ground, name: string): Arbitrary<string> => {
  const register = ground.registers.find((one) => one.register === name);
  return register ? rowId(register, ground) : nowhere;
};
const methodId = (ground: Ground): Arbitrary<string> => idOf(ground, 'work-methods');
const bookId = (ground: Ground): Arbitrary<string> => idOf(ground, 'method-collections');
const methods = (ground: Ground): Arbitrary<unknown> =>
  fc.oneof(fc.array(methodId(ground), { maxLength: 3 }), hostileValue);
const upload = fc.oneof(
  { weight: 6, arbitrary: attachmentForm.map(asForm) },
  { weight: 1, arbitrary: envelope(hostileValue) },
);
const purpose = fc.oneof(fc.constantFrom('印制', '上报材料'), hostileText);
const format = fc.constantFrom(...BOOK_FORMATS, 'exe');

/** Work methods, their reviews and the books made of them. */
export const METHODS: Shapes = {
  'get /api/work-methods/:id/standing': (ground) => ({ params: [methodId(ground)] }),
  'get /api/work-methods/:id/similar': (ground) => ({ params: [methodId(ground)] }),
  'post /api/work-methods/:id/submit': (ground) => ({ params: [methodId(ground)], body: pageStep }),
  'post /api/work-methods/:id/media': (ground) => ({ params: [methodId(ground)], body: upload }),
  'get /api/work-methods/:id/media/:token': (ground) => ({ params: [methodId(ground), nowhere] }),
  'post /api/work-methods/:id/word': (ground) => ({ params: [methodId(ground)], body: upload }),
  'post /api/work-methods/export': (ground) => ({
    body: envelope(
      fc.oneof(
        named({ ids: methods(ground), format, purpose, title: hostileText }),
        named({
          filters: fc.oneof(fc.constant({ year: { $eq: 2026 } }), hostileValue),
          format,
          purpose,
        }),
      ),
    ),
  }),
  'get /api/method-desk': (ground) => ({ query: parameters({ call: idOf(ground, 'method-calls') }) }),
  'get /api/method-reviewers': (ground) => ({ query: parameters({ methods: methodId(ground) }) }),
  'post /api/method-rounds': (ground) => ({
    body: envelope(named({ methods: methods(ground), reviewers: accounts, dueOn: day })),
  }),
  'post /api/method-rounds/close': (ground) => ({
    body: envelope(named({ methods: methods(ground), reason: hostileText })),
  }),
  'post /api/method-decisions': (ground) => ({
    body: envelope(
      named({
        methods: methods(ground),
        step: fc.constantFrom(...METHOD_STEPS, 'burn'),
        comment: hostileText,
        decidedOn: day,
        decidedBy: hostileText,
      }),
    ),
  }),
  'get /api/method-reviews': () => ({}),
  'get /api/method-reviews/:id': (ground) => ({ params: [fromPool(ground, 'methodReviews')] }),
  'put /api/method-reviews/:id': (ground) => ({
    params: [fromPool(ground, 'methodReviews')],
    body: envelope(
      named({
        marks: fc.dictionary(
          fc.constantFrom(...METHOD_CODES),
          fc.oneof(
            fc.record({ mark: fc.integer({ min: -1, max: 101 }), comment: hostileText }),
            hostileValue,
          ),
        ),
        comment: hostileText,
      }),
    ),
  }),
  'post /api/method-reviews/:id/hand-in': (ground) => ({ params: [fromPool(ground, 'methodReviews')] }),
  'get /api/method-collections/:id/book': (ground) => ({
    params: [bookId(ground)],
    query: parameters({ edition: fc.constantFrom('1', '0', 'x') }),
  }),
  'get /api/method-collections/:id/editions': (ground) => ({ params: [bookId(ground)] }),
  'post /api/method-collections/:id/editions': (ground) => ({ params: [bookId(ground)], body: pageStep }),
  'post /api/method-collections/:id/approve': (ground) => ({ params: [bookId(ground)], body: pageStep }),
  'post /api/method-collections/:id/reopen': (ground) => ({ params: [bookId(ground)], body: pageStep }),
  'post /api/method-collections/:id/export': (ground) => ({
    params: [bookId(ground)],
    body: envelope(named({ format, purpose, edition: fc.constantFrom(undefined, 1, 99, 'x') })),
  }),
};
