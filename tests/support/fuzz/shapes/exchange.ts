import fc, { type Arbitrary } from 'fast-check';
import { DUPLICATE_POLICIES, IMPORT_ROW_KINDS, IMPORT_STATES } from '../../../../src/shared/import-answers';
import { uploadForm } from '../forms';
import type { Ground } from '../ground';
import { hostileText, hostileValue } from '../hostile-values';
import { asForm, envelope, fromPool, named, NOTHING, type Shapes } from '../parts';
import { pageNumber, parameters } from '../queries';

/** What goes in and out: imports, exports, jobs, files, and lists as people keep them. */
export const EXCHANGE: Shapes = {
  'get /api/imports': () => ({
    query: parameters({
      page: pageNumber,
      pageSize: pageNumber,
      'filters.state': fc.constantFrom(...IMPORT_STATES),
      'filters.state.$eq': fc.constantFrom(...IMPORT_STATES),
      'filters.error.$gte': pageNumber,
    }),
  }),
  'post /api/imports': (ground) => ({
    body: fc.oneof(
      { weight: 8, arbitrary: uploadForm(ground, fc.constantFrom(...DUPLICATE_POLICIES)).map(asForm) },
      { weight: 1, arbitrary: envelope(hostileValue) },
    ),
  }),
  'get /api/imports/template/:register': ({ registers }) => ({
    params: [fc.oneof(fc.constantFrom(...registers.map(({ register }) => register)), hostileText)],
  }),
  'get /api/imports/:id': (ground) => ({ params: [fromPool(ground, 'imports')] }),
  'get /api/imports/:id/rows': (ground) => ({
    params: [fromPool(ground, 'imports')],
    query: parameters({
      kind: fc.constantFrom(...IMPORT_ROW_KINDS, ''),
      page: pageNumber,
      pageSize: pageNumber,
    }),
  }),
  'get /api/imports/:id/errors': (ground) => ({ params: [fromPool(ground, 'imports')] }),
  'post /api/imports/:id/commit': (ground) => ({
    params: [fromPool(ground, 'imports')],
    body: envelope(named({ skipErrors: fc.boolean() })),
  }),
  'post /api/imports/:id/undo': (ground) => ({
    params: [fromPool(ground, 'imports')],
    body: fc.oneof(NOTHING, envelope(hostileValue)),
  }),
  'get /api/exports': () => ({}),
  'get /api/exports/approvals': () => ({}),
  'post /api/exports': (ground) => ({
    body: envelope(
      fc.constantFrom(...ground.registers).chain((register) => {
        const names = register.fields.map(({ name }) => name);
        return named({
          register: fc.constant(register.register),
          format: fc.constantFrom('csv', 'xlsx'),
          purpose: fc.constantFrom('季度核对', '年检材料'),
          filters: fc.oneof(
            fc.constant(undefined),
            fc.dictionary(fc.constantFrom(...names, '$and', '$not'), hostileValue, { maxKeys: 2 }),
          ),
          sort: fc.oneof(fc.constantFrom(undefined, 'id:asc', ['id']), fc.constantFrom(...names)),
          fields: fc.oneof(fc.constant(undefined), fc.subarray(names, { minLength: 1, maxLength: 5 })),
          personal: fc.constantFrom(undefined, 'masked', 'plain'),
          locale: fc.constantFrom(undefined, 'zh', 'en'),
          _q: fc.constantFrom(undefined, '示'),
        });
      }),
    ),
  }),
  'post /api/exports/:id/approve': (ground) => ({
    params: [fromPool(ground, 'exports')],
    body: envelope(named({ comment: hostileText })),
  }),
  'post /api/exports/:id/refuse': (ground) => ({
    params: [fromPool(ground, 'exports')],
    body: envelope(named({ comment: hostileText })),
  }),
  'get /api/jobs': () => ({}),
  'get /api/jobs/:id': (ground) => ({ params: [fromPool(ground, 'jobs')] }),
  'get /api/jobs/:id/file': (ground) => ({ params: [fromPool(ground, 'jobs')] }),
  'get /api/files/:id': (ground) => ({ params: [fromPool(ground, 'files')] }),
  'delete /api/files/:id': (ground) => ({ params: [fromPool(ground, 'files')] }),
  'post /api/files/:id/restore': (ground) => ({
    params: [fromPool(ground, 'files')],
    body: fc.oneof(NOTHING, envelope(hostileValue)),
  }),
  'get /api/saved-views': ({ registers }) => ({
    query: parameters({ register: fc.constantFrom(...registers.map(({ register }) => register)) }),
  }),
  'post /api/saved-views': (ground) => ({
    query: parameters({ register: fc.constantFrom(...ground.registers.map(({ register }) => register)) }),
    body: envelope(savedView(ground)),
  }),
  'put /api/saved-views/:id': (ground) => ({
    params: [fromPool(ground, 'views')],
    body: envelope(fc.oneof(savedView(ground), fc.record({ default: fc.oneof(fc.boolean(), hostileValue) }))),
  }),
  'delete /api/saved-views/:id': (ground) => ({ params: [fromPool(ground, 'views')] }),
};

function savedView({ registers }: Ground): Arbitrary<unknown> {
  const names = registers.flatMap(({ fields }) => fields.map(({ name }) => name));
  return named({
    name: fc.nat(10_000).map((number) => `视图${number}`),
    filter: fc.dictionary(fc.constantFrom(...names), hostileValue, { maxKeys: 2 }),
    sort: fc.constantFrom<unknown>(null, { field: 'id', order: 'ASC' }),
    columns: fc.oneof(fc.constant(null), fc.subarray(names, { minLength: 1, maxLength: 3 })),
    perPage: fc.constantFrom(null, 25, 200),
    shared: fc.boolean(),
  });
}
