import type { Text } from './facts';

/** What figures can be grouped and filtered by in a pivot. */
export const DIMENSIONS = [
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
export type Dimension = (typeof DIMENSIONS)[number];

/** Dimensions that a filter may name. */
export const FILTERS = ['city', 'orgType', 'duty', 'verdict', 'form', 'status', 'level'] as const;
export type FilterName = (typeof FILTERS)[number];

/** What a cell shows: a number of organizations, its share of the whole, or one of the rates of `figures.ts`. */
export const MEASURES = ['count', 'share', 'organization', 'work', 'build', 'join', 'include'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * Each dimension's key, of an organization `o` on a day, its register row `r` and its agency `g`. The history
 * keeps no status and no agency: a past day shows today's.
 */
export const KEYS: Record<Exclude<Dimension, 'quarter'>, string> = {
  city: `coalesce(left(o.jurisdiction_code, 4), '')`,
  county: `coalesce(left(o.jurisdiction_code, 6), '')`,
  orgType: `coalesce(o.org_type, '')`,
  agency: `coalesce(g.document_id, '')`,
  duty: `coalesce(o.duty, 'to-survey')`,
  verdict: `coalesce(o.verdict, 'to-survey')`,
  form: `coalesce(o.form, 'none')`,
  status: `coalesce(r.status, '')`,
  level: `case length(o.jurisdiction_code) when 2 then 'province' when 4 then 'city' else 'county' end`,
};

export const DIMENSION_LABELS: Record<Dimension, Text> = {
  city: { zh: '地市', en: 'City' },
  county: { zh: '县（市、区）', en: 'County' },
  orgType: { zh: '社会组织类型', en: 'Type' },
  agency: { zh: '业务主管单位', en: 'Competent agency' },
  duty: { zh: '覆盖职责', en: 'Duty' },
  verdict: { zh: '覆盖判定', en: 'Verdict' },
  form: { zh: '覆盖形式', en: 'Form of coverage' },
  status: { zh: '登记状态', en: 'Registration status' },
  level: { zh: '管辖层级', en: 'Level in charge' },
  quarter: { zh: '季度末', en: 'Quarter end' },
};

export const MEASURE_LABELS: Record<Measure, Text> = {
  count: { zh: '社会组织数（家）', en: 'Organizations' },
  share: { zh: '占比', en: 'Share' },
  organization: { zh: '组织覆盖率', en: 'Organization coverage' },
  work: { zh: '工作覆盖率', en: 'Work coverage' },
  build: { zh: '应建率', en: 'Built of should build' },
  join: { zh: '应联率', en: 'Joined of should join' },
  include: { zh: '应纳率（口径一）', en: 'Included of should be included (reading A)' },
};

export const LEVEL_LABELS: Record<string, Text> = {
  province: { zh: '省本级', en: 'Provincial level' },
  city: { zh: '市级', en: 'City level' },
  county: { zh: '县级', en: 'County level' },
};
