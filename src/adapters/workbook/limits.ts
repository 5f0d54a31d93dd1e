/** Above every real file that was measured (3,975 of them), below what hurts: the 99.9th percentile or more. */
export const LIMITS = {
  fileBytes: 50 * 2 ** 20,
  entries: 2_000,
  unpackedBytes: 250 * 2 ** 20,
  partBytes: 150 * 2 ** 20,
  /** Unpacked to packed, of parts above `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 5 * 2 ** 20,
  sheets: 200,
  /** Rows and columns that hold something; a sheet may claim or skip as many as it likes. */
  columns: 512,
  rows: 100_000,
  cells: 1_000_000,
  /** Slots of the row arrays, blank ones too: bounds what a few far-away cells can cost. */
  slots: 4_000_000,
  strings: 1_000_000,
  /** Excel's own limit; longer is warned about, ten times longer refused. */
  cellLength: 32_767,
  hugeCellLength: 327_670,
  xmlDepth: 256,
  xmlAttributes: 256,
  xmlAttributeLength: 2 ** 20,
  mergeArea: 1_000_000,
} as const;

/** What the file format itself allows: XFD1048576. */
export const LAST_COLUMN = 16_383;
export const LAST_ROW = 1_048_575;
