import fc, { type Arbitrary } from 'fast-check';
import type { OfferedRegister } from '../../../src/shared/register-description';
import type { FormBody } from './forms';
import type { Ground, Pool } from './ground';
import { hostileDay, hostileText, hostileValue, mostly } from './hostile-values';
import type { Query } from './queries';

export type Body =
  | { type: 'none' }
  | { type: 'json'; value: unknown }
  | { type: 'raw'; text: string; contentType: string }
  | ({ type: 'form' } & FormBody);

/** What goes into a route: values of its path's parameters in their order, a query and a body. */
export interface Plan {
  params: string[];
  query: Query;
  body: Body;
}

export interface Parts {
  /** A plan as a whole, where its parts hang together. */
  whole?: Arbitrary<Plan> | null;
  params?: Array<Arbitrary<string>>;
  query?: Arbitrary<Query>;
  body?: Arbitrary<Body>;
}

export const NOTHING: Arbitrary<Body> = fc.constant({ type: 'none' });
export const json = (value: Arbitrary<unknown>): Arbitrary<Body> =>
  value.map((one) => ({ type: 'json' as const, value: one }));

/** The envelope as it should be, and every way of getting it wrong. */
export function envelope(data: Arbitrary<unknown>): Arbitrary<Body> {
  return fc.oneof(
    { weight: 9, arbitrary: json(data.map((one) => ({ data: one }))) },
    { weight: 1, arbitrary: json(hostileValue) },
    { weight: 1, arbitrary: fc.constant<Body>({ type: 'none' }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('raw' as const),
        text: fc.oneof(
          hostileText,
          fc.constantFrom('{"data":', '{"data":{}}', 'null', '[[]]', '"x"', 'data=1', '<a/>'),
        ),
        contentType: fc.constantFrom(
          'application/json',
          'text/plain',
          'application/x-www-form-urlencoded',
          'application/xml',
          'x',
          'application/json; charset=gb18030',
        ),
      }),
    },
  );
}

/** A body of named parts, each there or not, right or wrong. */
export const named = (model: Record<string, Arbitrary<unknown>>): Arbitrary<unknown> => {
  const right = fc.record(model);
  const names = Object.keys(model);
  const wrong = fc.record(
    Object.fromEntries(names.map((name) => [name, mostly(model[name] ?? hostileValue, 4)])),
    { requiredKeys: [] },
  );
  return fc.oneof(
    { weight: 3, arbitrary: right },
    { weight: 4, arbitrary: wrong },
    { weight: 1, arbitrary: hostileValue },
  );
};

const uuid = fc.constantFrom('00000000-0000-0000-0000-000000000000', '------------------------------------');
export const nowhere = fc.oneof(
  fc.constantFrom('nothing', '1', '0', '-1', '99999999999999999999', '__proto__'),
  uuid,
  hostileText,
);
export const fromPool = (ground: Ground, pool: Pool): Arbitrary<string> => {
  const ids = ground.pools[pool];
  return ids.length === 0
    ? nowhere
    : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: nowhere });
};
export const rowId = (register: OfferedRegister, ground: Ground): Arbitrary<string> => {
  const [own, foreign] = [ground.own, ground.foreign].map((rows) =>
    (rows[register.register] ?? []).map((row) => row.documentId),
  );
  return fc.oneof(
    ...(own?.length ? [{ weight: 6, arbitrary: fc.constantFrom(...own) }] : []),
    ...(foreign?.length ? [{ weight: 3, arbitrary: fc.constantFrom(...foreign) }] : []),
    { weight: 1, arbitrary: nowhere },
  );
};

export const day: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('2021-07-01', '2024-02-29', '2026-01-01', '2015-01-01') },
  { weight: 1, arbitrary: hostileDay },
);

/** Seldom there. */
export const now = (query: Arbitrary<Query>): Arbitrary<Query> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant<Query>([]) }, { weight: 1, arbitrary: query });
export const asForm = (form: FormBody): Body => ({ type: 'form', ...form });

/** The parts of a route; of one that has a register, of that register. */
export type Maker = (ground: Ground, register: OfferedRegister) => Parts;
/** By method and path, `<register>` standing for each register's own name. */
export type Shapes = Record<string, Maker>;
