import { METHOD_STEPS, type MethodStep } from '../../../shared/method-answers';
import { LINE_LENGTH, TEXT_LENGTH } from '../../../shared/site-life';
import { accountsOf, dataOf, dayOf, invalid, required, textOf } from '../../review/validation/body';

const MOST_METHODS = 200;
const DOCUMENT_ID = /^[a-z0-9]{1,40}$/;

/** documentIds, each once. Throws 400 where there are none, or too many. */
export function methodsOf(value: unknown): string[] {
  const isList = Array.isArray(value) && value.length > 0 && value.length <= MOST_METHODS;
  if (!isList || !value.every((one) => typeof one === 'string' && DOCUMENT_ID.test(one)))
    throw value === undefined ? required(['methods']) : invalid(['methods']);
  return [...new Set(value as string[])];
}

export interface Decision {
  methods: string[];
  step: MethodStep;
  comment: string | null;
  decidedOn: string | null;
  decidedBy: string | null;
}

/**
 * Reads what is decided on methods. Throws 400: a return says why, a selection says when and by whom it was decided.
 */
export function parseDecision(body: unknown): Decision {
  const data = dataOf(body, ['methods', 'step', 'comment', 'decidedOn', 'decidedBy']);
  const step = METHOD_STEPS.find((one) => one === data.step);
  if (!step) throw data.step === undefined ? required(['step']) : invalid(['step']);
  const decision = {
    methods: methodsOf(data.methods),
    step,
    comment: textOf(data.comment, ['comment'], TEXT_LENGTH) || null,
    decidedOn: dayOf(data.decidedOn, ['decidedOn']),
    decidedBy: textOf(data.decidedBy, ['decidedBy'], LINE_LENGTH) || null,
  };
  const needed = { shortlist: [], select: ['decidedOn', 'decidedBy'], return: ['comment'] } as const;
  const missing = needed[step].find((name) => decision[name] === null);
  if (missing) throw required([missing]);
  return decision;
}

export interface AskedRound {
  methods: string[];
  reviewers: number[];
  dueOn: string | null;
}

/** Reads who is to review which methods, and until when. Throws 400. */
export function parseRound(body: unknown): AskedRound {
  const data = dataOf(body, ['methods', 'reviewers', 'dueOn']);
  return {
    methods: methodsOf(data.methods),
    reviewers: accountsOf(data.reviewers, ['reviewers']),
    dueOn: dayOf(data.dueOn, ['dueOn']),
  };
}

/** Reads which rounds are closed before all have handed in, and why. Throws 400. */
export function parseClosing(body: unknown): { methods: string[]; reason: string } {
  const data = dataOf(body, ['methods', 'reason']);
  const reason = textOf(data.reason, ['reason'], TEXT_LENGTH);
  if (!reason) throw required(['reason']);
  return { methods: methodsOf(data.methods), reason };
}

/** Reads `?methods=a,b`. Throws 400. */
export const parseMethods = ({ methods }: Record<string, unknown>): string[] =>
  methodsOf(typeof methods === 'string' && methods !== '' ? methods.split(',') : undefined);

/** Reads `?call=`; null for all. Throws 400. */
export function parseCall({ call }: Record<string, unknown>): string | null {
  if (call === undefined || call === '') return null;
  if (typeof call !== 'string' || !DOCUMENT_ID.test(call)) throw invalid(['call']);
  return call;
}
