import type { ClientBase } from 'pg';
import { METHOD_CODES } from '../../../src/shared/method-criteria';
import { findBookMethods } from '../../../src/api/method-collection/queries/book-methods';
import { METHOD_SECTIONS } from '../../../src/shared/work-method';
import { addDays, nowInShanghai, todayInShanghai } from '../calendar';
import { personName } from '../names';
import { Random } from '../random';
import { insertRow, type Writer } from '../sites/insert-row';
import { writeRound, type Person } from '../sites/write-round';
import { MethodPictures } from './method-pictures';
import { drawMethod, type DemoMethod } from './method-texts';

/** Methods of last year's call, all selected and in the collection; and those of this year's, which is under way. */
const SELECTED = 60;
const UNDER_WAY = [
  'submitted', 'submitted', 'submitted', 'submitted', 'submitted', 'shortlisted', 'shortlisted', 'shortlisted',
  'returned', 'draft', 'draft', 'draft',
] as const; // prettier-ignore
const WEIGHTS = [25, 30, 30, 15] as const;
const COMMITTEE = '省社会组织党委会议';
const PARTS = [
  [
    '强党建',
    'party-building',
    '把组织建强、把党员聚拢，是一切工作的根。这一篇收录支部建设、党员教育和流动党员管理的做法。',
  ],
  ['促服务', 'service', '会员的需要就是工作的方向。这一篇收录帮办政策、行业自律和阳光办会的做法。'],
  ['办实事', 'deeds', '群众的事一件一件办。这一篇收录志愿服务、乡村结对和应急响应的做法。'],
] as const;

interface Branch {
  id: number;
  name: string;
  jurisdiction: string;
}

interface Written {
  documentId: string;
  theme: DemoMethod['theme'];
}

/**
 * Fills an office that has Party organizations and accounts with work methods of two calls, their reviews, and an
 * approved collection; in one transaction and as the owner.
 *
 * @returns how many methods there are
 */
