import type { Text } from './facts';

/** Facts by the names of their columns, as the facts query yields them. */
export type FactsRow = Readonly<Record<string, unknown>>;

/** One supposed change of an organization's facts; what it would bring is for the program to say. */
export interface Supposition {
  if: Text;
  facts: FactsRow;
  /** Suppositions of one series differ in degree only. */
  series?: string;
}

const suppose = (zh: string, en: string, facts: FactsRow): Supposition => ({ if: { zh, en }, facts });
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const oneMore = (row: FactsRow, ...columns: string[]): FactsRow =>
  Object.fromEntries(columns.map((column) => [column, numberOf(row[column]) + 1]));

const NO_LINKS: FactsRow = {
  open_links: 0,
  active_links: 0,
  own_links: 0,
  joint_links: 0,
  temporary_links: 0,
  temporary_links_with_reason: 0,
  attached_links: 0,
};

/** How far the count of members is tried upwards. */
const COUNTS = [0, 1, 2, 3, 4, 5];

/**
 * What could become of an organization, one change at a time: everything staff can bring about or find out.
 * No rule stands here: the caller tries each through the program and shows those that change something.
 *
 * @param row the facts as they are
 * @param on the day, `YYYY-MM-DD`
 */
export function suppositions(row: FactsRow, on: string): Supposition[] {
  return [
    suppose(
      '由单独组建的党组织覆盖',
      'An own Party organization covers it',
      oneMore(row, 'open_links', 'active_links', 'own_links'),
    ),
    suppose(
      '由联合党支部覆盖',
      'A joint branch covers it',
      oneMore(row, 'open_links', 'active_links', 'joint_links'),
    ),
    suppose(
      '建立临时党组织并写明设立事由',
      'A temporary Party organization is set up, with its reason',
      oneMore(row, 'open_links', 'active_links', 'temporary_links', 'temporary_links_with_reason'),
    ),
    suppose('终止全部覆盖关系', 'All coverage links end', NO_LINKS),
    suppose('选派指导员并在今天走访', 'An instructor is assigned and visits today', {
      ...oneMore(row, 'open_assignments'),
      last_visit_on: on,
    }),
    suppose('建立工会', 'A trade union is set up', { has_union: true }),
    suppose('今天完成摸排，人数不变', 'The members are counted today, with the same result', {
      members_counted_on: on,
    }),
    ...COUNTS.map((full_members) => ({
      ...suppose(
        `今天摸排，正式党员 ${full_members} 人`,
        `The members are counted today: ${full_members} full members`,
        {
          members_counted_on: on,
          full_members,
        },
      ),
      series: 'count',
    })),
    row.zombie === true
      ? suppose('取消僵尸型标记', 'The zombie mark is cleared', { zombie: false })
      : suppose('列为僵尸型', 'It is marked as a zombie', { zombie: true }),
    suppose('办理注销', 'It is deregistered', { status: 'deregistered' }),
  ];
}
