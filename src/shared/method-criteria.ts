import type { Words } from './register-description';

/** What work methods are judged by. */
export const METHOD_CRITERIA = [
  { code: 'authenticity', label: { zh: '真实性', en: 'Authenticity' } },
  { code: 'innovation', label: { zh: '创新性', en: 'Innovation' } },
  { code: 'effect', label: { zh: '实效性', en: 'Effect' } },
  { code: 'typicality', label: { zh: '典型性', en: 'Typicality' } },
] as const satisfies readonly { code: string; label: Words }[];

export type MethodCriterion = (typeof METHOD_CRITERIA)[number]['code'];
export const METHOD_CODES: readonly MethodCriterion[] = METHOD_CRITERIA.map(({ code }) => code);
