import type { Words } from './register-description';

/** Figures of a place or type as `GET /api/coverage/statistics` answers them. */
export interface TableFigures {
  organizations: number;
  withoutZombies: number;
  notApplicable: number;
  duties: Record<string, number>;
  fulfilled: Record<string, number>;
  rates: Record<string, { numerator: number; denominator: number; value?: number | null }>;
}

/** Party organizations and instructors of a place. */
export interface TableTeams {
  temporary: number;
  instructors: number;
  perJoint: number | null;
}

/** The list behind a figure: codes that its organizations have. */
export interface Behind {
  duty?: string[];
  verdict?: string[];
}

/** A column of the statistics table; columns with the same `group` stand under one heading. */
export interface TableColumn {
  key: string;
  group: Words | null;
  label: Words;
  format: 'number' | 'percent' | 'decimal';
  /** Null where the figure is not known. */
  value: (figures: TableFigures, teams: TableTeams | null) => number | null;
  behind: Behind | null;
}

const LIVE = ['to-survey', 'dissolve', 'build', 'join', 'include'];

/**
 * 两个覆盖情况统计表, left to right. Left to right it adds up: 总数 = 剔除后 + 应撤并 + 注销等, and
 * 剔除后 = 应建 + 应联 + 应纳 + 待摸排.
 */
export const COVERAGE_TABLE: readonly TableColumn[] = [
  count('total', null, ['总数', 'Total'], (one) => one.organizations + one.notApplicable, {
    duty: [...LIVE, 'not-applicable'],
  }),
  count('notApplicable', null, ['注销等', 'Gone'], (one) => one.notApplicable, { duty: ['not-applicable'] }),
  count('dissolve', null, ['应撤并', 'Dissolve'], (one) => one.duties.dissolve ?? 0, { duty: ['dissolve'] }),
  count('sound', null, ['剔除后', 'Remaining'], (one) => one.withoutZombies, {
    duty: LIVE.filter((duty) => duty !== 'dissolve'),
  }),
  count('survey', null, ['待摸排', 'To survey'], (one) => one.duties['to-survey'] ?? 0, {
    duty: ['to-survey'],
  }),
  ...dutyColumns('build', ['应建', 'Should build'], ['已建', 'Built'], ['未建', 'Not yet']),
  ...dutyColumns('join', ['应联', 'Should join'], ['已联', 'Joined'], ['未联', 'Not yet']),
  ...dutyColumns('include', ['应纳', 'Should include'], ['已纳', 'Included'], ['未纳', 'Not yet']),
  percent('organization', ['组织覆盖', 'Organization']),
  percent('work', ['工作覆盖', 'Work']),
  percent('members', ['党员纳管（口径二）', 'Members (reading B)']),
  team('perJoint', ['联合支部平均覆盖', 'Per joint branch'], 'decimal', (teams) => teams.perJoint),
  team('temporary', ['临时支部', 'Temporary'], 'number', (teams) => teams.temporary),
  team('instructors', ['指导员', 'Instructors'], 'number', (teams) => teams.instructors),
];

function count(
  key: string,
  group: Words | null,
  [zh, en]: readonly [string, string],
  value: (figures: TableFigures) => number,
  behind: Behind,
): TableColumn {
  return { key, group, label: { zh, en }, format: 'number', value, behind };
}

/** 应尽 = 已尽 + 未尽. 应纳 counts organizations (口径一); 口径二, members, is the rate 党员纳管. */
function dutyColumns(
  duty: 'build' | 'join' | 'include',
  owed: readonly [string, string],
  done: readonly [string, string],
  open: readonly [string, string],
): TableColumn[] {
  const groups = {
    build: { zh: '应建尽建', en: 'Build' },
    join: { zh: '应联尽联', en: 'Join' },
    include: { zh: '应纳尽纳（口径一）', en: 'Include (reading A)' },
  };
  const all = (one: TableFigures): number => one.duties[duty] ?? 0;
  const fulfilled = (one: TableFigures): number => one.fulfilled[duty] ?? 0;
  return [
    count(duty, groups[duty], owed, all, { duty: [duty] }),
    count(`${duty}-done`, groups[duty], done, fulfilled, { duty: [duty], verdict: ['covered'] }),
    count(`${duty}-open`, groups[duty], open, (one) => all(one) - fulfilled(one), {
      duty: [duty],
      verdict: [`should-${duty}`],
    }),
  ];
}

function percent(rate: string, [zh, en]: readonly [string, string]): TableColumn {
  const group = { zh: '覆盖率', en: 'Rates' };
  return {
    key: `rate-${rate}`,
    group,
    label: { zh, en },
    format: 'percent',
    value: (figures) => figures.rates[rate]?.value ?? null,
    behind: null,
  };
}

function team(
  key: string,
  [zh, en]: readonly [string, string],
  format: TableColumn['format'],
  value: (teams: TableTeams) => number | null,
): TableColumn {
  const group = { zh: '党组织和队伍', en: 'Party organizations' };
  return { key, group, label: { zh, en }, format, value: (_, teams) => teams && value(teams), behind: null };
}

/** The upper row of the headings: each group with the number of columns below it; a column without one stands alone. */
export function headingGroups(
  columns: readonly TableColumn[],
): Array<{ group: Words | null; columns: TableColumn[] }> {
  const groups: Array<{ group: Words | null; columns: TableColumn[] }> = [];
  for (const column of columns) {
    const last = groups[groups.length - 1];
    if (last && column.group && last.group?.zh === column.group.zh) last.columns.push(column);
    else groups.push({ group: column.group, columns: [column] });
  }
  return groups;
}
