import type { RestFilters, Todo } from '../providers/deskApi';

const compared = (value: unknown): string | number | null =>
  typeof value === 'number' || typeof value === 'string' ? value : null;

/** Whether a record meets a list's conditions; days compare as they are written, and nothing meets an empty field. */
export const meets = (record: Record<string, unknown>, filters: RestFilters): boolean =>
  Object.entries(filters).every(([field, { $eq, $gte, $lte, $in, $null }]) => {
    const value = compared(record[field]);
    if (value === null) return $null === true;
    return (
      !$null &&
      ($eq === undefined || value === $eq) &&
      ($gte === undefined || value >= $gte) &&
      ($lte === undefined || value <= $lte) &&
      ($in === undefined || $in.includes(String(value)))
    );
  });

const term = /^term-\d+$/;

/** What waits for this record, of all that can wait for an office; the figures are those of the whole office. */
export const openTodos = (todos: Todo[], register: string, record: Record<string, unknown>): Todo[] =>
  todos
    .filter((todo) => todo.register === register)
    // how it is built is said with the verdict already
    .filter(({ key }) => key !== 'built-jointly')
    .filter(({ filters }) => meets(record, filters))
    // a term that ends within 30 days ends within 90, too: the nearest, which comes first, says it
    .filter(({ key }, at, open) => !term.test(key) || open.findIndex((one) => term.test(one.key)) === at);
