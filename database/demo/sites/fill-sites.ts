import type { ClientBase } from 'pg';
import { SITE_CRITERIA } from '../../../src/shared/site-criteria';
import { addDays, nowInShanghai, todayInShanghai } from '../calendar';
import { personName } from '../names';
import { Random } from '../random';
import { drawLife, SITE_STAGE_OF, type DrawnLife } from './draw-life';
import { evidenceText } from './evidence-texts';
import { insertRow, type Writer } from './insert-row';
import { writeRound, type Person } from './write-round';

/** What a model site is called beside its organization. */
const KINDS = ['党群服务中心', '党建工作站', '党员之家', '红色驿站', '党建共建基地', '先锋服务站'] as const;
const WEIGHTS = [20, 20, 15, 15, 10, 10, 10] as const;

interface Branch {
  id: number;
  name: string;
  jurisdiction: string;
}

/**
 * Fills an office that has Party organizations and accounts with forty model sites over the province in all stages, with
 * their batches, reviews, contacts and objections; in one transaction and as the owner.
 */
export async function fillSites(
  client: ClientBase,
  { seed = 44, today = todayInShanghai() }: { seed?: number; today?: string } = {},
): Promise<number> {
  await client.query('begin');
  try {
    const writer: Writer = { client, random: new Random(seed + 7), at: nowInShanghai() };
    const batches = await writeBatches(writer, today);
    const people = await findPeople(client);
    const branches = await findBranches(client);
    for (const [index, branch] of branches.entries())
      await writeSite(writer, { index, branch, today, batches, people });
    await client.query('commit');
    return branches.length;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** An earlier batch that was named, and this year's that is under way. */
async function writeBatches(writer: Writer, today: string): Promise<{ earlier: number; present: number }> {
  const year = Number(today.slice(0, 4));
  const weights = Object.fromEntries(
    SITE_CRITERIA.map(({ code }, index) => [
      `weight_${code.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
      WEIGHTS[index] ?? 10,
    ]),
  );
  const batch = (name: string, of: number, target: number, opens: string, closes: string) =>
    insertRow(writer, 'site_batches', '44', {
      name,
      level: 'province',
      year: of,
      target,
      opens_on: opens,
      closes_on: closes,
      notice_days: 7,
      valid_years: 3,
      announcement: '请各地市社会组织党委按“双强五好”标准组织推荐，逐级审核后报送。',
      criteria_note:
        '每项 0–100 分：90 分以上为突出，75–89 分为良好，60–74 分为合格，60 分以下为不合格。请结合材料写明评语。',
      ...weights,
    });
  return {
    earlier: await batch(
      `第一批全省社会组织党建示范点（${year - 2}）`,
      year - 2,
      30,
      addDays(today, -900),
      addDays(today, -700),
    ),
    present: await batch(
      `第二批全省社会组织党建示范点（${year}）`,
      year,
      100,
      addDays(today, -180),
      addDays(today, 40),
    ),
  };
}

async function findPeople(client: ClientBase): Promise<Person[]> {
  const { rows } = await client.query<Person>(
    `select id, coalesce(display_name, username) as name from public.up_users
     where email = any ($1) order by array_position($1, email::text)`,
    [['province', 'leader', 'publisher'].map((name) => `${name}@demo.invalid`)],
  );
  return rows;
}

/** Active Party organizations, in turn one from each city, at most three of each. */
async function findBranches(client: ClientBase): Promise<Branch[]> {
  const { rows } = await client.query<Branch>(
    `select id, name, jurisdiction_code as jurisdiction
     from (
       select b.*, row_number() over (partition by left(b.jurisdiction_code, 4) order by b.id) as place
       from public.branches b
       where b.status = 'active' and b.kind in ('branch', 'joint-branch', 'general-branch') and b.covered_organizations > 0
     ) ranked where place <= 3 order by place, left(jurisdiction_code, 4) collate "C", id limit $1`,
    [SITE_STAGE_OF.length],
  );
  return rows;
}

interface SitePlan {
  index: number;
  branch: Branch;
  today: string;
  batches: { earlier: number; present: number };
  people: Person[];
}

async function writeSite(writer: Writer, plan: SitePlan): Promise<void> {
  const { client, random } = writer;
  const { index, branch, today, people } = plan;
  // Stages alternate over the cities: 7 and 40 have no common divisor.
  const stage = SITE_STAGE_OF[(index * 7) % SITE_STAGE_OF.length] ?? 'nurturing';
  const life = drawLife(random, stage, today, index + 1);
  const of = branch.name.replace(/^中共/, '').replace(/(临时|联合)?(总)?支部?委员会$/, '');
  const evidence = Object.fromEntries(
    SITE_CRITERIA.map(({ code }) => [
      `evidence_${code.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
      // who is still being nurtured has begun to write
      stage === 'nurturing' && random.chance(0.5) ? null : evidenceText(random, code),
    ]),
  );
  const site = await insertRow(writer, 'model_sites', branch.jurisdiction, {
    title: `${of}${random.pick(KINDS)}`,
    level: 'province',
    stage,
    city_code: branch.jurisdiction.length >= 4 ? branch.jurisdiction.slice(0, 4) : null,
    contact_member: personName(random),
    ...life.columns,
    ...evidence,
  });
  const isEarlier = life.columns.named_on !== null && (life.columns.named_on ?? today) < addDays(today, -400);
  await link(client, 'model_sites_branch_lnk', 'model_site_id', site, 'branch_id', branch.id);
  await link(
    client,
    'model_sites_batch_lnk',
    'model_site_id',
    site,
    'site_batch_id',
    isEarlier ? plan.batches.earlier : plan.batches.present,
  );
  const { rows } = await client.query<{ id: string }>(
    'select document_id as id from public.model_sites where id = $1',
    [site],
  );
  const documentId = rows[0]?.id ?? '';
  await writeMoves(client, documentId, life, people[0]);
  const weights = Object.fromEntries(SITE_CRITERIA.map(({ code }, at) => [code, WEIGHTS[at] ?? 0]));
  await writeRound(writer, { table: 'model_sites', record: documentId, weights }, life, people);
  await writeContacts(writer, site, branch.jurisdiction, life, plan);
  if (stage === 'public-notice' || index % 11 === 5)
    await writeObjection(writer, site, branch.jurisdiction, life, today);
}

async function writeMoves(
  client: ClientBase,
  site: string,
  { moves }: DrawnLife,
  by: Person | undefined,
): Promise<void> {
  if (!by) return;
  for (const { from, to, on, stated } of moves) {
    await client.query(
      `insert into sites.move (site, from_stage, to_stage, at, actor, actor_name, stated)
       values ($1, $2, $3, ($4::date + time '10:30') at time zone 'Asia/Shanghai', $5, $6, $7)`,
      [site, from, to, on, by.id, by.name, JSON.stringify(stated)],
    );
  }
}

/** Most sites were visited this quarter; some have waited longer, some were never visited. */
async function writeContacts(
  writer: Writer,
  site: number,
  jurisdiction: string,
  { columns }: DrawnLife,
  { index, today }: SitePlan,
): Promise<void> {
  if (columns.revoked_on || index % 6 === 4) return;
  const { random } = writer;
  const latest = index % 5 === 3 ? random.between(100, 170) : random.between(1, 40);
  for (const days of [latest, latest + random.between(80, 100)]) {
    const contact = await insertRow(writer, 'site_contacts', jurisdiction, {
      date: addDays(today, -days),
      member: personName(random),
      manner: random.pick(['visit', 'call', 'meeting']),
      content: random.pick([
        '实地查看阵地和台账，了解主题党日开展情况。',
        '听取工作汇报，与党员代表座谈。',
        '电话了解近期活动安排和需要协调的问题。',
      ]),
      problems: random.chance(0.3) ? '活动记录整理不够及时。' : null,
      advice: random.chance(0.6) ? '建议结合行业特点打造活动品牌，加强经验总结。' : null,
    });
    await link(writer.client, 'site_contacts_site_lnk', 'site_contact_id', contact, 'model_site_id', site);
  }
}

async function writeObjection(
  writer: Writer,
  site: number,
  jurisdiction: string,
  { columns }: DrawnLife,
  today: string,
): Promise<void> {
  if (!columns.notice_from) return;
  const isOpen = columns.named_on === null && (columns.notice_to ?? '') >= today;
  const objection = await insertRow(writer, 'site_objections', jurisdiction, {
    received_on: addDays(columns.notice_from, 1),
    source: writer.random.pick(['letter', 'call', 'visit']),
    content: '反映申报材料中的志愿服务场次与实际不符，请核查。',
    finding: isOpen ? null : '经查阅活动台账和签到记录，场次属实，已向反映人答复。',
    is_upheld: isOpen ? null : false,
    handled_on: isOpen ? null : addDays(columns.notice_from, 4),
  });
  await link(
    writer.client,
    'site_objections_site_lnk',
    'site_objection_id',
    objection,
    'model_site_id',
    site,
  );
}

const link = (
  client: ClientBase,
  table: string,
  source: string,
  from: number,
  target: string,
  to: number,
): Promise<unknown> =>
  client.query(`insert into public.${table} (${source}, ${target}) values ($1, $2)`, [from, to]);
