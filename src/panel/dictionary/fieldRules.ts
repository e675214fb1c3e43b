import type { FieldDescription } from '../../shared/register-description';

/** One rule of a field: its message key, and the number that stands in it. */
export interface FieldRule {
  key: string;
  count?: number;
}

/** What a field demands of its values, in the order in which one asks. */
export const fieldRules = (field: FieldDescription): FieldRule[] => [
  ...(field.required ? [{ key: 'required' }] : []),
  ...(field.readOnly ? [{ key: 'readOnly' }] : []),
  ...(field.maxLength !== null && !field.readOnly ? [{ key: 'maxLength', count: field.maxLength }] : []),
  ...(field.min !== null && !field.readOnly ? [{ key: 'min', count: field.min }] : []),
  ...(field.max !== null && !field.readOnly ? [{ key: 'max', count: field.max }] : []),
  ...(field.personal === 'none' ? [] : [{ key: field.personal }]),
  ...(field.export ? [] : [{ key: 'notExported' }]),
];
