import {
  isPlaceholder,
  refused,
  understood,
  type CellReading,
  type ImportRules,
  type RuleContext,
} from '../../../plugins/registers/import-rules';
import { findRegion, type Region } from './region-names';
import { regionRemarks } from './region-remarks';

/** What `loadRegions` in region-context.ts loads. */
export const regionsOf = (context: RuleContext) => (context.data as { regions: Region[] }).regions;

/** Streets are not among the regions that an import knows: their codes stand for themselves. */
const STREET = /^\d{9}$/;

/** Reads a region cell down to `digits` of its code; a coarser region is empty here. */
function readRegion(digits: number) {
  return (raw: string | number, context: RuleContext): CellReading | undefined => {
    const text = String(raw);
    if (isPlaceholder(text) || text === '0') return undefined;
    const code = findRegion(text, regionsOf(context));
    if (code === null) return understood(null, regionRemarks.unknownRegion(text));
    return understood(code.length >= digits ? code.slice(0, digits) : null);
  };
}

function readJurisdiction(raw: string | number, context: RuleContext): CellReading | undefined {
  const text = String(raw);
  if (isPlaceholder(text) || STREET.test(text)) return undefined;
  const code = findRegion(text.replace(/(?:本级|省直)$/, ''), regionsOf(context), context.scope);
  return code === null ? refused(regionRemarks.badJurisdiction(text)) : understood(code);
}

/** How the cells of regions are read in every register: by name or by code. */
export const regionCells: NonNullable<ImportRules['cells']> = {
  cityCode: readRegion(4),
  countyCode: readRegion(6),
  jurisdictionCode: readJurisdiction,
};
