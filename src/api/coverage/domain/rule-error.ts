import type { ErrorCode } from '../../../shared/error-codes';

export type RuleErrorCode = Extract<ErrorCode, `rule-${string}`>;

/** Why a rule cannot be compiled. `path` leads into the rule, such as `condition.rules[2].value`. */
export class RuleError extends Error {
  constructor(
    readonly code: RuleErrorCode,
    readonly path: string,
    readonly detail: string,
    readonly rule = '',
  ) {
    super(`Rule ${rule || '?'}, ${path}: ${detail}`);
    this.name = 'RuleError';
  }

  /** The same error, told of the rule with this code. */
  of(rule: string): RuleError {
    return new RuleError(this.code, this.path, this.detail, rule);
  }
}
