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
