import { median } from './rounds';

/** One line of the result: what was measured against what, and how it came out. */
export interface Finding {
  part: string;
  name: string;
  /** What the ratio (or the value) should not exceed; null for a line that only informs. */
  target: number | null;
  unit: 'ratio' | 'MB' | 'kB' | 'ms' | 'requests' | 'shift' | 'points';
  value: number;
  /** Smallest and largest of the rounds. */
  low: number;
  high: number;
  rounds: number;
  /** Medians behind a ratio. */
  medians?: { measured: number; baseline: number };
  /** What the medians are counted in; milliseconds when absent. */
  mediansIn?: 'ms' | 'kB' | 'MB';
  samples: Record<string, number[]>;
  note?: string;
}

type Head = Pick<Finding, 'part' | 'name' | 'target' | 'note'>;

/** The ratio of two medians; low and high are those of the pairs that ran next to each other. */
export function toRatio(head: Head, measured: number[], baseline: number[]): Finding {
  const pairs = measured.map((value, round) => value / (baseline[round] ?? NaN));
  const medians = { measured: median(measured), baseline: median(baseline) };
  return {
    ...head,
    unit: 'ratio',
    value: medians.measured / medians.baseline,
    low: Math.min(...pairs),
    high: Math.max(...pairs),
    rounds: pairs.length,
    medians,
    samples: { measured, baseline },
  };
}

/** The largest of several peaks of memory, in megabytes. */
export function toPeak(head: Head, megabytes: number[]): Finding {
  const [low, high] = [Math.min(...megabytes), Math.max(...megabytes)];
  return { ...head, unit: 'MB', value: high, low, high, rounds: megabytes.length, samples: { megabytes } };
}

/** The middle of several measurements of one thing. */
export function toMeasure(head: Head, unit: Finding['unit'], samples: number[]): Finding {
  const [low, high] = [Math.min(...samples), Math.max(...samples)];
  return { ...head, unit, value: median(samples), low, high, rounds: samples.length, samples: { samples } };
}

/** How large something is, in kilobytes of 1,000 bytes. */
export function toSize(head: Head, kilobytes: number): Finding {
  return {
    ...head,
    unit: 'kB',
    value: kilobytes,
    low: kilobytes,
    high: kilobytes,
    rounds: 1,
    samples: { kilobytes: [kilobytes] },
  };
}

export function isMet({ target, value }: Finding): boolean | null {
  return target === null ? null : value <= target;
}
