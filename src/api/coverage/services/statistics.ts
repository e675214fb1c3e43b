import type { Core } from '@strapi/strapi';
import { query } from '../../../plugins/registers';
import { DEFINITIONS, type Definition } from '../domain/definitions';
import type { Text } from '../domain/facts';
import { toFigures, type Figures } from '../domain/figures';
import {
  toStatistics,
  toTeams,
  type StatisticsCount,
  type StatisticsRow,
  type TeamCount,
  type Teams,
} from '../domain/statistics';
import { labelsOf } from '../queries/labels';
import { statisticsCounts, teamCounts, type StatisticsLevel } from '../queries/statistics-counts';
import { dayUntil } from '../validation/day';

type Labelled<Row> = Row & { labels: Text };

export interface Statistics {
  data: Array<
    Labelled<Omit<StatisticsRow, 'types'>> & { types: Array<Labelled<StatisticsRow['types'][number]>> }
  >;
  meta: {
    on: string;
    isPast: boolean;
    level: StatisticsLevel;
    /** 填报单位: the office whose figures these are. */
    office: string;
    total: Figures;
    totalTeams: Teams | null;
    definitions: Readonly<Record<string, Definition>>;
  };
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * 两个覆盖情况统计表: place × type of what the caller may see, on a day.
   * Throws ValidationError for a day that has not come.
   */
  async of({ on, scope }: { on: string | null; scope: string }): Promise<Statistics> {
    const [now] = await query<{ today: string; place: string | null }>(
      strapi,
      'select coverage.today()::text as today, (select min(name) from public.regions where code = $1) as place',
      [scope],
    );
    const today = now?.today ?? '';
    const day = dayUntil(today, on);
    const isPast = day < today;
    const level: StatisticsLevel = scope.length <= 2 ? 'city' : 'county';
    const counts = await query<StatisticsCount & Record<string, unknown>>(strapi, statisticsCounts(level), [
      [day],
    ]);
    const teams = isPast ? null : await this.teams(level);
    const found = [...new Set([...counts.map(({ key }) => key), ...(teams?.keys() ?? [])])];
    const places = await labelsOf(strapi, level, found);
    const types = await labelsOf(strapi, 'orgType', []);
    const rows = toStatistics(counts, teams, found.sort(), [...types.keys()]);
    return {
      data: rows.map((row) => ({
        ...row,
        labels: labelOf(places, row.key),
        types: row.types.map((type) => ({ ...type, labels: labelOf(types, type.key) })),
      })),
      meta: {
        on: day,
        isPast,
        level,
        office: `${now?.place ?? ''}社会组织党委`,
        total: toFigures(counts),
        totalTeams: teams && toTeams([...teams.values()]),
        definitions: DEFINITIONS,
      },
    };
  },

  async teams(level: StatisticsLevel): Promise<Map<string, TeamCount>> {
    const rows = await query<TeamCount & { key: string }>(strapi, teamCounts(level));
    return new Map(rows.map(({ key, ...team }) => [key, team]));
  },
});

const labelOf = (labels: Map<string, Text>, key: string): Text => labels.get(key) ?? { zh: key, en: key };
