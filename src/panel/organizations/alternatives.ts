import type { Explanation } from '../providers/coverageApi';
import type { Text } from '../schema/types';
import { isText } from './explanation';

/** One change that was tried, and the verdict it would bring. */
export interface Alternative {
  if: Text;
  verdict: string;
  form: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The alternatives of an explanation that say what they are in both languages. */
export const toAlternatives = (explanation: Explanation): Alternative[] => {
  const listed = Array.isArray(explanation.alternatives) ? explanation.alternatives : [];
  return listed
    .filter(isObject)
    .flatMap((one) =>
      isText(one.if) ? [{ if: one.if, verdict: String(one.verdict), form: String(one.form ?? 'none') }] : [],
    );
};
