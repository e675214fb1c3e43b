/** The sections of a work method (创新工作法), in the order in which they are read; only the appendix may be empty. */
export const METHOD_SECTIONS = ['background', 'practice', 'results', 'insights', 'appendix'] as const;
export type MethodSection = (typeof METHOD_SECTIONS)[number];

/** A picture of a work method. Its file is private; texts name it by its token. */
export interface MethodPicture {
  /** 32 hexadecimal digits */
  token: string;
  caption: string;
  /** What one would see; said to those who don't. */
  alternative: string;
  /** Pixels. */
  width: number;
  height: number;
}

/**
 * HTML of a section: h3 (（一）), h4 (1.), p, br, strong, em, ul, ol, li, blockquote, table with its rows and cells,
 * figure with img[data-token] and figcaption; nothing else.
 */
export type MethodHtml = string;
