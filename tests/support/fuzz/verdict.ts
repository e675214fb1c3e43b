import { isErrorCode } from '../../../src/shared/error-codes';
import type { Answer, Letter } from './courier';

/** Traces of the inside: stacks, statements, the words of PostgreSQL and of its client. */
const INSIDE =
  /node_modules|\n\s+at .+:\d+:\d+|select .+ from "|insert into "|syntax error at or near|relation ".+" does not exist/;
/** Said of what nobody foresaw: a client can do nothing with it. */
const UNFORESEEN = ['internal', 'error'];

/** What is wrong with an answer; null where nothing is. `hidden` are texts that the caller may not read. */
export function findWrong(letter: Letter, { status, text }: Answer, hidden: string[]): string | null {
  if (status >= 500) return `answers ${status}: ${text.slice(0, 300)}`;
  if (status < 200) return `answers ${status}`;
  const shown = hidden.find((mark) => text.includes(mark));
  if (shown) return `shows ${shown}`;
  if (INSIDE.test(text)) return `shows the inside: ${text.slice(0, 300)}`;
  if (status < 400 || letter.method === 'HEAD') return null;
  const code = codeOf(text);
  if (code === null) return `answers ${status} without a code: ${text.slice(0, 200)}`;
  if (!isErrorCode(code) || UNFORESEEN.includes(code))
    return `answers ${status} with the code ${code}: ${text.slice(0, 300)}`;
  return null;
}

function codeOf(text: string): string | null {
  try {
    const code: unknown = JSON.parse(text)?.error?.details?.code;
    return typeof code === 'string' ? code : null;
  } catch {
    return null;
  }
}
