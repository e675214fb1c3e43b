import fc, { type Arbitrary } from 'fast-check';
import { DIMENSIONS, FILTERS, MEASURES } from '../../../../src/api/coverage/domain/dimensions';
import type { Ground } from '../ground';
import { hostileText, hostileValue } from '../hostile-values';
import { day, envelope, fromPool, named, NOTHING, rowId, type Parts, type Shapes } from '../parts';
import { pageNumber, parameters } from '../queries';

const searched = fc.oneof(
  fc.constantFrom('示例', 'slxh', '5144', '示例 协会', '示例负责人', 'ー', '%', '_\\'),
  hostileText,
);

const condition = fc.oneof(
  fc.constantFrom<unknown>(
    {},
    { all: [] },
    { any: [{ fact: 'staff', operator: '>=', value: 1 }] },
    { not: {} },
    { fact: 'nope', operator: '=', value: 1 },
  ),
  hostileValue,
);

/** Figures, the desk and the audit record. */
export const FIGURES: Shapes = {
  'get /api/coverage/summary': () => ({
    query: parameters({ groupBy: fc.constantFrom('city', 'county', 'orgType', 'agency'), on: day }),
  }),
  'get /api/coverage/pivot': pivot,
  'get /api/coverage/pivot.xlsx': pivot,
  'get /api/coverage/statistics': () => ({ query: parameters({ on: day }) }),
  'get /api/coverage/statistics.xlsx': () => ({ query: parameters({ on: day }) }),
  'get /api/organizations/:documentId/coverage': (ground, register) => ({
    params: [rowId(register, ground)],
  }),
  'post /api/coverage/simulate': ({ ruleCodes }) => ({
    body: envelope(
      fc.oneof(
        fc.record({
          rules: fc.array(fc.record({ code: fc.constantFrom(...ruleCodes) }), { minLength: 1, maxLength: 2 }),
        }),
        named({
          rules: fc.array(
            named({
              code: fc.oneof(fc.constantFrom(...ruleCodes), hostileText),
              order: fc.integer(),
              condition,
              parameters: hostileValue,
              satisfiedWhen: condition,
              verdictIfNot: hostileText,
              duty: hostileText,
              active: fc.boolean(),
              effectiveFrom: day,
              jurisdictionCode: hostileText,
            }),
            { minLength: 1, maxLength: 3 },
          ),
        }),
      ),
    ),
  }),
  'post /api/coverage/recalculate': () => ({ body: fc.oneof(NOTHING, envelope(hostileValue)) }),
  'get /api/desk/todos': () => ({}),
  'get /api/desk/changes': () => ({ query: parameters({ days: fc.constantFrom('7', '30', '90', '8') }) }),
  'get /api/desk/search': () => ({ query: parameters({ q: searched }) }),
  'get /api/desk/people': () => ({ query: parameters({ name: searched }) }),
  'get /api/coverage/vocabulary': () => ({}),
  'get /api/audit': (ground) => ({ query: parameters(auditFilter(ground)) }),
  'get /api/audit/registers': () => ({}),
  'get /api/audit/verify': () => ({}),
  'post /api/audit/export': (ground) => ({
    body: envelope(
      named({
        purpose: fc.constantFrom('检查', ''),
        register: fc.constantFrom('visits', 'staff'),
        ...auditFilter(ground),
      }),
    ),
  }),
  'get /api/schema/registers': () => ({}),
  'get /api/health/ready': () => ({}),
};

function pivot(): Parts {
  return {
    query: parameters({
      rows: fc.constantFrom(...DIMENSIONS),
      columns: fc.constantFrom(...DIMENSIONS),
      measure: fc.constantFrom(...MEASURES),
      on: day,
      ...Object.fromEntries(
        FILTERS.map((name) => [`filters.${name}`, fc.constantFrom('4401', 'covered', 'x')]),
      ),
    }),
  };
}

function auditFilter(ground: Ground): Record<string, Arbitrary<string>> {
  return {
    register: fc.constantFrom('organizations', 'staff', ''),
    recordId: fc.constantFrom(...Object.values(ground.deleted).flat(), 'nothing'),
    actor: fc.constantFrom('1', '省', '999999999'),
    action: fc.constantFrom('update', 'sign-in'),
    batch: fromPool(ground, 'batches'),
    from: day,
    to: day,
    page: pageNumber,
  };
}
