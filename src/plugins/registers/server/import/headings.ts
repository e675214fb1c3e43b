import type { ImportColumn } from '../../../../shared/import-answers';
import type { ImportField } from './import-field';
import { foldText, shorten, tidyText } from './normalise/text';
import { toShownText, type RawCell, type RawRow } from './raw-cell';

/** Title rows that may stand above the headings. */
export const HEADING_SEARCH_ROWS = 10;

/** Headings that the product itself writes into error workbooks and that are never data. */
const OWN_HEADINGS = new Set(['问题', 'problems', '序号', '行号'].map(foldText));

/** All folded headings under which a field is known; of two fields with one alias the first in the register wins. */
export function buildHeadingIndex(all: ImportField[]): Map<string, string> {
  const fields = all.filter((field) => !field.isInternal);
  const index = new Map<string, string>();
  const add = (heading: string, field: string) => {
    const folded = foldText(heading);
    if (folded && !index.has(folded)) index.set(folded, field);
  };
  for (const field of fields) add(field.label.zh, field.name);
  for (const field of fields) {
    add(field.name, field.name);
    add(field.label.en, field.name);
  }
  for (const field of fields) for (const alias of field.aliases) add(alias, field.name);
  return index;
}

const toHeading = (cell: RawCell | undefined) => tidyText(toShownText(cell));

/** The row among the first ten with the most known headings; null when none has any. */
export function findHeadingRow(
  rows: RawRow[],
  index: Map<string, string>,
  given: Record<string, string | null>,
): RawRow | null {
  let best: RawRow | null = null;
  let bestScore = 0;
  for (const row of rows.slice(0, HEADING_SEARCH_ROWS)) {
    const fields = new Set<string>();
    for (const cell of row.cells) {
      const heading = toHeading(cell);
      const field = Object.hasOwn(given, heading) ? given[heading] : index.get(foldText(heading));
      if (field) fields.add(field);
    }
    if (fields.size > bestScore) [best, bestScore] = [row, fields.size];
  }
  return best;
}

export interface MappingSources {
  /** From the request: heading → field name, null to ignore. */
  given: Record<string, string | null>;
  /** What the same person chose for the same headings before. */
  saved: Record<string, string | null>;
}

/**
 * Decides what each column is: the request's mapping, else the saved one, else the register's own headings.
 * Columns without a heading are left out; unknown ones are returned with `field: null`. Empty headings that repeat
 * get a number, as Excel does.
 */
export function mapColumns(
  headingRow: RawRow,
  sample: RawRow | null,
  fields: ImportField[],
  sources: MappingSources,
): (ImportColumn & { index: number })[] {
  const index = buildHeadingIndex(fields);
  const names = new Set(fields.filter((field) => !field.isInternal).map((field) => field.name));
  const relations = new Set(fields.filter((field) => field.relation).map((field) => field.name));
  const seen = new Map<string, number>();
  const taken = new Set<string>();
  const columns: (ImportColumn & { index: number })[] = [];
  headingRow.cells.forEach((cell, position) => {
    const plain = toHeading(cell);
    if (!plain) return;
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    const heading = count > 1 ? `${plain} (${count})` : plain;
    const choice = choose(plain, heading, index, names, sources);
    // One column feeds a plain field; a relation may have two, e.g. name and credit code of the same organization.
    const isTaken = choice.field !== null && taken.has(choice.field) && !relations.has(choice.field);
    const field = isTaken ? null : choice.field;
    if (field) taken.add(field);
    const text = sample ? toShownText(sample.cells[position]) : '';
    columns.push({
      heading,
      field,
      matchedBy: isTaken ? 'none' : choice.matchedBy,
      sample: text ? shorten(text, 60) : null,
      index: position,
    });
  });
  return columns;
}

function choose(
  plain: string,
  heading: string,
  index: Map<string, string>,
  names: Set<string>,
  { given, saved }: MappingSources,
): Pick<ImportColumn, 'field' | 'matchedBy'> {
  for (const [mapping, matchedBy] of [
    [given, 'given'],
    [saved, 'saved'],
  ] as const) {
    if (!Object.hasOwn(mapping, heading)) continue;
    const field = mapping[heading] ?? null;
    if (field === null || names.has(field)) return { field, matchedBy };
  }
  const folded = foldText(plain);
  const field = OWN_HEADINGS.has(folded)
    ? null
    : (index.get(folded) ?? index.get(folded.replace(/\(.*\)$/, '')) ?? null);
  return { field, matchedBy: field ? 'heading' : 'none' };
}
