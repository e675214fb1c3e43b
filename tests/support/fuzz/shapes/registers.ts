import fc, { type Arbitrary } from 'fast-check';
import type { OfferedRegister } from '../../../../src/shared/register-description';
import { REVEAL_REASONS } from '../../../../src/shared/reveal';
import { rowData, validValue } from '../field-values';
import { attachmentForm } from '../forms';
import type { Ground } from '../ground';
import { hostileValue } from '../hostile-values';
import {
  asForm,
  envelope,
  fromPool,
  named,
  NOTHING,
  now,
  nowhere,
  rowId,
  type Plan,
  type Shapes,
} from '../parts';
import { filters, listing, pageNumber, parameters } from '../queries';

const batchOfRows = (register: OfferedRegister, ground: Ground): Arbitrary<unknown> => {
  const ids = [...(ground.own[register.register] ?? []), ...(ground.foreign[register.register] ?? [])].map(
    (row) => row.documentId,
  );
  const condition = fc.oneof(
    fc.constantFrom(
      { id: { $gt: 0 } },
      { documentId: { $null: true } },
      { $and: [{ id: { $notNull: true } }] },
      { version: { $lte: 2 } },
    ),
    fc.dictionary(
      fc.constantFrom(...register.fields.map(({ name }) => name), 'id', '$and', '$or', '$not'),
      hostileValue,
      { maxKeys: 3 },
    ),
  );
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        ids: fc.array(ids.length ? fc.constantFrom(...ids) : nowhere, { maxLength: 6 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ filters: condition }) },
    { weight: 1, arbitrary: hostileValue },
  );
};
const bulkChange = (register: OfferedRegister, ground: Ground, mayDelete: boolean): Arbitrary<unknown> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ set: rowData(register, ground, false) }) },
    ...(mayDelete ? [{ weight: 1, arbitrary: fc.constant({ delete: true }) }] : []),
    { weight: 1, arbitrary: hostileValue },
  );
const expected = fc.oneof(fc.nat(6), hostileValue);

