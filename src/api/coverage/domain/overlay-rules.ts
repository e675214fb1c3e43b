import type { Rule } from './compile-rules';

/**
 * The rules as they would be: a draft with the code of a saved rule replaces its fields, one with a new code is
 * added, one with `active: false` leaves its rule out.
 */
export function overlayRules(
  saved: Rule[],
  drafts: ReadonlyArray<Readonly<Record<string, unknown>> & { code: string }>,
): Rule[] {
  const byCode = new Map(saved.map((rule) => [rule.code, rule]));
  for (const draft of drafts) {
    if (draft.active === false) byCode.delete(draft.code);
    else byCode.set(draft.code, merge(byCode.get(draft.code), draft));
  }
  return [...byCode.values()];
}

function merge(saved: Rule | undefined, draft: Readonly<Record<string, unknown>> & { code: string }): Rule {
  const text = (field: 'duty' | 'title' | 'verdictIfNot'): string => {
    const value = draft[field] ?? saved?.[field];
    return typeof value === 'string' ? value : '';
  };
  const optional = (field: 'verdictIfSatisfied' | 'legalBasis' | 'jurisdictionCode'): string | null => {
    const value = field in draft ? draft[field] : saved?.[field];
    return typeof value === 'string' ? value : null;
  };
  const either = (field: 'condition' | 'satisfiedWhen' | 'nextSteps' | 'parameters'): unknown =>
    field in draft ? draft[field] : (saved?.[field] ?? null);
  return {
    code: draft.code,
    title: text('title'),
    order: typeof draft.order === 'number' ? draft.order : (saved?.order ?? null),
    condition: either('condition'),
    duty: text('duty'),
    satisfiedWhen: either('satisfiedWhen'),
    verdictIfSatisfied: optional('verdictIfSatisfied'),
    verdictIfNot: text('verdictIfNot'),
    legalBasis: optional('legalBasis'),
    nextSteps: either('nextSteps'),
    parameters: either('parameters'),
    jurisdictionCode: optional('jurisdictionCode'),
  };
}
