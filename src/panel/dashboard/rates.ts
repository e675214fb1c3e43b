import type { CoverageSummary, Rate } from '../providers/coverageApi';
import type { Text } from '../schema/types';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRate = (value: unknown): value is Rate =>
  isObject(value) && typeof value.numerator === 'number' && typeof value.denominator === 'number';

const isText = (value: unknown): value is Text => isObject(value) && typeof value.zh === 'string';

/** Every rate of the whole, in the server's order: coverage first, then the duties, both readings of 应纳尽纳. */
export const standingRates = (summary: CoverageSummary): { key: string; rate: Rate }[] =>
  Object.entries(summary.meta.total.rates).flatMap(([key, rate]) => (isRate(rate) ? [{ key, rate }] : []));

/** How the server defines a rate: its name and what is counted, where it says so. */
export const definitionOf = (definitions: unknown, key: string): { label?: Text; text?: Text } => {
  const found = isObject(definitions) ? definitions[key] : undefined;
  if (isText(found)) return { text: found };
  if (!isObject(found)) return {};
  const text = found.definition ?? found.text ?? found.description;
  return { ...(isText(found.label) ? { label: found.label } : {}), ...(isText(text) ? { text } : {}) };
};
