import fc from 'fast-check';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { MATRIX, OPEN_ACTIONS } from '../../src/access/matrix';
import { isErrorCode } from '../../src/shared/error-codes';
import { openCourier, type Answer, type Letter } from '../support/fuzz/courier';
import { readFootprint } from '../support/fuzz/footprint';
import { encodeForm, FORM_TYPE } from '../support/fuzz/forms';
import {
  JURISDICTIONS,
  makeGround,
  markOf,
  NOWHERE,
  surveyGround,
  type Ground,
} from '../support/fuzz/ground';
import { encodeQuery, escape } from '../support/fuzz/queries';
import type { Plan } from '../support/fuzz/parts';
import { planFor } from '../support/fuzz/route-shapes';
import { findWrong } from '../support/fuzz/verdict';
import { readMountedRoutes, type MountedRoute } from '../support/mounted-routes';
import { openOffice, type Account, type TestOffice } from '../support/office';
import { until } from '../support/until';

/** A run is repeated with `FUZZ_SEED=… npm test`, and made longer with `FUZZ_REQUESTS`. */
const SEED = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 10_000);
const LANES = 4;
/** Steps towards a smaller counterexample. */
const SHRINKS = 60;

/** Who sends, and the role and share of it. Who may change what all others stand on, or give it to another, comes after them. */
const SENDERS: Array<{
  account: Account | null;
  role: keyof typeof MATRIX | null;
  share: number;
  scope: string;
}> = [
  { account: null, role: null, share: 1, scope: NOWHERE },
  { account: 'leader', role: 'leader', share: 1, scope: '44' },
  { account: 'auditor', role: 'auditor', share: 1, scope: '44' },
  { account: 'tianhe', role: 'county', share: 1, scope: '440106' },
  { account: 'guangzhou', role: 'city', share: 1, scope: '4401' },
  { account: 'editor', role: 'editor', share: 0.5, scope: '44' },
  { account: 'publisher', role: 'publisher', share: 0.5, scope: '44' },
  { account: 'province', role: 'province', share: 1, scope: '44' },
];
type Sender = (typeof SENDERS)[number];

/** What others then work on is made first; what takes away comes before what brings back, one's own sign-in at the end. */
function phaseOf({ method, path }: MountedRoute): number {
  if (/^\/api\/(sessions?|account)\b/.test(path)) return 4;
  if (/\/(restore|undo)$/.test(path)) return 3;
  if (method === 'delete') return 2;
  const isMaking = /^\/api\/(bulk\/)?[^/]+(\/create|\/:id\/files)?$/.test(path);
  return method === 'post' && isMaking ? 0 : 1;
}
const PHASES = [0, 1, 2, 3, 4];

function isAllowed({ action, isOpen }: MountedRoute, { role }: Sender): boolean {
  if (isOpen || OPEN_ACTIONS.includes(action ?? '')) return true;
  return role !== null && MATRIX[role].includes(action ?? '');
}

function weightOf(route: MountedRoute, sender: Sender): number {
  if (!isAllowed(route, sender)) return sender.share / 4;
  return sender.share * (route.method === 'get' ? 4 : 7);
}

/** One seed for each property of a run, so that one can be repeated without the others. */
function seedOf(...names: string[]): number {
  let seed = SEED | 0;
  for (const unit of names.join(' ')) seed = (Math.imul(seed, 31) + unit.charCodeAt(0)) | 0;
  return seed;
}

