import { DocumentGridType, convertMillimetersToTwip, type ISectionPropertiesOptions } from 'docx';

/**
 * Twips between lines. GB/T 9704-2012 sets 22 lines on 225 mm; 580 would leave room for only 21.
 */
export const LINE_PITCH = 579;
/** Twentieths of a point between characters: with it 28 characters of 三号 fill the 156 mm of a line. */
export const CHARACTER_SPACING = -5;
/** Twips of the type area: A4 less the margins. */
export const TEXT_WIDTH = 8846;
/** Twips of 225 mm. */
export const TEXT_HEIGHT = 12756;
/** Twips of one character of 三号. */
export const CHARACTER = 320;

/** A4 with the margins of GB/T 9704-2012, 5.2.1: 37 mm above, 28 mm at the binding, a type area of 156 × 225 mm. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: {
    top: convertMillimetersToTwip(37),
    right: convertMillimetersToTwip(26),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    header: convertMillimetersToTwip(25),
    // The dashes of the page number stand 7 mm below the type area.
    footer: convertMillimetersToTwip(25),
  },
} as const;

/** The grid has lines only: with characters too, LibreOffice sets 18 of them on a line. */
export const GRID: ISectionPropertiesOptions['grid'] = {
  type: DocumentGridType.LINES,
  linePitch: LINE_PITCH,
};
