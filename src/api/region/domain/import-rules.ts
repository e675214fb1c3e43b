import type { ImportRules } from '../../../plugins/registers/import-rules';
import { regionCells } from './region-cells';

/** The reading rules of registers that have none of their own; loaded by the reader's thread. */
export const rules: ImportRules = { cells: regionCells };
