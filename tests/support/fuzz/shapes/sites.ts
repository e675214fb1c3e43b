import fc, { type Arbitrary } from 'fast-check';
import { SITE_CRITERIA } from '../../../../src/shared/site-criteria';
import { MOVE_FIELDS, RETURN_FIELDS, SITE_STAGES } from '../../../../src/shared/site-life';
import { attachmentForm } from '../forms';
import type { Ground } from '../ground';
import { hostileText, hostileValue } from '../hostile-values';
import {
  asForm,
  day,
  envelope,
  fromPool,
  named,
  NOTHING,
  nowhere,
  rowId,
  type Body,
  type Shapes,
} from '../parts';
import { pageNumber, parameters } from '../queries';

const pageId = (ground: Ground): Arbitrary<string> => {
  const register = ground.registers.find((one) => one.register === 'showcase-pages');
  return register ? rowId(register, ground) : nowhere;
};
/** What somebody says with a step of a page. */
export const pageStep: Arbitrary<Body> = fc.oneof(
  NOTHING,
  envelope(
    named({
      comment: fc.constantFrom('示例', '', null),
      at: fc.constantFrom(undefined, null, '2020-01-01T00:00:00Z', '2099-01-01T00:00:00Z'),
      version: fc.constantFrom(undefined, 1, 2),
    }),
  ),
);

export const accounts = fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), hostileValue), { maxLength: 5 });
const siteMove = named({
  to: fc.constantFrom(...SITE_STAGES),
  ...Object.fromEntries(
    [
      ...new Map(
        [...Object.values(MOVE_FIELDS).flat(), ...RETURN_FIELDS].map((one) => [one.name, one]),
      ).values(),
    ].map(({ name, type }) => [name, type === 'day' ? day : type === 'reviewers' ? accounts : hostileText]),
  ),
});

/** Lives of model sites, and their pages. */
export const SITES: Shapes = {
  'get /api/model-sites/:id/life': (ground, register) => ({ params: [rowId(register, ground)] }),
  'post /api/model-sites/:id/move': (ground, register) => ({
    params: [rowId(register, ground)],
    body: envelope(siteMove),
  }),
  'get /api/model-sites/:id/reviewers': (ground, register) => ({ params: [rowId(register, ground)] }),
  'put /api/model-sites/:id/reviewers': (ground, register) => ({
    params: [rowId(register, ground)],
    body: envelope(named({ reviewers: accounts })),
  }),
  'post /api/model-sites/:id/close-review': (ground, register) => ({
    params: [rowId(register, ground)],
    body: envelope(named({ reason: hostileText })),
  }),
  'put /api/model-sites/:id/evidence-files': (ground, register) => ({
    params: [rowId(register, ground)],
    body: envelope(
      named({ file: fromPool(ground, 'files'), criterion: fc.constantFrom(null, 'partyStrong', 'luck') }),
    ),
  }),
  'get /api/site-board': (ground) => ({
    query: parameters({
      batch: fromPool(ground, 'siteBatches'),
      place: fc.constantFrom('44', '4401', '440106', 'x'),
      level: fc.constantFrom('province', 'city', 'county', 'x'),
    }),
  }),
  'get /api/site-progress': (ground) => ({ query: parameters({ batch: fromPool(ground, 'siteBatches') }) }),
  'get /api/site-reviews': () => ({}),
  'get /api/site-reviews/:id': (ground) => ({ params: [fromPool(ground, 'siteReviews')] }),
  'put /api/site-reviews/:id': (ground) => ({
    params: [fromPool(ground, 'siteReviews')],
    body: envelope(
      named({
        marks: fc.dictionary(
          fc.constantFrom(...SITE_CRITERIA.map(({ code }) => code)),
          fc.oneof(
            fc.record({ mark: fc.integer({ min: -1, max: 101 }), comment: hostileText }),
            hostileValue,
          ),
        ),
        comment: hostileText,
      }),
    ),
  }),
  'post /api/site-reviews/:id/hand-in': (ground) => ({ params: [fromPool(ground, 'siteReviews')] }),
  'get /api/showcase-desk': () => ({}),
  'get /api/showcase-pages/:id/review': (ground) => ({ params: [pageId(ground)] }),
  'post /api/showcase-pages/:id/submit': (ground) => ({ params: [pageId(ground)], body: pageStep }),
  'post /api/showcase-pages/:id/return': (ground) => ({ params: [pageId(ground)], body: pageStep }),
  'post /api/showcase-pages/:id/publish': (ground) => ({ params: [pageId(ground)], body: pageStep }),
  'post /api/showcase-pages/:id/withdraw': (ground) => ({ params: [pageId(ground)], body: pageStep }),
  'post /api/showcase-pages/:id/media': (ground) => ({
    params: [pageId(ground)],
    body: fc.oneof(
      { weight: 6, arbitrary: attachmentForm.map(asForm) },
      { weight: 1, arbitrary: envelope(hostileValue) },
    ),
  }),
  'get /api/showcase-pages/:id/media/:token': (ground) => ({ params: [pageId(ground), nowhere] }),
  'get /api/showcases': () => ({
    query: parameters({
      city: fc.constantFrom('4401', '44'),
      type: fc.constantFrom('association'),
      batch: fc.constantFrom('第一批'),
      criterion: fc.constantFrom('goodRole'),
      q: fc.oneof(fc.constantFrom('示例', '%', '_'), hostileText),
      page: pageNumber,
      pageSize: pageNumber,
    }),
  }),
  'get /api/showcases/:slug': () => ({
    params: [fc.oneof(fc.constantFrom('shi-li', 'nothing'), hostileText)],
  }),
};
