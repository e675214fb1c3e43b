/** A seeded source of chance: the same seed gives the same office on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number in [0, 1) (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** True in `share` of all cases. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** @throws RangeError when the list is empty */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('cannot pick from an empty list');
    // The index is within the list, which has just been found not to be empty.
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** Picks a value by its weight; the weights need not add up to one. */
  weighted<T>(choices: ReadonlyArray<readonly [T, number]>): T {
    let rest = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return this.pick(choices)[0];
  }

  /**
   * 24 characters of [a-z0-9], the first a letter: the form of Strapi's document ids. Strapi takes a text that begins
   * with a digit for a row's number, and then no relation finds the record.
   */
  documentId(): string {
    let id = '';
    while (id.length < 24) id += this.next().toString(36).slice(2, 8).padEnd(6, '0');
    return id.replace(/^\d/, (digit) => 'abcdefghij'.charAt(Number(digit)));
  }
}
