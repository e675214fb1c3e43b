/** The methods that the caller may read, those included that he reviews blind, which lack `authors` and `jurisdiction_code`. */
export const legible = (columns: readonly string[]): string =>
  `(select ${columns.join(', ')} from public.work_methods union all select ${columns.join(', ')} from methods.nameless())`;
