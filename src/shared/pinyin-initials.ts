import { pinyin } from 'pinyin-pro';

const LONGEST = 255;

/**
 * The letters a clerk types to find a name: first letters in pinyin, lower case, Latin letters and digits
 * kept, everything else dropped (`广州市A区协会` → `gzsaqxh`). Cut to 255 characters.
 */
export function toPinyinInitials(name: string): string {
  return pinyin(name.normalize('NFKC'), { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, LONGEST);
}