describe('ten thousand requests of any shape', () => {
  let office: TestOffice;
  let courier: ReturnType<typeof openCourier>;
  let routes: MountedRoute[];
  /** Requests per unit of weight. */
  let rate: number;
  let sent = 0;
  /** How often each route was answered, by first digit of the status. */
  const answered = new Map<string, Record<string, number>>();
  const runsOf = (weight: number): number => Math.max(1, Math.floor(weight * rate));
  const nameOf = ({ method, path }: MountedRoute): string => `${method.toUpperCase()} ${path}`;

  beforeAll(async () => {
    process.stdout.write(`FUZZ_SEED=${SEED}\n`);
    office = await openOffice({ LOG_LEVEL: 'warn' });
    courier = openCourier(office.server.url);
    routes = readMountedRoutes();
    const all = routes.flatMap((route) => SENDERS.map((sender) => weightOf(route, sender)));
    const total = (): number => all.reduce((sum, weight) => sum + runsOf(weight), 0);
    for (rate = 0.1; total() < REQUESTS; rate *= 1.02);
    await makeGround(office);
  });
  afterAll(async () => {
    courier.close();
    await office.stop();
  });

  async function letterOf({ method, path }: MountedRoute, plan: Plan, sender: Sender): Promise<Letter> {
    let next = 0;
    const address = path.replace(
      /:\w+|\(\.\*\)/g,
      () => escape(plan.params[next++] ?? '').slice(0, 6_000) || '%20',
    );
    const query = encodeQuery(plan.query);
    const { token } = await office.as(sender.account);
    const { body } = plan;
    const [type, content] =
      body.type === 'none' || method === 'get'
        ? [null, null]
        : body.type === 'form'
          ? [FORM_TYPE, encodeForm(body)]
          : body.type === 'raw'
            ? [body.contentType, Buffer.from(body.text)]
            : ['application/json', Buffer.from(JSON.stringify(body.value) ?? '')];
    return {
      method: method.toUpperCase(),
      path: query ? `${address}?${query}` : address,
      headers: {
        'X-Requested-By': 'panel',
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(type && { 'Content-Type': type }),
      },
      body: content,
    };
  }

  /** Sends it; an account that has just signed itself out signs in again first. */
  async function deliver(route: MountedRoute, plan: Plan, sender: Sender): Promise<[Letter, Answer]> {
    const letter = await letterOf(route, plan, sender);
    const answer = await courier.send(letter);
    sent += 1;
    if (answer.status !== 401 || sender.account === null) return [letter, answer];
    const { status } = await (await office.as(sender.account)).get('/api/staff/me');
    if (status !== 401) return [letter, answer];
    office.forget(sender.account);
    const again = await letterOf(route, plan, sender);
    return [again, await courier.send(again)];
  }

  /** What went wrong with a route, with the smallest request that shows it; null where nothing did. */
  async function strike(route: MountedRoute, sender: Sender, ground: Ground): Promise<string | null> {
    const name = nameOf(route);
    // The whole province and its auditors see every mark.
    const hidden = JURISDICTIONS.filter((code) => !code.startsWith(sender.scope)).map(markOf);
    const counts = answered.get(name) ?? {};
    answered.set(name, counts);
    const property = fc.asyncProperty(fc.limitShrink(planFor(route, ground), SHRINKS), async (plan) => {
      const [letter, answer] = await deliver(route, plan, sender);
      const kind = String(Math.trunc(answer.status / 100));
      counts[kind] = (counts[kind] ?? 0) + 1;
      const wrong = findWrong(letter, answer, hidden);
      if (wrong === null) return;
      const body = letter.body?.toString('utf8').slice(0, 2_000) ?? '';
      throw new Error(`${letter.method} ${letter.path.slice(0, 1_000)} ${body}\n${wrong}`);
    });
    const report = await fc.check(property, {
      seed: seedOf(name, sender.account ?? 'visitor'),
      numRuns: runsOf(weightOf(route, sender)),
    });
    if (!report.failed) return null;
    const { errorInstance, counterexamplePath } = report;
    const said = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
    return `${sender.account ?? 'visitor'}: ${said}\n  (after ${report.numShrinks} shrinks, path ${counterexamplePath})`;
  }

  /** All of a phase, several routes at a time. */
  async function strikeAll(of: MountedRoute[], sender: Sender, ground: Ground): Promise<string[]> {
    const waiting = [...of];
    const wrong: string[] = [];
    const lane = async (): Promise<void> => {
      for (let route = waiting.shift(); route; route = waiting.shift()) {
        const found = await strike(route, sender, ground);
        if (found !== null) wrong.push(found);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return wrong;
  }

  const untilIdle = (): Promise<void> =>
    until('no job is at work', async () => {
      const busy = await office.sql(
        `select from registers.job where state in ('queued', 'running') and approval is distinct from 'required' limit 1`,
      );
      return busy.length === 0;
    });

  it.each(SENDERS.map((sender) => [sender.account ?? 'nobody', sender] as const))(
    'sent as %s: none answers 5xx, none shows or writes what is not the sender’s, the server lives',
    async (_name, sender) => {
      const { registers } = await surveyGround(office, sender.account);
      await office.as(sender.account);
      const before = await readFootprint(office, sender.account, registers);
      const wrong: string[] = [];
      for (const phase of PHASES) {
        const ground = await surveyGround(office, sender.account);
        const of = routes.filter((route) => phaseOf(route) === phase);
        wrong.push(...(await strikeAll(of, sender, ground)));
        await untilIdle();
      }
      expect(wrong).toEqual([]);
      expect(() => process.kill(office.server.pid, 0)).not.toThrow();
      expect(await readFootprint(office, sender.account, registers)).toEqual(before);
    },
    600_000,
  );

  it('were as many as they should be, and every route had its share', () => {
    expect(sent).toBeGreaterThanOrEqual(REQUESTS);
    expect(routes.map(nameOf).filter((name) => !answered.has(name))).toEqual([]);
  });

  it('were not all nonsense: routes that write did write', () => {
    const writing = routes.filter(
      ({ method, action }) => method !== 'get' && MATRIX.province.includes(action ?? ''),
    );
    const never = writing.map(nameOf).filter((name) => !answered.get(name)?.['2']);
    expect(never.length > writing.length / 5 ? never : []).toEqual([]);
  });

  it('left jobs that ended with a reason of ours, and a log without a fault', async () => {
    const failed = await office.sql<{ kind: string; code: string | null }>(
      "select kind, error ->> 'code' as code from registers.job where state = 'failed'",
    );
    expect(failed.filter(({ code }) => code === null || code === 'internal' || !isErrorCode(code))).toEqual(
      [],
    );
    const lines = readFileSync(office.server.logFile, 'utf8').split('\n');
    // A job that a rule refused says so at this level, too.
    const faults = lines.filter(
      (line) => line.includes('"level":"error"') && !line.includes('"message":"Job '),
    );
    expect(faults).toEqual([]);
  });

  it('left the audit record whole', async () => {
    office.forget('auditor');
    const { body } = await (await office.as('auditor')).get('/api/audit/verify').expect(200);
    expect(body.data).toMatchObject({ intact: true });
  });
});
