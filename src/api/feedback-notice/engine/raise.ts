import type { Core } from '@strapi/strapi';
import { noteEvent, query, Refusal } from '../../../plugins/registers';
import { GAPS, UNITS, type Gap, type Unit } from '../../../shared/letters';
import { toPinyinInitials } from '../../../shared/pinyin-initials';
import type { RaisedNotices } from '../../../shared/letter-answers';
import { findingText, GAP_WORDS, REQUIREMENTS } from '../domain/finding';
import { CANDIDATES, INSERT_NOTICES } from '../queries/notice';
import type { NoticeWish } from '../validation/raise';

type Candidate = Record<Unit, number | null> & {
  id: number;
  documentId: string;
  name: string;
  jurisdictionCode: string;
  verdict: string | null;
  since: string | null;
  ruleCode: string | null;
  ruleTitle: string | null;
  inputs: string;
  already: boolean;
};

/** A notice about one organization; answers its documentId. Throws 404 outside the scope, 400 where there is nothing to tell. */
export async function raiseOne(strapi: Core.Strapi, organization: string, wish: NoticeWish): Promise<string> {
  const [candidate] = await findCandidates(strapi, [organization]);
  if (!candidate) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  if (!gapOf(candidate)) throw new Refusal(400, 'The organization lacks nothing', { code: 'notice-no-gap' });
  if (candidate.already)
    throw new Refusal(400, 'A notice of this gap is under way', { code: 'notice-already' });
  if (unitOf(candidate, wish.unit) === null)
    throw new Refusal(400, 'No agency is in charge of the organization', {
      code: 'notice-no-unit',
      path: ['unit'],
    });
  const [made] = await write(strapi, [candidate], wish);
  return made ?? '';
}

/** Notices about all of these organizations that lack something, have a unit in charge and no notice of the same gap. */
export async function raiseMany(
  strapi: Core.Strapi,
  organizations: string[],
  wish: NoticeWish,
): Promise<RaisedNotices> {
  const found = await findCandidates(strapi, organizations);
  const withGap = found.filter((one) => gapOf(one) !== null);
  const fresh = withGap.filter(({ already }) => !already);
  const addressed = fresh.filter((one) => unitOf(one, wish.unit) !== null);
  const made = await write(strapi, addressed, wish);
  await noteEvent(strapi, {
    action: 'notice-raise',
    register: 'feedback-notices',
    detail: { organizations: organizations.length, made: made.length },
  });
  return {
    made: made.length,
    noGap: organizations.length - withGap.length,
    already: withGap.length - fresh.length,
    noUnit: fresh.length - addressed.length,
  };
}

/** Kept from change until the end of the transaction, so that two who raise notices at once make none twice. */
async function findCandidates(strapi: Core.Strapi, organizations: string[]): Promise<Candidate[]> {
  await query(
    strapi,
    'select from public.organizations where document_id = any ($1) order by id for update',
    [organizations],
  );
  return query<Candidate>(strapi, CANDIDATES, [organizations]);
}

const gapOf = ({ verdict }: Candidate): Gap | null => GAPS.find((gap) => gap === verdict) ?? null;

/** The agency that answers for the organization: the one that was asked for, else the next that there is. */
function unitOf(candidate: Candidate, first: Unit): number | null {
  const order = [first, ...UNITS.filter((unit) => unit !== first)];
  return order.map((unit) => candidate[unit]).find((id) => id !== null) ?? null;
}

async function write(strapi: Core.Strapi, candidates: Candidate[], wish: NoticeWish): Promise<string[]> {
  if (candidates.length === 0) return [];
  const ids = await query<{ id: number; documentId: string }>(
    strapi,
    `select nextval('public.feedback_notices_id_seq')::int as id, registers.new_document_id() as "documentId"
     from generate_series(1, $1)`,
    [candidates.length],
  );
  const rows = candidates.flatMap((candidate, index) => {
    const [taken, problem] = [ids[index], gapOf(candidate)];
    if (!taken || !problem) return [];
    return [{ taken, row: toRow(candidate, problem, wish), candidate }];
  });
  await query(strapi, INSERT_NOTICES, [
    JSON.stringify(rows.map(({ taken, row }) => ({ id: taken.id, document_id: taken.documentId, ...row }))),
  ]);
  await link(
    strapi,
    'organization',
    rows.map(({ taken, candidate }) => [taken.id, candidate.id]),
  );
  await link(
    strapi,
    'agency',
    rows.map(({ taken, candidate }) => [taken.id, unitOf(candidate, wish.unit) ?? 0]),
  );
  return rows.map(({ taken }) => taken.documentId);
}

const link = (strapi: Core.Strapi, name: 'organization' | 'agency', pairs: number[][]): Promise<unknown> =>
  query(
    strapi,
    `insert into public.feedback_notices_${name}_lnk (feedback_notice_id, ${name}_id)
     select * from unnest($1::int[], $2::int[])`,
    [pairs.map(([notice]) => notice), pairs.map(([, target]) => target)],
  );

function toRow(candidate: Candidate, problem: Gap, { dueOn, occasion, requirement }: NoticeWish): object {
  const { name, jurisdictionCode, since, ruleCode, ruleTitle } = candidate;
  const inputs = JSON.parse(candidate.inputs) as Record<string, unknown>; // Written by the coverage program.
  const title = `${name}${GAP_WORDS[problem]}`.slice(0, 200);
  return {
    jurisdiction_code: jurisdictionCode,
    title,
    initials: toPinyinInitials(title),
    problem,
    occasion,
    finding: findingText(problem, inputs, { title: ruleTitle, since }),
    rule_code: ruleCode,
    rule_title: ruleTitle,
    inputs,
    requirement: requirement || REQUIREMENTS[problem],
    due_on: dueOn,
  };
}
