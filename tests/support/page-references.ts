import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { ROOT } from '../../src/cli/surroundings';
import { run } from './programs';

const KEPT = path.join(ROOT, 'tests/papers/references');
/** Where pages go that are not as kept, to be looked at. */
const SEEN = path.join(ROOT, '.data/papers');
/** Set to 1, pages are kept as they are now instead of compared. Look at them before they are committed. */
const KEEPS_ANEW = process.env.KEEP_PAGES === '1';

/** Pixels an inch: about a pixel a millimetre. */
const RESOLUTION = 25;
/** Half a line of text in pixels: builds of LibreOffice place letters differently by less. */
const BLUR = 2.5;
/** Pixels of a tile's side: about two lines. */
const TILE = 14;
/** Most that the grey of a tile may differ, of 255. */
export const TOLERANCE = 14;

interface GreyPage {
  width: number;
  height: number;
  greys: Buffer;
}

/** Draws one page of a PDF file as a small grey PNG. */
export function drawPage(pdf: string, page: number): Buffer {
  const target = `${pdf}-${page}`;
  const at = String(page);
  run('pdftoppm', [
    '-gray',
    '-png',
    '-singlefile',
    '-r',
    String(RESOLUTION),
    '-f',
    at,
    '-l',
    at,
    pdf,
    target,
  ]);
  return readFileSync(`${target}.png`);
}

/** @throws Error that names both pictures where a page is not as the kept one of this name */
export async function expectAsKept(pdf: string, page: number, name: string): Promise<void> {
  const seen = await sharp(drawPage(pdf, page))
    .png({ compressionLevel: 9, palette: true, colours: 16 })
    .toBuffer();
  const kept = path.join(KEPT, `${name}.png`);
  if (KEEPS_ANEW) {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(kept, seen);
    return;
  }
  const difference = existsSync(kept) ? await differenceOf(seen, readFileSync(kept)) : Infinity;
  if (difference <= TOLERANCE) return;
  mkdirSync(SEEN, { recursive: true });
  const shown = path.join(SEEN, `${name}.png`);
  writeFileSync(shown, seen);
  throw new Error(
    `The page ${name} is not as kept: ${difference.toFixed(1)} of 255 where ${TOLERANCE} are allowed. Seen: ${shown}. Kept: ${kept}.`,
  );
}

/** The most by which the grey of any tile differs once both pages are blurred; Infinity for pages of other sizes. */
export async function differenceOf(one: Buffer, other: Buffer): Promise<number> {
  const [page, kept] = await Promise.all([blur(one), blur(other)]);
  if (Math.abs(page.width - kept.width) > 1 || Math.abs(page.height - kept.height) > 1) return Infinity;
  let most = 0;
  for (let top = 0; top < page.height; top += TILE / 2)
    for (let left = 0; left < page.width; left += TILE / 2)
      most = Math.max(most, Math.abs(meanOf(page, left, top) - meanOf(kept, left, top)));
  return most;
}

async function blur(picture: Buffer): Promise<GreyPage> {
  const { data, info } = await sharp(picture)
    .greyscale()
    .blur(BLUR)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, greys: data };
}

function meanOf({ width, height, greys }: GreyPage, left: number, top: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(height, top + TILE); y += 1)
    for (let x = left; x < Math.min(width, left + TILE); x += 1) {
      sum += greys[y * width + x] ?? 0;
      count += 1;
    }
  return sum / count;
}
