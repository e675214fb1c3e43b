export interface TemplateFault {
  /** As it stands in the file, with its braces. */
  placeholder: string;
  /** The text of the paragraph in which it stands. */
  where: string;
  place: 'body' | 'table' | 'header' | 'footer' | 'footnote' | 'endnote';
  code: 'unknown-field' | 'not-closed' | 'not-opened' | 'unfinished-braces' | 'not-a-picture' | 'not-plain';
}
