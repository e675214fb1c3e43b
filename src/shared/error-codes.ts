/**
 * `details.code` of every refusal of the API. The panel has words in both languages for each; other clients may
 * rely on them too.
 */
export const ERROR_CODES = [
  // What the request is made of
  'invalid',
  'invalid-body',
  'invalid-value',
  'invalid-date',
  'invalid-filter',
  'invalid-page',
  'invalid-relation',
  'missing-data',
  'required',
  'unknown-field',
  'read-only',
  'personal-field',
  'masked-value',
  'control-character',
  'too-deep',
  'too-many',
  'too-large',
  'unsupported-type',
  'method-not-allowed',
  // Who asks, and for what
  'sign-in',
  'wrong-credentials',
  'sign-in-locked',
  'second-step-expired',
  'cross-site',
  'first-sign-in',
  'no-scope',
  'forbidden',
  'outside-scope',
  'not-found',
  'too-many-requests',
  // Accounts
  'password-too-short',
  'password-too-long',
  'password-too-plain',
  'password-has-name',
  'password-common',
  'password-same',
  'wrong-password',
  'wrong-code',
  'pledge-not-accepted',
  'second-factor-on',
  'second-factor-off',
  'own-account',
  'role-beyond-power',
  'role-scope-mismatch',
  'unknown-region',
  'last-province-account',
  // What stands in the database
  'conflict',
  'try-again',
  'not-unique',
  'in-use',
  'check',
  'coverage-link-overlap',
  'coverage-link-period',
  // Saved views of lists
  'view-personal',
  // Coverage rules
  'rule-malformed',
  'rule-too-deep',
  'rule-too-long',
  'rule-unknown-fact',
  'rule-unknown-operator',
  'rule-unknown-parameter',
  'rule-bad-value',
  'rule-duplicate-code',
  // Imports
  'import-not-ready',
  'import-not-committed',
  'import-has-errors',
  'import-changed-meanwhile',
  'import-undo-blocked',
  'no-error-rows',
  // Bulk changes
  'selection-changed',
  'batch-undone',
  'batch-undo-blocked',
  // Work that did not end
  'interrupted',
  // Exports and files
  'four-eyes',
  'approval-required',
  'export-decided',
  'export-refused',
  'expired',
  'file-kind',
  'file-mismatch',
  'file-unreadable',
  'image-too-large',
  'image-too-small',
  'record-files-full',
  // Showcase pages
  'showcase-incomplete',
  'showcase-advised',
  'showcase-state',
  'showcase-site',
  'showcase-picture-gone',
  'consent-needed',
  'mobile-number',
  'identity-number',
  'not-an-office-line',
  'comment-needed',
  'withdrawn',
  // The server itself
  'database-unavailable',
  'disk-full',
  'not-ready',
  'internal',
  'error',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export function isErrorCode(code: string): code is ErrorCode {
  return (ERROR_CODES as readonly string[]).includes(code);
}
