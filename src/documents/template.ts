import { runInThread } from './thread/run-in-thread';
import { findFaults } from './templates/find-faults';
import { openTemplate } from './templates/open-template';
import { fillPackage } from './templates/fill-package';

/** A picture that stands where `{%name}` stood. */
export interface TemplatePicture {
  /** PNG or JPEG. */
  picture: Buffer;
  /** Pixels, 96 to the inch. */
  width: number;
  height: number;
}

export type TemplateValue =
  string | number | boolean | null | TemplatePicture | TemplateData | TemplateValue[];

/**
 * Fields by the names that stand in the placeholders: `{name}` takes plain values, `{#name}…{/name}` repeats for
 * each of a list and stays or goes with anything else, `{%name}` takes a picture. In a list of plain values `{.}` is
 * the value. Line ends in a value break the line; a paragraph each needs a list.
 */
export interface TemplateData {
  [name: string]: TemplateValue;
}

export const TEMPLATE_FAULTS = [
  'unknown-field',
  'not-closed',
  'not-opened',
  'unfinished-braces',
  'not-a-picture',
  'not-plain',
] as const;

export interface TemplateFault {
  /** As it stands in the file, with its braces. */
  placeholder: string;
  /** The text of the paragraph in which it stands. */
  where: string;
  place: 'body' | 'table' | 'header' | 'footer' | 'footnote' | 'endnote';
  code: (typeof TEMPLATE_FAULTS)[number];
}

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
