/** Milliseconds of each round, by the name of what was measured. */
export type Samples<Name extends string> = Record<Name, number[]>;

/**
 * Runs the contenders in turn, A B, B A, A B …, so that whatever the machine does meanwhile meets both. Each
 * contender does its work once and answers how long it took; the first `warmUps` rounds are thrown away.
 */
export async function alternate<Name extends string>(
  rounds: number,
  warmUps: number,
  contenders: Record<Name, (round: number) => Promise<number>>,
): Promise<Samples<Name>> {
  const names = Object.keys(contenders) as Name[]; // The keys of the record are its names.
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Samples<Name>; // One for each name.
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const took = await contenders[name](round);
      if (round >= warmUps) samples[name].push(took);
    }
  }
  return samples;
}

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The middle of several repetitions, of which each is timed alone. */
export async function timedMedian(times: number, work: (index: number) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let index = 0; index < times; index += 1) took.push(await timed(() => work(index)));
  return median(took);
}

/** The middle value; of an even number the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? NaN : (low + high) / 2;
}
