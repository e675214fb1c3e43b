const BETWEEN_NUMBERS = /([、，,;；/|]+)/;
const MOBILE = /^(?:\+?86|0086)?(1[\d*]{2})[\d*]{4}([\d*]{4})$/;
const LANDLINE =
  /^(?:\+?86|0086)?(0(?:10|2\d|[3-9]\d{2}))([\d*]{3,4})([\d*]{4})(?:(?:转|[xX#])([\d*]{1,6}))?$/;
const LOCAL = /^([\d*]{3,4})([\d*]{4})$/;
const HIDEABLE = /[^ +\-()（）#.]/gu;
const SHORTEST_WITH_TAIL = 6;

/**
 * A number that can be told from others but not dialled: `138****0000`, `020-****0000`, an extension hidden; of
 * what is no number the last two characters. `registers.mask` says the same in SQL.
 */
export function maskPhone(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .split(BETWEEN_NUMBERS)
    .map((part, index) => (index % 2 === 1 ? part : maskOne(part.trim())))
    .join('');
}

function maskOne(written: string): string {
  const compact = written.replace(/[\s()（）-]/g, '');
  const mobile = MOBILE.exec(compact);
  if (mobile) return `${mobile[1]}****${mobile[2]}`;
  const landline = LANDLINE.exec(extensionMarked(written));
  if (landline) {
    const [, area, head = '', tail, extension] = landline;
    return `${area}-${stars(head)}${tail}${extension ? `转${stars(extension)}` : ''}`;
  }
  const local = LOCAL.exec(compact);
  if (local) return `${stars(local[1] ?? '')}${local[2]}`;
  return hideAllButTail(written);
}

/** Separators removed, but for the one before an extension. */
function extensionMarked(written: string): string {
  return written
    .replace(
      /([\d*]{4})\s*(?:-|转|ext\.?|[xX#])\s*([\d*]{1,6})$/i,
      (whole, before: string, extension: string, at: number) =>
        digitsIn(written.slice(0, at) + before) >= 10 ? `${before}转${extension}` : whole,
    )
    .replace(/[\s()（）-]/g, '');
}

const digitsIn = (text: string): number => text.replace(/[^\d*]/g, '').length;

function hideAllButTail(text: string): string {
  const characters = text.match(HIDEABLE)?.length ?? 0;
  const kept = characters >= SHORTEST_WITH_TAIL ? 2 : 0;
  let left = characters - kept;
  return text.replace(HIDEABLE, (character) => (left-- > 0 ? '*' : character));
}

const stars = (text: string): string => '*'.repeat(text.length);
