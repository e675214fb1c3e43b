import type { Register } from '../description/registers';
import { toColumn } from '../description/to-column';

/** Column, or relation in column style, → attribute. */
export function attributesOf(register: Register): Map<string, string> {
  return new Map([
    ...Object.entries(register.columns).map(([attribute, column]) => [column, attribute] as const),
    ...register.links.map(({ attribute }) => [toColumn(attribute), attribute] as const),
  ]);
}

/** The relations that name several records. */
export function multipleOf({ description }: Register): Set<string> {
  return new Set(description.fields.filter(({ relation }) => relation?.multiple).map(({ name }) => name));
}