export async function fillMethods(
  client: ClientBase,
  dataDir: string,
  { seed = 44, today = todayInShanghai() }: { seed?: number; today?: string } = {},
): Promise<number> {
  const branches = await findBranches(client);
  if (branches.length === 0) return 0;
  await client.query('begin');
  try {
    const writer: Writer = { client, random: new Random(seed + 11), at: nowInShanghai() };
    const pictures = await MethodPictures.draw(client, dataDir);
    const people = await findPeople(client);
    const calls = await writeCalls(writer, today);
    const written: Written[] = [];
    for (let index = 0; index < SELECTED + UNDER_WAY.length; index += 1) {
      const state = index < SELECTED ? 'selected' : (UNDER_WAY[index - SELECTED] ?? 'draft');
      const branch = branches[index % branches.length];
      if (!branch) break;
      const call = index < SELECTED ? calls.earlier : calls.present;
      written.push(await writeMethod(writer, { index, state, branch, call, today, people, pictures }));
    }
    await writeCollection(
      writer,
      written.slice(0, SELECTED),
      Number(today.slice(0, 4)) - 1,
      people[0]?.name ?? '',
    );
    await client.query('commit');
    return written.length;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function writeCalls(writer: Writer, today: string): Promise<{ earlier: number; present: number }> {
  const year = Number(today.slice(0, 4));
  const weights = Object.fromEntries(METHOD_CODES.map((code, at) => [`weight_${code}`, WEIGHTS[at] ?? 0]));
  const call = (of: number, opens: string, closes: string) =>
    insertRow(writer, 'method_calls', '44', {
      title: `${of}年“强党建 促服务 办实事”创新工作法征集`,
      year: of,
      opens_on: opens,
      closes_on: closes,
      most_characters: 3000,
      most_pictures: 6,
      blind: true,
      announcement:
        '请各地市社会组织党委组织推荐，每市不超过10个。内容须真实，做法须可学可用，成效须有数据；涉及个人信息的请先隐去。',
      criteria_note:
        '每项 0–100 分。真实性看事实和数据，创新性看与众不同之处，实效性看会员和群众的获得，典型性看能否推广。',
      ...weights,
    });
  return {
    earlier: await call(year - 1, addDays(today, -420), addDays(today, -330)),
    present: await call(year, addDays(today, -60), addDays(today, 20)),
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

/** Active Party organizations, in turn one from each city. */
async function findBranches(client: ClientBase): Promise<Branch[]> {
  const { rows } = await client.query<Branch>(
    `select id, name, jurisdiction_code as jurisdiction
     from (
       select b.*, row_number() over (partition by left(b.jurisdiction_code, 4) order by b.id desc) as place
       from public.branches b
       where b.status = 'active' and b.kind in ('branch', 'joint-branch', 'general-branch') and b.covered_organizations > 0
     ) ranked order by place, left(jurisdiction_code, 4) collate "C", id limit $1`,
    [SELECTED + UNDER_WAY.length],
  );
  return rows;
}

interface MethodPlan {
  index: number;
  state: string;
  branch: Branch;
  call: number;
  today: string;
  people: Person[];
  pictures: MethodPictures;
}

async function writeMethod(writer: Writer, plan: MethodPlan): Promise<Written> {
  const { client, random } = writer;
  const { index, state, branch, call, today, pictures } = plan;
  const of = branch.name.replace(/^中共/, '').replace(/(临时|联合)?(总)?(党)?支部?(委员会)?$/, '');
  // One that was handed in this year copies a selected one of last year: its passages are seen.
  const text = drawMethod(index === SELECTED ? new Random(5) : random, index === SELECTED ? 0 : index, of);
  const isPast = state === 'selected';
  const submittedOn = addDays(today, isPast ? -random.between(332, 360) : -random.between(3, 30));
  const decidedOn = isPast ? addDays(today, -290) : null;
  const { title, oneLine, theme, ...sections } = text;
  const id = await insertRow(writer, 'work_methods', branch.jurisdiction, {
    title,
    one_line: oneLine,
    theme,
    authors: Array.from({ length: random.between(1, 3) }, () => personName(random)).join('、'),
    year: Number(today.slice(0, 4)) - (isPast ? 1 : 0),
    ...sections,
    state,
    submitted_on: state === 'draft' ? null : submittedOn,
    comment: state === 'returned' ? '成效部分请补充数据，并说明与上年相比的变化。' : null,
    decided_on: decidedOn,
    decided_by: isPast ? COMMITTEE : null,
  });
  const { rows } = await client.query<{ id: string }>(
    'select document_id as id from public.work_methods where id = $1',
    [id],
  );
  const documentId = rows[0]?.id ?? '';
  await client.query(
    'insert into public.work_methods_branch_lnk (work_method_id, branch_id) values ($1, $2)',
    [id, branch.id],
  );
  await client.query(
    'insert into public.work_methods_call_lnk (work_method_id, method_call_id) values ($1, $2)',
    [id, call],
  );
  const kept = [
    await pictures.keep(documentId, index, `图为${of}开展活动的场地`),
    await pictures.keep(documentId, index + 3, `图为${of}联系的服务点`),
  ];
  const [first] = kept;
  // The first stands in the text, the second behind it.
  await client.query(
    `update public.work_methods set pictures = $2, practice = practice || $3 where id = $1`,
    [
      id,
      JSON.stringify(kept),
      `<figure><img data-token="${first?.token}" alt="${first?.alternative}" /><figcaption>${first?.caption}</figcaption></figure>`,
    ],
  );
  if (state !== 'draft') await writeSubmission(client, documentId, submittedOn, of);
  await writeReview(writer, documentId, plan, submittedOn);
  return { documentId, theme };
}

const writeSubmission = (client: ClientBase, method: string, on: string, by: string): Promise<unknown> =>
  client.query(
    `insert into methods.submission (method, number, at, by_name, content)
     select document_id, 1, ($2::date + time '10:20') at time zone 'Asia/Shanghai', $3, jsonb_build_object(
       'title', title, 'oneLine', one_line, 'authors', authors, 'pictures', coalesce(pictures, '[]'),
       ${METHOD_SECTIONS.map((name) => `'${name}', ${name}`).join(', ')})
     from public.work_methods where document_id = $1`,
    [method, on, by],
  );

/** Last year's methods were reviewed and decided on; of this year's the shortlisted ones are under review. */
async function writeReview(
  writer: Writer,
  record: string,
  { state, today, people, index }: MethodPlan,
  submittedOn: string,
): Promise<void> {
  const isPast = state === 'selected';
  if (!isPast && state !== 'shortlisted' && !(state === 'submitted' && index % 2 === 0)) return;
  const weights = Object.fromEntries(METHOD_CODES.map((code, at) => [code, WEIGHTS[at] ?? 0]));
  await writeRound(
    writer,
    { table: 'work_methods', record, weights },
    {
      reviewedFrom: isPast ? addDays(submittedOn, 20) : addDays(today, -6),
      decision: isPast ? { text: '入选', on: addDays(today, -290), by: COMMITTEE } : null,
    },
    people,
  );
}

async function writeCollection(writer: Writer, methods: Written[], year: number, by: string): Promise<void> {
  const { client } = writer;
  const parts = PARTS.map(([title, theme, words]) => ({
    title,
    preface: `<p>${words}</p>`,
    methods: methods.filter((one) => one.theme === theme).map(({ documentId }) => documentId),
  }));
  const cover = {
    title: '“强党建 促服务 办实事”创新工作法汇编',
    year,
    publisher: '示例省社会组织党委',
    preface:
      '<p>各地社会组织党组织在实践中创造了许多管用的办法。本书从报送的工作法中选编六十个，按“强党建、促服务、办实事”分为三篇，供各地学习借鉴。</p><p>书中单位、人物和数据均为虚构，仅作演示。</p>',
  };
  const id = await insertRow(writer, 'method_collections', '44', {
    ...cover,
    parts: JSON.stringify(parts),
    state: 'draft',
  });
  const found = await findBookMethods(
    client,
    parts.flatMap((part) => part.methods),
  );
  const book = {
    ...cover,
    parts: parts.map((part) => ({
      ...part,
      methods: part.methods.flatMap((one) => found.get(one) ?? []).map(({ state: _, ...method }) => method),
    })),
  };
  await client.query(
    `with kept as (
       insert into methods.edition (collection, number, by_name, note, is_approved, book)
       select document_id, 1, $2, '同意付印', true, $3 from public.method_collections where id = $1 returning number)
     update public.method_collections set state = 'approved', approved_on = coverage.today() - 30, approved_by = $2,
       edition = (select number from kept) where id = $1`,
    [id, by, JSON.stringify(book)],
  );
}
