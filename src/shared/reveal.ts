import type { Words } from './register-description';

/** Why somebody looks at a personal value. A fixed list, so that the record of it can be counted. */
export const REVEAL_REASONS = ['contact', 'verify', 'document', 'complaint', 'other'] as const;

export type RevealReason = (typeof REVEAL_REASONS)[number];

export const REVEAL_REASON_LABELS: Record<RevealReason, Words> = {
  contact: { zh: '工作联系', en: 'To contact the person' },
  verify: { zh: '核对信息', en: 'To verify the record' },
  document: { zh: '制作公文材料', en: 'For an official document' },
  complaint: { zh: '处理信访投诉', en: 'To handle a complaint' },
  other: { zh: '其他（请说明）', en: 'Other (say why)' },
};

/** Longest note that goes with a reason, in characters. */
export const REVEAL_NOTE_LENGTH = 200;

/** The answer of `POST /api/<register>/<documentId>/reveal`. */
export interface RevealedValues {
  documentId: string;
  /** Plain values by field. */
  values: Record<string, string | null>;
}
