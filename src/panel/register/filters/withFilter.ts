/** The filter with one field's condition replaced, or without it when `value` is undefined. */
export const withFilter = (
  filter: Record<string, unknown>,
  name: string,
  value: unknown,
): Record<string, unknown> =>
  Object.fromEntries([
    ...Object.entries(filter).filter(([other]) => other !== name),
    ...(value === undefined ? [] : [[name, value] as const]),
  ]);
