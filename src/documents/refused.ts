/** Why a file is not read: stable codes, each with words in the panel's messages of errors. */
export const REFUSALS = [
  'not-a-document',
  'old-or-encrypted-document',
  'document-damaged',
  'document-too-large',
  'document-with-macros',
  'document-with-outside-content',
  'document-took-too-long',
  'document-out-of-memory',
  'template-faults',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A Word file that is hostile, broken or no Word file at all. */
export class DocumentRefused extends Error {
  readonly code: Refusal;

  constructor(code: Refusal, options?: ErrorOptions) {
    super(code, options);
    this.name = 'DocumentRefused';
    this.code = code;
  }
}
