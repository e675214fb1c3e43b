/** A number as it is compared: full-width digits made narrow, without spaces, dashes, brackets and the country's code. */
export function normaliseNumber(written: string): string {
  const compact = written
    .normalize('NFKC')
    .replace(/[\s()（）·.-]/g, '')
    .toLowerCase();
  return compact.replace(/^(?:\+86|0086)(?=[01]\d)/, '').replace(/^86(?=1\d{10}$)/, '');
}
