import { runInThread } from './thread/run-in-thread';
import { fillPackage } from './templates/fill-package';
import { findFaults } from './templates/find-faults';
import { openTemplate } from './templates/open-template';
import type { TemplateData } from './templates/template-data';
import type { TemplateFault } from './templates/template-fault';

export type { TemplateData } from './templates/template-data';

const MERGE_BOUNDS = { megabytes: 400, milliseconds: 300_000 };

/** Compares the placeholders of a template with a sample of its data. @throws DocumentRefused */
export async function checkTemplate(file: Buffer, sample: TemplateData): Promise<TemplateFault[]> {
  return findFaults(await openTemplate(file), sample);
}

/**
 * Fills a template; the same buffer is taken apart only once.
 * @throws DocumentRefused when the file is hostile or broken; `template-faults` when it does not suit the data
 */
export async function fillTemplate(file: Buffer, data: TemplateData): Promise<Buffer> {
  return fillPackage(await openTemplate(file), data);
}

/**
 * One Word file from many, in a worker thread; each begins on an odd page with page number 1. What they share, such
 * as the styles and headers of one template, is kept once.
 */
export async function mergeDocuments(files: Buffer[]): Promise<Buffer> {
  const [only] = files;
  if (files.length === 1 && only) return only;
  return Buffer.from(await runInThread('merge', { files }, MERGE_BOUNDS));
}
