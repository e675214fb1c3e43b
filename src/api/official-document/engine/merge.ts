import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { mergeDocuments } from '../../../documents/template';
import {
  fileFolder,
  keepJobFile,
  noteEvent,
  Refusal,
  writeJobFile,
  type TaskResult,
} from '../../../plugins/registers';
import type { ClientBase } from 'pg';
import type { MergeFormat } from '../../../shared/letters';
import { storedZip } from '../domain/stored-zip';
import { readDocumentFiles } from '../queries/documents';
import { asRefusal } from './as-refusal';
import { WORD } from './issue';

const TYPES: Record<MergeFormat, string> = { docx: WORD, zip: 'application/zip' };

/** Leaves the Word files of issued documents as one file of a job: one document, or an archive. Throws 400 where there is none. */
export async function mergeIssued(
  strapi: Core.Strapi,
  connection: ClientBase,
  {
    jobId,
    documents,
    format,
    name,
  }: { jobId: string; documents: string[]; format: MergeFormat; name: string },
): Promise<TaskResult> {
  const stored = await readDocumentFiles(strapi, documents);
  if (stored.length === 0) throw new Refusal(400, 'None of these was issued', { code: 'document-state' });
  const entries = [];
  for (const file of stored)
    entries.push({
      name: file.name,
      content: await readFile(path.join(fileFolder(strapi), path.basename(file.path))),
    });
  const whole =
    format === 'docx'
      ? await merged(entries.map(({ content }) => content))
      : storedZip(numberedNames(entries));
  const file = await writeJobFile(strapi, (target) => writeFile(target, whole));
  const fileName = `${name}.${format}`;
  const { expiresAt } = await keepJobFile(strapi, connection, jobId, {
    ...file,
    name: fileName,
    type: TYPES[format],
    rows: stored.length,
  });
  await noteEvent(strapi, {
    action: 'document-merge',
    register: 'official-documents',
    detail: { job: jobId, documents: stored.length, format, sha256: file.sha256 },
  });
  return { file: fileName, rows: stored.length, sha256: file.sha256, expiresAt };
}

async function merged(files: Buffer[]): Promise<Buffer> {
  try {
    return await mergeDocuments(files);
  } catch (error) {
    throw asRefusal(error, []);
  }
}

/** Files of the same name would hide each other in an archive. */
function numberedNames(
  entries: Array<{ name: string; content: Buffer }>,
): Array<{ name: string; content: Buffer }> {
  const digits = String(entries.length).length;
  return entries.map(({ name, content }, index) => ({
    name: `${String(index + 1).padStart(digits, '0')} ${name}`,
    content,
  }));
}
