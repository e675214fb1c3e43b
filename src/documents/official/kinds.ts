/** The official documents whose templates come with the product. */
export const SHIPPED_KINDS = [
  'notice',
  'request',
  'reply',
  'feedback-letter',
  'appointment',
  'naming-decision',
  'certificate',
  'supervision-slip',
] as const;
export type ShippedKind = (typeof SHIPPED_KINDS)[number];
