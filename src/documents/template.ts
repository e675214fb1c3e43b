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

/** Fields by the names that stand in the placeholders: plain values, lists for loops, booleans for conditions. */
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
  'not-a-list',
] as const;

export interface TemplateFault {
  /** As it stands in the file, with its braces. */
  placeholder: string;
  /** The text of the paragraph or table cell in which it stands. */
  where: string;
  code: (typeof TEMPLATE_FAULTS)[number];
}

/** Compares the placeholders of a template with a sample of its data. @throws DocumentRefused */
export declare function checkTemplate(file: Buffer, sample: TemplateData): Promise<TemplateFault[]>;

/** Fills a template. @throws DocumentRefused when the file is hostile or broken, or fails its check */
export declare function fillTemplate(file: Buffer, data: TemplateData): Promise<Buffer>;

/** One Word file from many, each beginning on an odd page with page number 1; faster when all come from one template. */
export declare function mergeDocuments(files: Buffer[]): Promise<Buffer>;
