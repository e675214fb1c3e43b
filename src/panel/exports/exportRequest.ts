import { PLAIN_ROWS_ALONE, PURPOSE_LENGTH } from '../../shared/export-answers';
import type { FieldDescription, OfferedRegister } from '../../shared/register-description';
import { listColumns } from '../register/columns';

export const isPersonal = (field: FieldDescription): boolean => field.personal !== 'none';

export const exportableFields = (description: OfferedRegister): FieldDescription[] =>
  description.fields.filter((field) => field.export);

/** The columns one begins with: what the list shows, in its order, personal ones left out. */
export const presetOf = (description: OfferedRegister, shown?: readonly string[]): string[] => {
  const names = shown ?? listColumns(description).map((field) => field.name);
  const offered = exportableFields(description);
  return [...new Set(names)].filter((name) =>
    offered.some((field) => field.name === name && !isPersonal(field)),
  );
};

/** Message of what keeps an export from starting; null when nothing does. */
export const whatIsMissing = (rows: number, fields: string[], purpose: string): string | null => {
  if (rows === 0) return 'exports.nothing';
  if (fields.length === 0) return 'exports.needsColumns';
  return Array.from(purpose.trim()).length < PURPOSE_LENGTH.least ? 'exports.needsPurpose' : null;
};

export const needsApproval = (isPlain: boolean, rows: number): boolean => isPlain && rows > PLAIN_ROWS_ALONE;

/** Purposes used before, the latest first, without repeats. */
export const withPurpose = (before: string[], purpose: string): string[] =>
  [purpose, ...before.filter((one) => one !== purpose)].slice(0, 8);
