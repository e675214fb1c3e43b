const shapes = [
  /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
];

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * A day as clerks type it: 2021-11-24, 2021.11.24, 2021/11/24, 20211124, 2021年11月24日, also in full width.
 *
 * @returns the day as `YYYY-MM-DD`; null for what is no day of the calendar between 1900 and 2100
 */
export const parseClerkDate = (typed: string): string | null => {
  const text = typed.normalize('NFKC').replace(/\s+/g, '').replace(/。/g, '.');
  const match = shapes.map((shape) => shape.exec(text)).find((one) => one !== null);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists =
    year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return exists ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null;
};
