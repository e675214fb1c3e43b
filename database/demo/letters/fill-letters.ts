import type { ClientBase } from 'pg';
import { draftText, type CaseFields } from '../../../src/api/official-document/domain/draft-text';
import { officialDay } from '../../../src/api/official-document/domain/document-number';
import { GAP_WORDS, REQUIREMENTS } from '../../../src/api/feedback-notice/domain/finding';
import { toPinyinInitials } from '../../../src/shared/pinyin-initials';
import type { NoticeState } from '../../../src/shared/letters';
import { addDays, nowInShanghai, todayInShanghai } from '../calendar';
import { Random } from '../random';
import { insertRow, type Writer } from '../sites/insert-row';
import { writeDocument, type DemoBody, type DemoPress } from './write-document';
import { moveNotice, UNSERVED, writeNotice, type DemoNotice, type Unserved } from './write-notices';

/** How many notices stand in each state; of those that were sent some are overdue. */
const STATES: ReadonlyArray<readonly [NoticeState, number]> = [
  ['drafted', 6],
  ['sent', 10],
  ['replied', 6],
  ['closed', 8],
];
const STATE_OF = STATES.flatMap(([state, count]) => Array.from({ length: count }, () => state));
/** Letters that the system issued; the other notices were sent on paper before it was there. */
const LETTERS = 14;

/**
 * Fills an office that has organizations, sites and accounts with thirty feedback notices in all states and twenty
 * official documents; in one transaction and as the owner. Word files go to the data folder.
 */
export async function fillLetters(
  client: ClientBase,
  dataDir: string,
  { seed = 44, today = todayInShanghai() }: { seed?: number; today?: string } = {},
): Promise<{ notices: number; documents: number }> {
  await client.query('begin');
  try {
    const writer: Writer = { client, random: new Random(seed + 11), at: nowInShanghai() };
    const { rows: people } = await client.query<{ id: number; name: string }>(
      `select id, coalesce(display_name, username) as name from public.up_users where email = 'province@demo.invalid'`,
    );
    const [by] = people;
    if (!by) throw new Error('The accounts come first');
    const press: DemoPress = { dataDir, by };
    const province = await writeBody(writer, '某某省社会组织党委', '示社党委', '44');
    await writeBody(writer, '某某市社会组织党委', '市示社党委', '4401');
    const { rows: unserved } = await client.query<Unserved>(UNSERVED, [STATE_OF.length]);
    let letters = 0;
    for (const [index, about] of unserved.entries()) {
      const state = STATE_OF[index] ?? 'drafted';
      // Every other one of those that wait for a reply is overdue.
      const sentOn = addDays(today, state === 'sent' ? -(index % 2 ? 45 : 12) : -70 - index);
      const notice = await writeNotice(writer, about, index, { sentOn, dueOn: addDays(sentOn, 30), state });
      if (state === 'drafted') continue;
      const isLetter = letters < LETTERS;
      letters += 1;
      const number = isLetter ? await writeLetter(writer, press, province, notice) : `旧函〔2025〕${index}号`;
      await moveNotice(writer, by, notice, number ?? '', today);
    }
    const others = await writeOthers(writer, press, province, today);
    await client.query('commit');
    return { notices: unserved.length, documents: Math.min(letters, LETTERS) + others };
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function writeBody(
  writer: Writer,
  name: string,
  mark: string,
  jurisdiction: string,
): Promise<DemoBody> {
  const id = await insertRow(writer, 'issuing_bodies', jurisdiction, {
    name,
    pinyin_initials: toPinyinInitials(name),
    mark,
    heading: `${name}文件`,
    signature: name,
    printed_by: `${name}办公室`,
    in_use: true,
  });
  const { rows } = await writer.client.query<{ documentId: string }>(
    'select document_id as "documentId" from public.issuing_bodies where id = $1',
    [id],
  );
  return { id, documentId: rows[0]?.documentId ?? '', name, mark, jurisdiction };
}

function writeLetter(
  writer: Writer,
  press: DemoPress,
  body: DemoBody,
  { id, about, finding, dueOn, sentOn }: DemoNotice,
): Promise<string | null> {
  const fields: CaseFields = {
    社会组织: about.name,
    责任单位: about.agencyName,
    问题: GAP_WORDS[about.problem],
    情况与依据: finding,
    整改要求: REQUIREMENTS[about.problem],
    回复期限: officialDay(dueOn),
  };
  return writeDocument(writer, press, body, {
    kind: 'feedback-letter',
    text: draftText('feedback-letter', [fields], ''),
    references: [{ register: 'feedback-notices', recordId: id }],
    cases: [fields],
    issuedOn: sentOn,
  });
}

/** Two notices, a request that waits, a naming decision with two certificates: six. */
async function writeOthers(writer: Writer, press: DemoPress, body: DemoBody, today: string): Promise<number> {
  const free = { references: [], cases: [] };
  const recipients = '各地级以上市社会组织党委';
  await writeDocument(writer, press, body, {
    ...free,
    kind: 'notice',
    text: {
      title: '关于开展社会组织党建工作专项摸排的通知',
      recipients,
      body: '为进一步摸清底数，现就开展专项摸排有关事项通知如下：\n一、摸排范围\n在本省登记的各类社会组织。\n二、工作要求\n（一）压实责任，逐家核实党员情况。\n（二）摸排结果于月底前在系统中更新。',
    },
    issuedOn: addDays(today, -60),
  });
  await writeDocument(writer, press, body, {
    ...free,
    kind: 'notice',
    text: {
      title: '关于做好第二批示范点申报工作的通知',
      recipients,
      body: '现就做好第二批社会组织党建示范点申报工作通知如下：\n一、申报条件\n符合“双强五好”标准。\n二、申报程序\n由所在地社会组织党委审核推荐。',
    },
    issuedOn: addDays(today, -30),
  });
  await writeDocument(writer, press, body, {
    ...free,
    kind: 'request',
    text: {
      title: '关于增加党建工作指导员选派名额的请示',
      recipients: '某某省委组织部',
      body: '我省无党员社会组织数量较多，现有指导员名额不足，恳请增加选派名额。\n妥否，请批示。',
    },
    issuedOn: null,
  });
  const { rows: sites } = await writer.client.query<{ id: string; title: string; branch: string }>(
    `select m.document_id as id, m.title, b.name as branch from public.model_sites m
     join public.model_sites_branch_lnk l on l.model_site_id = m.id join public.branches b on b.id = l.branch_id
     where m.stage = 'named' order by m.id limit 2`,
  );
  const cases: CaseFields[] = sites.map(({ title, branch }) => ({ 示范点名称: title, 所在党组织: branch }));
  const references = sites.map(({ id }) => ({ register: 'model-sites', recordId: id }));
  if (sites.length === 0) return 3;
  await writeDocument(writer, press, body, {
    kind: 'naming-decision',
    text: draftText('naming-decision', cases, ''),
    references,
    cases,
    issuedOn: addDays(today, -20),
  });
  for (const [index, one] of cases.entries())
    await writeDocument(writer, press, body, {
      kind: 'certificate',
      text: draftText('certificate', [one], ''),
      references: references.slice(index, index + 1),
      cases: [one],
      issuedOn: addDays(today, -20),
    });
  return 4 + sites.length;
}
