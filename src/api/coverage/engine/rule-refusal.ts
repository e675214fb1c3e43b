import { errors } from '@strapi/utils';
import { RuleError } from '../domain/rule-error';

/**
 * A rule that cannot be compiled, as an answer: 400 with the code, the rule and the path inside it.
 * Any other error comes back unchanged.
 */
export function toRuleRefusal(error: unknown): unknown {
  if (!(error instanceof RuleError)) return error;
  const path = error.path.split(/[.[\]]+/).filter(Boolean);
  return new errors.ValidationError(error.message, { code: error.code, rule: error.rule, path });
}
