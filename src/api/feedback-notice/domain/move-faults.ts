import { isBack, noticeFields, type NoticeState } from '../../../shared/letters';
import type { ErrorCode } from '../../../shared/error-codes';

export type Stated = Record<string, string | null>;

export interface NoticeFacts {
  state: NoticeState;
  today: string;
  sentOn: string | null;
  isGone: boolean;
}

export interface Fault {
  path: string[];
  code: ErrorCode;
  message: string;
}

const fault = (name: string, code: ErrorCode, message: string): Fault => ({ path: [name], code, message });

/** Everything that stands in the way of a move; empty where it may be made. */
export function moveFaults(to: NoticeState, stated: Stated, facts: NoticeFacts): Fault[] {
  const fields = noticeFields(facts.state, to);
  const missing = fields
    .filter(({ name, isRequired }) => isRequired && stated[name] === null)
    .map(({ name }) => fault(name, 'required', `${name} is missing`));
  if (isBack(facts.state, to)) return missing;
  const days = fields
    .filter(({ type }) => type === 'day')
    .flatMap(({ name }) => dayFaults(name, stated, facts));
  const stands =
    to === 'closed' && !facts.isGone && stated.closeReason === null
      ? [fault('closeReason', 'notice-finding-stands', 'The finding stands: say why the notice is closed')]
      : [];
  return [...missing, ...days, ...stands];
}

function dayFaults(name: string, stated: Stated, { today, sentOn }: NoticeFacts): Fault[] {
  const day = stated[name] ?? null;
  if (day === null) return [];
  if (day > today) return [fault(name, 'letter-day-ahead', `${name} lies ahead`)];
  if (name !== 'sentOn' && sentOn !== null && day < sentOn)
    return [fault(name, 'letter-days-reversed', `${name} comes before the notice was sent`)];
  return [];
}
