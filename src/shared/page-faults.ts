import { findPersonalNumber } from './personal-numbers';
import type { PageDraft, PageFault } from './showcase-page';

/** Telephone lines of offices: an area code or a service number such as 12345, 95598, 400 or 800. */
const OFFICE_LINE = /^(0\d{2,3}[- ]?\d{7,8}([-转 ]\d{1,6})?|[48]00[- ]?\d{3}[- ]?\d{4}|[19]\d{4,5})$/;

/** Text of HTML: what stands in different blocks does not run together. */
export function textOf(html: string): string {
  return html
    .replace(
      /<\/?(p|h[1-6]|li|ul|ol|blockquote|table|thead|tbody|tr|t[dh]|figure|figcaption|br)\b[^>]*>/gi,
      '\n',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** All that a page lacks or must not have, in the order of the editor's fields. */
export function pageFaults(page: PageDraft): PageFault[] {
  return [...missing(page), ...personalNumbers(page)];
}

function missing(page: PageDraft): PageFault[] {
  const faults: PageFault[] = [];
  const need = (isThere: unknown, path: string[], isRequired = true): void => {
    if (!isThere) faults.push({ path, code: isRequired ? 'required' : 'showcase-advised', isRequired });
  };
  const isSaid = (text: string | null): boolean => (text ?? '').trim() !== '';
  need(isSaid(page.title), ['title']);
  need(isSaid(page.summary), ['summary']);
  need(isSaid(textOf(page.story ?? '')), ['story']);
  need(page.highlights.length > 0, ['highlights'], false);
  page.figures.forEach(({ label, value, asOf }, index) => {
    const at = (name: string): string[] => ['figures', String(index), name];
    need(isSaid(label), at('label'));
    need(isSaid(value), at('value'));
    need(isSaid(asOf), at('asOf'));
  });
  need(page.cover, ['cover'], false);
  page.pictures.forEach(({ alternative }, index) =>
    need(isSaid(alternative), ['pictures', String(index), 'alternative']),
  );
  if ((page.pictures.length > 0 || page.video) && !page.consent)
    faults.push({ path: ['consent'], code: 'consent-needed', isRequired: true });
  need(isSaid(page.address), ['address'], false);
  need(isSaid(page.visitingHours), ['visitingHours'], false);
  need(isSaid(page.bookingLine), ['bookingLine'], false);
  const line = page.bookingLine?.normalize('NFKC').trim();
  if (line && !OFFICE_LINE.test(line) && !findPersonalNumber(line))
    faults.push({ path: ['bookingLine'], code: 'not-an-office-line', isRequired: true });
  return faults;
}

function personalNumbers(page: PageDraft): PageFault[] {
  const texts: Array<[string[], string | null]> = [
    [['title'], page.title],
    [['summary'], page.summary],
    [['story'], textOf(page.story ?? '')],
    // what hides in an attribute is public as well
    [['story'], [...(page.story ?? '').matchAll(/"([^"]*)"/g)].map(([, value]) => value).join('\n')],
    ...page.highlights.map((text, index): [string[], string] => [['highlights', String(index)], text]),
    ...page.figures.flatMap((figure, index) =>
      (['label', 'value', 'unit'] as const).map((name): [string[], string] => [
        ['figures', String(index), name],
        figure[name],
      ]),
    ),
    ...page.pictures.flatMap((picture, index) =>
      (['caption', 'alternative'] as const).map((name): [string[], string] => [
        ['pictures', String(index), name],
        picture[name],
      ]),
    ),
    [['address'], page.address],
    [['visitingHours'], page.visitingHours],
    [['bookingLine'], page.bookingLine],
  ];
  const found = new Map<string, PageFault>();
  for (const [path, text] of texts) {
    const kind = findPersonalNumber(text ?? '');
    if (kind) found.set(`${path.join('.')} ${kind}`, { path, code: kind, isRequired: true });
  }
  return [...found.values()];
}
