import type { Supposition } from './alternatives';
import type { Text } from './facts';

interface Outcome {
  duty: string;
  verdict: string;
  form: string;
}

/**
 * The suppositions that would change duty or verdict, each with what it would bring. Of a series, such as one
 * count after the other, only the first that brings an outcome is told.
 *
 * @param outcomes one for each supposition, in the same order
 */
export function worthTelling(
  now: Outcome,
  supposed: Supposition[],
  outcomes: Outcome[],
): Array<Outcome & { if: Text }> {
  const told = new Set<string>();
  return supposed.flatMap((supposition, index) => {
    const outcome = outcomes[index];
    if (!outcome || (outcome.duty === now.duty && outcome.verdict === now.verdict)) return [];
    const name = `${supposition.series ?? index} ${outcome.duty} ${outcome.verdict}`;
    if (told.has(name)) return [];
    told.add(name);
    return [{ if: supposition.if, duty: outcome.duty, verdict: outcome.verdict, form: outcome.form }];
  });
}
