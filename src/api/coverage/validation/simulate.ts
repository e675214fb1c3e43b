import { errors } from '@strapi/utils';

/** A rule as a client sends it: a whole one, or the changed fields of a saved one with its `code`. */
export type RuleDraft = Readonly<Record<string, unknown>> & { code: string };

const MAX_RULES = 200;
const TEXTS = ['title', 'duty', 'verdictIfNot', 'verdictIfSatisfied', 'legalBasis', 'jurisdictionCode'];

/** Reads the body of a simulation. Throws ValidationError with the path of what is wrong. */
export function parseSimulation(body: unknown): RuleDraft[] {
  const rules = isRecord(body) && isRecord(body.data) ? body.data.rules : null;
  if (!Array.isArray(rules) || rules.length === 0 || rules.length > MAX_RULES) {
    throw invalid(['rules'], `data.rules is a list of 1 to ${MAX_RULES} rules`);
  }
  return rules.map((rule: unknown, index) => parseDraft(rule, ['rules', String(index)]));
}

function parseDraft(rule: unknown, path: string[]): RuleDraft {
  if (!isRecord(rule)) throw invalid(path, 'A rule is an object');
  const { code } = rule;
  if (typeof code !== 'string' || code.length === 0 || code.length > 60)
    throw invalid([...path, 'code'], 'A rule has a code');
  for (const field of TEXTS) {
    const value = rule[field];
    if (value !== undefined && value !== null && typeof value !== 'string')
      throw invalid([...path, field], `${field} is a text`);
  }
  if (rule.order !== undefined && rule.order !== null && !Number.isInteger(rule.order)) {
    throw invalid([...path, 'order'], 'order is a whole number');
  }
  return { ...rule, code };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const invalid = (path: string[], message: string): Error =>
  new errors.ValidationError(message, { code: 'invalid-value', path });
