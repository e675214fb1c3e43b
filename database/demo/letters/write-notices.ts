import { toPinyinInitials } from '../../../src/shared/pinyin-initials';
import type { Gap, NoticeState } from '../../../src/shared/letters';
import { findingText, GAP_WORDS, REQUIREMENTS } from '../../../src/api/feedback-notice/domain/finding';
import { addDays } from '../calendar';
import { insertRow, type Writer } from '../sites/insert-row';

/** An organization with a gap, the agency in charge, and what the coverage program found. */
export interface Unserved {
  id: number;
  name: string;
  jurisdiction: string;
  problem: Gap;
  agency: number;
  agencyName: string;
  since: string | null;
  ruleCode: string | null;
  ruleTitle: string | null;
  inputs: string;
}

export interface DemoNotice {
  id: string;
  about: Unserved;
  state: NoticeState;
  sentOn: string;
  dueOn: string;
  finding: string;
}

/** Organizations of each gap in turn over the province, with an agency that their own office sees. */
export const UNSERVED = `
  select id, name, jurisdiction, problem, agency, "agencyName", since, "ruleCode", "ruleTitle", inputs from (
    select o.id, o.name, o.jurisdiction_code as jurisdiction, o.verdict as problem, a.id as agency, a.name as "agencyName",
      h."from"::text as since, h.rule_code as "ruleCode", h.rule_title as "ruleTitle", coalesce(h.inputs, '{}')::text as inputs,
      row_number() over (partition by o.verdict, left(o.jurisdiction_code, 4) order by o.id) as place
    from public.organizations o
    join public.organizations_competent_agency_lnk l on l.organization_id = o.id
    join public.agencies a on a.id = l.agency_id and starts_with(o.jurisdiction_code, left(a.jurisdiction_code, 4))
    left join lateral (
      select * from coverage.verdict_history v where v.organization_id = o.id order by v."from" desc limit 1) h on true
    where o.verdict in ('should-build', 'should-join', 'should-include', 'should-dissolve', 'to-survey')
  ) ranked order by place, problem, left(jurisdiction, 4) collate "C", id limit $1`;

const OCCASIONS = ['annual-report', 'survey', 'registration', 'election', 'daily', 'evaluation'] as const;

/** Writes one notice as it was drafted; its later states come by moves. */
export async function writeNotice(
  writer: Writer,
  about: Unserved,
  index: number,
  { sentOn, dueOn, state }: Pick<DemoNotice, 'sentOn' | 'dueOn' | 'state'>,
): Promise<DemoNotice> {
  const finding = findingText(about.problem, JSON.parse(about.inputs) as Record<string, unknown>, {
    title: about.ruleTitle,
    since: about.since,
  });
  const title = `${about.name}${GAP_WORDS[about.problem]}`;
  const id = await insertRow(writer, 'feedback_notices', about.jurisdiction, {
    state: 'drafted',
    title,
    pinyin_initials: toPinyinInitials(title),
    problem: about.problem,
    found_on: addDays(sentOn, -2),
    occasion: OCCASIONS[index % OCCASIONS.length] ?? 'daily',
    finding,
    rule_code: about.ruleCode,
    rule_title: about.ruleTitle,
    inputs: about.inputs,
    requirement: REQUIREMENTS[about.problem],
    due_on: dueOn,
  });
  for (const [name, target] of [
    ['organization', about.id],
    ['agency', about.agency],
  ] as const)
    await writer.client.query(
      `insert into public.feedback_notices_${name}_lnk (feedback_notice_id, ${name}_id) values ($1, $2)`,
      [id, target],
    );
  const { rows } = await writer.client.query<{ id: string }>(
    'select document_id as id from public.feedback_notices where id = $1',
    [id],
  );
  return { id: rows[0]?.id ?? '', about, state, sentOn, dueOn, finding };
}

interface Person {
  id: number;
  name: string;
}

/** Moves a notice as far as its state says, each step with its line in the course. */
export async function moveNotice(
  { client }: Writer,
  by: Person,
  { id, state, sentOn, dueOn }: DemoNotice,
  number: string,
  today: string,
): Promise<void> {
  const [repliedOn, closedOn] = [addDays(dueOn, -3), addDays(dueOn, 5)].map((day) =>
    day > today ? today : day,
  );
  const steps: Array<{ from: NoticeState; to: NoticeState; on: string; stated: Record<string, string> }> = [
    { from: 'drafted', to: 'sent', on: sentOn, stated: { sentOn, number } },
    {
      from: 'sent',
      to: 'replied',
      on: repliedOn ?? today,
      stated: {
        repliedOn: repliedOn ?? today,
        reply: '已约谈该组织负责人，拟于下季度前完成组建，相关请示正在办理。',
      },
    },
    {
      from: 'replied',
      to: 'closed',
      on: closedOn ?? today,
      stated: {
        closedOn: closedOn ?? today,
        result: '责任单位已列入年度党建工作任务。',
        closeReason: '转入年度重点任务跟踪，不再单独函件督促。',
      },
    },
  ];
  const order: NoticeState[] = ['drafted', 'sent', 'replied', 'closed'];
  for (const { from, to, on, stated } of steps.slice(0, order.indexOf(state))) {
    const columns = Object.fromEntries(
      Object.entries(stated).map(([name, value]) => [
        name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        value,
      ]),
    );
    await client.query('select letters.move_notices($1)', [
      JSON.stringify([{ document_id: id, state: to, ...columns }]),
    ]);
    await client.query(
      `insert into letters.notice_move (notice, from_state, to_state, at, actor, actor_name, stated)
       values ($1, $2, $3, ($4::date + time '10:30') at time zone 'Asia/Shanghai', $5, $6, $7)`,
      [id, from, to, on, by.id, by.name, JSON.stringify(stated)],
    );
  }
}
