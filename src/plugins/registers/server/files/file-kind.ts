import { FILE_KINDS, type FileEnding } from '../../../../shared/record-files';
import { Refusal } from '../door/refusal';

const MARKUP = /^\s*(<!doctype|<html|<svg|<script|<\?xml|<!--)/i;

/** The ending of a file's name, where records hold such files. Throws 400 `file-kind`. */
export function endingOf(name: string): FileEnding {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!Object.hasOwn(FILE_KINDS, ending)) {
    throw new Refusal(400, 'Such files are not kept', { code: 'file-kind', path: ['file'] });
  }
  return ending as FileEnding; // Its own key, as the line above made sure.
}

/**
 * What a file is by its content. Throws 400 `file-mismatch` where its name says something else: a page or a drawing with
 * script in it does not come in under the name of a picture.
 */
export async function typeOf(content: Buffer, ending: FileEnding): Promise<string> {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = (await fileTypeFromBuffer(content))?.mime ?? (isText(content) ? 'text/plain' : null);
  const wanted: readonly string[] = FILE_KINDS[ending];
  if (!found || !wanted.includes(found)) {
    throw new Refusal(400, 'The content is not what the name says', {
      code: 'file-mismatch',
      path: ['file'],
    });
  }
  return found;
}

/** Text of one of the encodings that offices use, and no markup. */
function isText(content: Buffer): boolean {
  if (content.includes(0)) return false;
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      return !MARKUP.test(new TextDecoder(encoding, { fatal: true }).decode(content));
    } catch {
      return false; // Not this encoding.
    }
  });
}
