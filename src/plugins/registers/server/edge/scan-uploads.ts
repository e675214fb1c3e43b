import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { describeError } from '../log/describe-error';
import { Refusal } from '../door/refusal';
import { askScanner } from './ask-scanner';

/** A file in which the scanner found something. */
export class Infected extends Refusal {
  constructor(readonly found: string) {
    super(422, 'The file holds malicious code', { code: 'malware', path: ['file'] });
  }
}

/**
 * Shows every file of a request to the office's scanner, before anything else reads it; without one (`malwareScanner`
 * empty) does nothing. Throws `Infected`, and 503 `scanner-unavailable`: what could not be looked at is not kept.
 */
export async function scanUploads(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const scanner = strapi.plugin('registers').config<string>('malwareScanner', '');
  if (scanner === '') return;
  for (const file of uploadsOf(ctx)) {
    let found: string | null;
    try {
      found = await askScanner(scanner, file);
    } catch (error) {
      strapi.log.error(`malware scanner: ${describeError(error)}`);
      throw new Refusal(503, 'The scanner does not answer', { code: 'scanner-unavailable', path: ['file'] });
    }
    if (found !== null) throw new Infected(found);
  }
}

/** Where the body parser put what was sent, under whatever name. */
function uploadsOf(ctx: Context): string[] {
  const sent = Object.values((ctx.request as { files?: object }).files ?? {}) as unknown[]; // Of formidable; absent without files.
  return sent.flat().flatMap((file) => (isUpload(file) ? [file.filepath] : []));
}

const isUpload = (file: unknown): file is { filepath: string } =>
  typeof file === 'object' && file !== null && 'filepath' in file && typeof file.filepath === 'string';