/** Rows of registers, one by one and many at once, with their past and their files. */
export const REGISTERS: Shapes = {
  'get /api/<register>': (ground, register) => ({
    query: fc
      .tuple(fc.oneof(filters(register, ground), fc.constant([])), listing(register))
      .map(([some, more]) => [...some, ...more]),
  }),
  'post /api/<register>': (ground, register) => ({
    body: envelope(rowData(register, ground, true)),
    query: now(listing(register)),
  }),
  'get /api/<register>/:id': (ground, register) => ({
    params: [rowId(register, ground)],
    query: listing(register),
  }),
  'put /api/<register>/:id': (ground, register) => ({
    params: [rowId(register, ground)],
    body: envelope(
      fc
        .tuple(
          rowData(register, ground, false),
          fc.oneof(fc.constant(undefined), fc.constant(1), hostileValue),
        )
        .map(([data, version]) =>
          version === undefined || typeof data !== 'object' || data === null ? data : { ...data, version },
        ),
    ),
    query: now(listing(register)),
  }),
  'delete /api/<register>/:id': (ground, register) => ({ params: [rowId(register, ground)] }),
  'get /api/<register>/trash': () => ({ query: parameters({ page: pageNumber }) }),
  'post /api/<register>/:id/restore': (ground, register) => ({
    params: [
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('nothing', ...(ground.deleted[register.register] ?? [])) },
        { weight: 1, arbitrary: rowId(register, ground) },
      ),
    ],
    body: fc.oneof(NOTHING, envelope(hostileValue)),
  }),
  'get /api/<register>/:id/history': (ground, register) => ({
    params: [rowId(register, ground)],
    query: parameters({ page: pageNumber }),
  }),
  'get /api/<register>/:id/history/compare': (ground, register) => ({
    params: [rowId(register, ground)],
    query: parameters({
      from: fromPool(ground, 'entries'),
      to: fc.oneof(fromPool(ground, 'entries'), fc.constant('now')),
    }),
  }),
  'post /api/<register>/:id/history/:entry/restore': (ground, register) => ({
    whole: earlierMoment(ground, register),
    params: [rowId(register, ground), fromPool(ground, 'entries')],
    body: envelope(
      named({
        version: fc.constantFrom(1, 2, 3),
        fields: fc.array(fc.constantFrom(...register.fields.map(({ name }) => name)), { maxLength: 3 }),
      }),
    ),
  }),
  'get /api/<register>/:id/files': (ground, register) => ({ params: [rowId(register, ground)] }),
  'post /api/<register>/:id/files': (ground, register) => ({
    params: [rowId(register, ground)],
    body: fc.oneof(
      { weight: 6, arbitrary: attachmentForm.map(asForm) },
      { weight: 1, arbitrary: envelope(hostileValue) },
    ),
  }),
  'post /api/<register>/:id/reveal': (ground, register) => ({
    params: [rowId(register, ground)],
    body: envelope(
      named({
        fields: fc.array(
          fc.oneof(
            {
              weight: 6,
              arbitrary: fc.constantFrom(
                ...register.fields.filter(({ personal }) => personal !== 'none').map(({ name }) => name),
              ),
            },
            { weight: 1, arbitrary: fc.constantFrom(...register.fields.map(({ name }) => name)) },
          ),
          { minLength: 1, maxLength: 2 },
        ),
        reason: fc.constantFrom(...REVEAL_REASONS),
        note: fc.constantFrom('核对', '', null),
      }),
    ),
  }),
  'post /api/bulk/<register>/preview': (ground, register) => ({
    whole: wholeBulk(ground, register, true),
    body: envelope(
      named({ selection: batchOfRows(register, ground), change: bulkChange(register, ground, true) }),
    ),
  }),
  'post /api/bulk/<register>': (ground, register) => ({
    whole: wholeBulk(ground, register, false),
    body: envelope(
      named({
        selection: batchOfRows(register, ground),
        // What is deleted is gone for the rest of the run, so it is one register's turn only.
        change: bulkChange(register, ground, register.register === 'visits'),
        expected,
      }),
    ),
  }),
  'post /api/bulk/<register>/create': (ground, register) => ({
    body: envelope(
      named({ rows: fc.array(rowData(register, ground, true), { minLength: 1, maxLength: 3 }) }),
    ),
  }),
  'post /api/batches/:id/undo': (ground) => ({
    params: [fromPool(ground, 'batches')],
    body: fc.oneof(NOTHING, envelope(hostileValue)),
  }),
};

/** A restore that should do: of a record of one's own, at its version, to a moment that it had. */
function earlierMoment(ground: Ground, register: OfferedRegister): Arbitrary<Plan> | null {
  const moments = ground.moments[register.register] ?? [];
  if (moments.length === 0) return null;
  return fc.constantFrom(...moments).map(({ documentId, entry, version }) => ({
    params: [documentId, entry],
    query: [],
    body: { type: 'json', value: { data: { version } } },
  }));
}

/** A bulk change that should do: of rows of one's own, as many as it says. */
function wholeBulk(ground: Ground, register: OfferedRegister, isPreview: boolean): Arbitrary<Plan> | null {
  const own = (ground.own[register.register] ?? []).map(({ documentId }) => documentId);
  const field = register.fields.find((one) => !one.readOnly && !one.required && one.type !== 'relation');
  if (own.length === 0 || !field) return null;
  return fc
    .tuple(fc.subarray(own, { minLength: 1, maxLength: Math.min(3, own.length) }), validValue(field, ground))
    .map(([ids, value]) => ({
      params: [],
      query: [],
      body: {
        type: 'json',
        value: {
          data: {
            selection: { ids },
            change: { set: { [field.name]: value } },
            ...(isPreview ? {} : { expected: ids.length }),
          },
        },
      },
    }));
}
