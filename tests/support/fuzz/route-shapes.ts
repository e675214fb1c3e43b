import fc, { type Arbitrary } from 'fast-check';
import type { MountedRoute } from '../mounted-routes';
import type { Ground } from './ground';
import { hostileValue } from './hostile-values';
import { json, NOTHING, now, nowhere, type Parts, type Plan, type Shapes } from './parts';
import { strangeParameter } from './queries';
import { ACCOUNTS } from './shapes/accounts';
import { EXCHANGE } from './shapes/exchange';
import { FIGURES } from './shapes/figures';
import { LETTERS } from './shapes/letters';
import { METHODS } from './shapes/methods';
import { REGISTERS } from './shapes/registers';
import { SITES } from './shapes/sites';

const SHAPES: Shapes = {
  ...REGISTERS,
  ...EXCHANGE,
  ...FIGURES,
  ...ACCOUNTS,
  ...SITES,
  ...METHODS,
  ...LETTERS,
};

/** What a whole plugin offers and no role may use. */
const CLOSED = /^plugin::(content-type-builder|email|i18n|upload|users-permissions)\./;

/**
 * What to send to a route, out of the route's own schema where it has one. Throws for a route that nobody has said
 * anything about: a new one needs its line in one of `shapes/`.
 */
export function planFor(route: MountedRoute, ground: Ground): Arbitrary<Plan> {
  const { whole, params: known, query, body } = partsFor(route, ground);
  const names = route.path.match(/:\w+|\(\.\*\)/g) ?? [];
  const parts = fc.record({
    params: fc.tuple(...names.map((_, index) => known?.[index] ?? nowhere)),
    query: query ?? now(fc.array(strangeParameter, { maxLength: 2 })),
    body: body ?? NOTHING,
  });
  return whole ? fc.oneof(whole, parts) : parts;
}

function partsFor(route: MountedRoute, ground: Ground): Parts {
  const exact = SHAPES[`${route.method} ${route.path}`];
  const segments = route.path.split('/');
  const register = ground.registers.find((one) => segments.includes(one.register));
  const general =
    register &&
    SHAPES[
      `${route.method} ${segments.map((one) => (one === register.register ? '<register>' : one)).join('/')}`
    ];
  const maker = exact ?? general;
  if (maker) return maker(ground, register ?? ground.registers[0] ?? none());
  if (CLOSED.test(route.action ?? ''))
    return { body: route.method === 'get' || route.method === 'delete' ? NOTHING : json(hostileValue) };
  throw new Error(`Nothing is known of what ${route.method} ${route.path} takes: add it to SHAPES`);
}

const none = (): never => {
  throw new Error('There is no register');
};
