/** Bounds of a file that the importer reads; measured against hostile and honest workbooks. */
export const READER_LIMITS = {
  rows: 200_000,
  /** Columns beyond this are not data but formatting dragged to the edge of the sheet. */
  columns: 512,
  entries: 500,
  unpackedBytes: 400 * 2 ** 20,
  entryBytes: 350 * 2 ** 20,
  /** Unpacked to packed; honest sheets of one repeated value reach some 60. */
  ratio: 200,
  /** Parts smaller than this may have any ratio. */
  ratioFloorBytes: 2 ** 20,
  /** One record of a text file. */
  rowCharacters: 4 * 2 ** 20,
  /** One row, shared string or tag of a workbook's XML. */
  elementCharacters: 4 * 2 ** 20,
  elementDepth: 100,
  sharedCharacters: 60 * 2 ** 20,
  milliseconds: 180_000,
  workerMegabytes: 384,
  /** Rows die young: with room for many of them the collector has little to do. */
  workerYoungMegabytes: 48,
} as const;
