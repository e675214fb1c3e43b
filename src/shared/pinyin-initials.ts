import { pinyin, polyphonic } from 'pinyin-pro';

const LONGEST = 255;
/** So many characters on both sides decide how one with several readings is read: 重庆, 音乐, 协会. */
const CONTEXT = 3;
/** Names of an office repeat the same few thousand characters and words; beyond this the memory starts anew. */
const MOST_REMEMBERED = 50_000;

/** By character its first letter, or null where that depends on the characters around it. */
const letters = new Map<string, string | null>();
/** By a character and those around it, the first letter of the middle one. */
const lettersInContext = new Map<string, string>();

/**
 * The letters a clerk types to find a name: first letters in pinyin, lower case, Latin letters and digits
 * kept, everything else dropped (`广州市A区协会` → `gzsaqxh`). Cut to 255 characters.
 */
export function toPinyinInitials(name: string): string {
  const characters = Array.from(name.normalize('NFKC'));
  let initials = '';
  for (let at = 0; at < characters.length && initials.length < LONGEST; at += 1)
    initials += letterAt(characters, at)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  return initials.slice(0, LONGEST);
}

function letterAt(characters: string[], at: number): string {
  const character = characters[at] ?? '';
  const single = remember(letters, character, singleLetter);
  if (single !== null) return single;
  const start = Math.max(0, at - CONTEXT);
  const around = characters.slice(start, at + CONTEXT + 1);
  // the place of the character in it, since the same characters may stand around another one
  const key = `${at - start}${around.join('')}`;
  return remember(
    lettersInContext,
    key,
    () => pinyin(around.join(''), { pattern: 'first', toneType: 'none', type: 'array' })[at - start] ?? '',
  );
}

function singleLetter(character: string): string | null {
  const readings = polyphonic(character, { pattern: 'first', toneType: 'none', type: 'array' })[0] ?? [];
  const [first = ''] = readings;
  return readings.every((reading) => reading === first) ? first : null;
}

function remember<Letter>(known: Map<string, Letter>, key: string, find: (key: string) => Letter): Letter {
  const earlier = known.get(key);
  if (earlier !== undefined) return earlier;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const found = find(key);
  known.set(key, found);
  return found;
}
