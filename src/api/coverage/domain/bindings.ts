/** Types that a bound value may have in SQL. */
export type BoundType = 'integer' | 'text' | 'date';

const DAY = 86_400_000;

/**
 * Collects the values of a program. All stand in one jsonb array, `$1`, so that a stored program needs no
 * list of types; each place reads its own element. Casts are chosen among the immutable ones, because the
 * planner then folds them into constants: a date travels as its number of days since 1970-01-01.
 */
export class Bindings {
  readonly values: (string | number)[] = [];

  /** The SQL that stands for the value. */
  bind(value: string | number, type: BoundType): string {
    const index = this.values.length;
    this.values.push(type === 'date' ? Math.round(Date.parse(`${value}T00:00:00Z`) / DAY) : value);
    if (type === 'text') return `($1::jsonb->>${index})`;
    if (type === 'integer') return `($1::jsonb->>${index})::integer`;
    return `('1970-01-01'::date + ($1::jsonb->>${index})::integer)`;
  }
}
