import { toApiError } from '../../../../src/panel/providers/ApiError';

const envelope = (message: string, details: Record<string, unknown> = {}) => ({
  data: null,
  error: { status: 400, name: 'ValidationError', message, details },
});

describe('an error of the server', () => {
  it.each([
    [
      'a code the panel has words for',
      403,
      envelope('no', { code: 'outside-scope' }),
      'errors.outside-scope',
    ],
    [
      'a sentence without a known code',
      400,
      envelope('name is too long', { code: 'odd' }),
      'name is too long',
    ],
    ['a status alone, from a proxy', 413, null, 'errors.too-large'],
    ['a failure, whose own words are for the log', 500, envelope('select failed'), 'errors.server'],
    ['an answer of another shape', 502, '<html>', 'errors.server'],
  ])('becomes a message from %s', (_what, status, answer, message) => {
    const error = toApiError(status, answer);
    expect([error.status, error.message]).toEqual([status, message]);
  });

  it.each([
    ['as text', 'creditCode'],
    ['as a list', ['creditCode']],
  ])('is put at the field that its path names %s', (_how, path) => {
    const error = toApiError(400, envelope('18 characters', { code: 'odd', path }));
    expect(error.body).toEqual({ errors: { creditCode: '18 characters' } });
  });

  it("is put at each field that Strapi's validation lists", () => {
    const answer = envelope('2 errors occurred', {
      errors: [
        { path: ['name'], message: 'name must be defined.' },
        { path: ['parameters', 'months'], message: 'too big' },
      ],
    });
    expect(toApiError(400, answer).body).toEqual({
      errors: { name: 'name must be defined.', 'parameters.months': 'too big' },
    });
  });

  it('hands on the row that stands in the way of a conflict', () => {
    const current = { documentId: 'o1', version: 9 };
    const error = toApiError(409, envelope('changed', { code: 'conflict', path: ['version'], current }));
    expect([error.code, error.details.current, error.body]).toEqual(['conflict', current, {}]);
  });

  it('puts a jurisdiction outside the scope at its field', () => {
    const path = ['jurisdictionCode'];
    const error = toApiError(403, envelope('Outside your scope', { code: 'outside-scope', path }));
    expect(error.body).toEqual({ errors: { jurisdictionCode: 'errors.outside-scope' } });
  });
});
