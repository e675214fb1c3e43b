import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { dropDatabase, type Databases } from '../databases';
import { toRatio, type Finding } from '../finding';
import { alternate, timed } from '../rounds';
import { copyStripped } from '../stock/stock-application';

const BY_HAND = readFileSync(path.join(__dirname, '../baseline/recalculate.sql'), 'utf8');

/** The same statement, with a row of a dated history for each verdict that changed, as the engine keeps it. */
const BY_HAND_WITH_HISTORY = `
with changed as (${BY_HAND} returning o.id, o.duty, o.verdict, o.coverage_form, o.jurisdiction_code, o.org_type)
insert into verdict_history select id, current_date, duty, verdict, coverage_form, jurisdiction_code, org_type from changed`;

const STATES = [
  {
    name: 'no verdict changes',
    share: 0,
    target: 1.5,
    note: 'what a night finds when nothing expired: the decision alone',
  },
  {
    name: 'every tenth changes',
    share: 10,
    target: 1.5,
    note: 'verdicts are written; by hand without a history',
  },
] as const;

/**
 * The full recalculation against one statement written by hand, each on its own copy of the same office, from
 * states in which the same verdicts are to be written. The copy for the statement has no triggers.
 */
export async function measureRecalculation(databases: Databases, rounds: number): Promise<Finding[]> {
  const { cluster, office } = databases;
  await cluster.createDatabase('recalculated', office);
  await copyStripped(databases, 'by_hand');
  const engine = new Client({ connectionString: cluster.url('recalculated') });
  const hand = new Client({ connectionString: cluster.url('by_hand') });
  await engine.connect();
  await hand.connect();
  try {
    await engine.query(`update coverage.verdict_history set "from" = "from" - 1`);
    await hand.query(`create table verdict_history (organization_id integer, "from" date, duty text, verdict text, form text,
      jurisdiction_code text, org_type text, primary key (organization_id, "from"))`);
    await hand.query(`insert into verdict_history
      select id, current_date - 1, duty, verdict, coverage_form, jurisdiction_code, org_type from organizations`);
    const findings: Finding[] = [];
    for (const state of STATES) findings.push(...(await measureState(engine, hand, state, rounds)));
    return findings;
  } finally {
    await engine.end();
    await hand.end();
    await dropDatabase(cluster, 'recalculated');
    await dropDatabase(cluster, 'by_hand');
  }
}

async function measureState(
  engine: Client,
  hand: Client,
  { name, share, target, note }: (typeof STATES)[number],
  rounds: number,
): Promise<Finding[]> {
  const samples = await alternate(rounds, 1, {
    engine: async () => {
      await prepare(engine, 'coverage.verdict_history', share);
      return timed(() => engine.query('select coverage.recalculate()'));
    },
    hand: async () => {
      await prepare(hand, 'verdict_history', share);
      return timed(() => hand.query(BY_HAND));
    },
    handWithHistory: async () => {
      await prepare(hand, 'verdict_history', share);
      return timed(() => hand.query(BY_HAND_WITH_HISTORY));
    },
  });
  const [ours, theirs] = [await fingerprint(engine), await fingerprint(hand)];
  if (ours !== theirs) throw new Error('The engine and the statement written by hand do not decide alike');
  return [
    toRatio({ part: 'recalculate', name, target, note }, samples.engine, samples.hand),
    ...(share === 0
      ? []
      : [
          toRatio(
            { part: 'recalculate', name: `${name}, both with a history`, target },
            samples.engine,
            samples.handWithHistory,
          ),
        ]),
  ];
}

/** Clears the verdict of every `share`-th organization (0: of none) and today's history, and sweeps up. */
async function prepare(client: Client, history: string, share: number): Promise<void> {
  if (share > 0) {
    await client.query(`set app.derived = 'on'`);
    await client.query('update organizations set verdict = null where id % $1 = 0', [share]);
    await client.query('reset app.derived');
  }
  await client.query(`delete from ${history} where "from" = current_date`);
  await client.query(`vacuum (analyze) organizations, ${history}`);
  // Reads everything once: both sides start with the pages in memory.
  await client.query('select count(verdict) from organizations');
}

async function fingerprint(client: Client): Promise<string> {
  const { rows } = await client.query<{ all: string }>(
    `select md5(string_agg(concat_ws(' ', id, duty, verdict, coverage_form), ',' order by id)) as all from organizations`,
  );
  return rows[0]?.all ?? '';
}
