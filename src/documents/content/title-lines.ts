const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What breaking a line costs: between phrases nothing, between words a little, inside quotes and words more. */
const COST = { phrase: 0, word: 20, quoted: 60, inside: 150 } as const;
const OPENING = /[“‘《（〈「]/g;
const CLOSING = /[”’》）〉」]/g;

/** Breaks a title into lines that do not cut words and are of about one length; `longest` in full-width characters. */
export function toTitleLines(title: string, longest: number): string[] {
  const characters = [...title];
  const costs = breakCosts(title);
  // Best way to set the first n characters: its cost, and where its last line begins.
  const best: Array<{ cost: number; from: number }> = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= characters.length; end += 1) {
    let choice = { cost: Infinity, from: end - 1 };
    for (let from = end - 1; from >= 0; from -= 1) {
      const width = toWidth(characters.slice(from, end).join('').trim());
      if (width > longest && from < end - 1) break;
      const cost = (best[from]?.cost ?? Infinity) + (longest - width) ** 2 + (costs.get(end) ?? COST.inside);
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  const lines: string[] = [];
  for (let end = characters.length; end > 0; end = best[end]?.from ?? 0)
    lines.unshift(
      characters
        .slice(best[end]?.from ?? 0, end)
        .join('')
        .trim(),
    );
  return lines;
}

/** Width in full-width characters. */
export const toWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0);

/** By the number of characters before the break. */
function breakCosts(title: string): Map<number, number> {
  const costs = new Map<number, number>();
  let position = 0;
  let depth = 0;
  for (const { segment } of words.segment(title)) {
    depth += (segment.match(OPENING)?.length ?? 0) - (segment.match(CLOSING)?.length ?? 0);
    const isOpening = /^[“‘《（〈「]/.test(segment);
    if (isOpening) costs.set(position, COST.phrase);
    const opensBefore = /[“‘《（〈「]$/.test(segment);
    position += [...segment].length;
    const isClosing = /[”’》）〉」：，、\s]$/.test(segment);
    costs.set(
      position,
      opensBefore ? COST.inside : depth > 0 ? COST.quoted : isClosing ? COST.phrase : COST.word,
    );
    const closesNext = /^[”’》）〉」：，、]/.test([...title].slice(position).join(''));
    if (closesNext) costs.set(position, COST.inside);
  }
  costs.set(position, COST.phrase);
  return costs;
}
