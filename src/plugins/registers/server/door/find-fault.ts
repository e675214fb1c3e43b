/** Something in a request that no part of the application takes. */
export interface Fault {
  code: 'control-character' | 'too-deep' | 'too-many' | 'invalid-page' | 'unknown-field';
  message: string;
  path: string[];
}

const MAX_DEPTH = 24;
// A bulk change names up to 5,000 rows; a place in a list counts like the value in it.
const MAX_VALUES = 12_000;
// Tab, line feed and carriage return are text; the rest of C0, DEL, lone surrogates and non-characters are not.
const UNWANTED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** What has one of these of its own can't be turned into a text: whoever tries to, throws. */
const METHODS = new Set(['toString', 'valueOf']);

/** The first fault in a parsed query or body, or null. `where` names the part of the request. */
export function findFault(value: unknown, where: string): Fault | null {
  const budget = { left: MAX_VALUES };
  return search(value, [where], budget);
}

function search(value: unknown, path: string[], budget: { left: number }): Fault | null {
  budget.left -= 1;
  if (budget.left < 0)
    return { code: 'too-many', message: 'Too many values in one request', path: path.slice(0, 1) };
  if (typeof value === 'string') {
    return UNWANTED.test(value)
      ? { code: 'control-character', message: 'Control characters are not text', path: path.slice(1) }
      : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (path.length > MAX_DEPTH)
    return { code: 'too-deep', message: 'Nested too deeply', path: path.slice(0, 3) };
  for (const [key, inner] of Object.entries(value)) {
    if (METHODS.has(key) && !Array.isArray(value))
      return { code: 'unknown-field', message: `There is no field "${key}"`, path: [...path.slice(1), key] };
    const fault = search(key, path, budget) ?? search(inner, [...path, key.slice(0, 60)], budget);
    if (fault) return fault;
  }
  return null;
}
