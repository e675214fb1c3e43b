import type { RestFilters, Todo } from '../providers/deskApi';

const compared = (value: unknown): string | number | null =>
  typeof value === 'number' || typeof value === 'string' ? value : null;

/** Whether a record meets a list's conditions; days compare as they are written, and nothing meets an empty field. */
export const meets = (record: Record<string, unknown>, filters: RestFilters): boolean =>
  Object.entries(filters).every(([field, { $eq, $gte, $lte, $in }]) => {
    const value = compared(record[field]);
    if (value === null) return false;
    return (
      ($eq === undefined || value === $eq) &&
      ($gte === undefined || value >= $gte) &&
      ($lte === undefined || value <= $lte) &&
      ($in === undefined || $in.includes(String(value)))
    );
  });

/** What waits for this organization, of all that can wait for an office; the figures are those of the whole office. */
export const openTodos = (todos: Todo[], organization: Record<string, unknown>): Todo[] =>
  todos
    .filter(({ register }) => register === 'organizations')
    // how it is built is said with the verdict already
    .filter(({ key }) => key !== 'built-jointly')
    .filter(({ filters }) => meets(organization, filters));
