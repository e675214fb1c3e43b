/** Text that may stand in a page as it is. Made by `markup` or, of what is known to be harmless, by `trusted`. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What `markup` takes between its pieces: strings are escaped, lists are joined, what is not there is left out. */
export type Piece = Markup | string | number | false | null | undefined | readonly Piece[];

/** Writes markup; every value in it is escaped unless it is markup already. Attribute values stand in double quotes. */
export function markup(pieces: TemplateStringsArray, ...values: Piece[]): Markup {
  return new Markup(
    pieces.reduce(
      (text, piece, index) => text + piece + (index < values.length ? toText(values[index]) : ''),
      '',
    ),
  );
}

/** Markup made elsewhere. Whoever calls this answers for it. */
export const trusted = (text: string): Markup => new Markup(text);

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters are dropped: no page shows them, and feeds may not have them. */
export const escapeText = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]/gu, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function toText(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (Array.isArray(piece)) return piece.map(toText).join('');
  if (piece === null || piece === undefined || piece === false) return '';
  return escapeText(String(piece));
}
