import type { TableFigures, TableTeams } from '../../shared/coverage-table';
import type { Words } from '../../shared/register-description';
import type { Definition } from './coverageApi';
import { fetchFile, http } from './http';

interface Named {
  key: string;
  labels: Words;
}

/** 两个覆盖情况统计表: a row a place, with its types. */
export interface Statistics {
  data: (Named & {
    figures: TableFigures;
    teams: TableTeams | null;
    types: (Named & { figures: TableFigures })[];
  })[];
  meta: {
    on: string;
    isPast: boolean;
    level: 'city' | 'county';
    office: string;
    total: TableFigures;
    totalTeams: TableTeams | null;
    definitions: Record<string, Definition>;
  };
}

export interface PivotCell {
  value: number | null;
  numerator: number;
  denominator: number;
}

export interface Pivot {
  data: {
    rows: Named[];
    columns: Named[];
    cells: PivotCell[][];
    rowTotals: PivotCell[] | null;
    columnTotals: PivotCell[] | null;
    total: PivotCell | null;
  };
  meta: { on: string; isPast: boolean; labels: { rows: Words; columns: Words; measure: Words } };
}

export const pivotDimensions = [
  'city',
  'county',
  'orgType',
  'agency',
  'duty',
  'verdict',
  'form',
  'status',
  'level',
  'quarter',
] as const;
export type PivotDimension = (typeof pivotDimensions)[number];

export const pivotMeasures = ['count', 'share', 'organization', 'work', 'build', 'join', 'include'] as const;
export type PivotMeasure = (typeof pivotMeasures)[number];

export interface PivotRequest {
  rows: PivotDimension;
  columns: PivotDimension;
  measure: PivotMeasure;
  /** a day, today without it */
  on?: string;
  filters: Partial<Record<PivotDimension, string>>;
}

const pivotSearch = ({ rows, columns, measure, on, filters }: PivotRequest): string => {
  const search = new URLSearchParams({ rows, columns, measure, ...(on ? { on } : {}) });
  for (const [name, code] of Object.entries(filters)) if (code) search.set(`filters[${name}]`, code);
  return search.toString();
};

const onDay = (on?: string): string => (on ? `?on=${on}` : '');

export const reportsApi = {
  pivot: (request: PivotRequest): Promise<Pivot> => http(`/coverage/pivot?${pivotSearch(request)}`),
  pivotFile: (request: PivotRequest) => fetchFile(`/coverage/pivot.xlsx?${pivotSearch(request)}`),
  statistics: (on?: string): Promise<Statistics> => http(`/coverage/statistics${onDay(on)}`),
  statisticsFile: (on?: string) => fetchFile(`/coverage/statistics.xlsx${onDay(on)}`),
};
