import { stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { readMethodFile } from '../../../documents/read-method';
import { DocumentRefused } from '../../../documents/refused';
import { assertOwn, Refusal, type Caller } from '../../../plugins/registers';
import type { ReadDraft } from '../../../shared/method-answers';
import { MOST_METHOD_PICTURES } from '../../../shared/method-faults';
import { LONGEST_ALTERNATIVE, LONGEST_CAPTION } from '../../../shared/showcase-page';
import { METHOD_SECTIONS, type MethodPicture } from '../../../shared/work-method';
import { sanitiseMethod, withoutFigures } from '../domain/sanitise-method';
import { keepPicture } from './media';

/**
 * Reads a Word file for a method that the caller may change. Its pictures are kept as the method's own, its text is only
 * answered: it is in the method once somebody saves it. Throws 404 outside the scope, 413, 400 for a file that is refused.
 */
export async function readWord(
  strapi: Core.Strapi,
  method: string,
  upload: { path: string; name: string },
  caller: Caller,
): Promise<ReadDraft> {
  await assertOwn(strapi, 'work_methods', method);
  const { size } = await stat(upload.path);
  if (size > strapi.plugin('registers').config<number>('fileMegabytes', 20) * 2 ** 20)
    throw new Refusal(413, 'The file is too large', { code: 'too-large' });
  const { title, oneLine, sections, pictures, notes } = await readMethodFile(upload.path).catch(asRefusal);
  const kept = new Map<string, MethodPicture>();
  const left = new Set<string>(notes);
  for (const [index, { token, data, type, caption, alternative }] of pictures.entries()) {
    if (kept.size >= MOST_METHOD_PICTURES) break;
    const name = `${index + 1}.${type === 'image/png' ? 'png' : 'jpg'}`;
    try {
      const picture = await keepPicture(strapi, method, data, name, caller);
      kept.set(token, {
        token: picture.token,
        width: picture.width,
        height: picture.height,
        caption: caption.slice(0, LONGEST_CAPTION),
        alternative: alternative.slice(0, LONGEST_ALTERNATIVE),
      });
    } catch (error) {
      // A symbol of a few pixels, or what only Word can draw: the rest of the file is as good without.
      if (!(error instanceof Refusal)) throw error;
      left.add('unreadable-picture');
    }
  }
  const tokens = new Set(kept.keys());
  const renamed = (html: string): string =>
    withoutFigures(html, tokens).replace(
      /data-token="([0-9a-f]{32})"/g,
      (_, token: string) => `data-token="${kept.get(token)?.token ?? ''}"`,
    );
  return {
    title,
    oneLine,
    sections: Object.fromEntries(
      METHOD_SECTIONS.flatMap((section) => {
        const html = sections[section];
        return html ? [[section, sanitiseMethod(renamed(html))]] : [];
      }),
    ),
    pictures: [...kept.values()],
    notes: [...left],
  };
}

function asRefusal(error: unknown): never {
  if (error instanceof DocumentRefused)
    throw new Refusal(400, 'The file is not read', { code: error.code, path: ['file'] });
  throw error;
}
