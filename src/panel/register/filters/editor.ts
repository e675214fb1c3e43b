import type { FieldDescription } from '../../../shared/register-description';

/** What every editor of a condition gets: `undefined` is no condition. */
export interface EditorProps {
  field: FieldDescription;
  value: unknown;
  onChange: (value: unknown) => void;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether the condition is about being filled in, not about a value. */
export const presenceOf = (value: unknown): 'empty' | 'filled' | null => {
  if (!isObject(value)) return null;
  if (value.empty === true) return 'empty';
  return value.filled === true ? 'filled' : null;
};

/** The values of which one is enough. */
export const valuesOf = (value: unknown): unknown[] => {
  if (value === undefined || value === null || value === '' || presenceOf(value)) return [];
  return Array.isArray(value) ? value : [value];
};

/** The condition that these values make: none, the value itself, or any of them. */
export const conditionOf = (values: unknown[]): unknown => {
  if (values.length === 0) return undefined;
  return values.length === 1 ? values[0] : values;
};

export const rangeOf = (value: unknown): Record<string, string | undefined> => {
  const range = isObject(value) ? value : {};
  return Object.fromEntries(
    ['from', 'to', 'relative']
      .filter((part) => range[part] !== undefined && range[part] !== null && range[part] !== '')
      .map((part) => [part, String(range[part])]),
  );
};
