import type { ImportColumn, ImportProblem } from '../../../../shared/import-answers';
import { toPinyinInitials } from '../../../../shared/pinyin-initials';
import type { ImportRegister } from './import-field';
import type { ImportRules, RuleContext, RuleRow } from './import-rules';
import { buildCellReader } from './normalise/cell-reader';
import type { PersonalKeeper } from './personal-cell';
import { maskPersonal } from '../privacy/mask';
import type { CellReading, Remark } from './normalise/reading';
import { remarks } from './normalise/remarks';
import { shorten, tidyText } from './normalise/text';
import { toShownText, type RawCell, type RawRow } from './raw-cell';

export interface ReadRow {
  number: number;
  values: Record<string, string | number | boolean>;
  problems: ImportProblem[];
  hasError: boolean;
  /** For a new record; null where it follows a relation. */
  jurisdiction: string | null;
  /** Nothing in the row said where it belongs: the uploader's own scope was taken. */
  isJurisdictionAssumed: boolean;
}

type PlacedColumn = ImportColumn & { index: number };

const JURISDICTION = 'jurisdictionCode';
const REGION_CODE = /^\d{2}(?:\d{2}){0,2}(?:\d{3})?$/;

/** Builds the function that turns a raw row into values and problems; null for a row without any content. */
export function buildRowReader(
  register: ImportRegister,
  columns: PlacedColumn[],
  rules: ImportRules,
  context: RuleContext,
  keepPersonal: PersonalKeeper,
) {
  const fields = new Map(register.fields.map((field) => [field.name, field]));
  const mapped = columns.flatMap((column) => {
    const field = column.field === null ? undefined : fields.get(column.field);
    return field ? [{ column, field, read: buildCellReader(field, rules, context) }] : [];
  });
  const headings = new Map(mapped.map(({ column, field }) => [field.name, column.heading]));

  return (raw: RawRow): ReadRow | null => {
    const row: ReadRow = {
      number: raw.number,
      values: {},
      problems: [],
      hasError: false,
      jurisdiction: null,
      isJurisdictionAssumed: false,
    };
    const cells: Record<string, RawCell> = {};
    const text = (field: string) => tidyText(toShownText(cells[field]));
    let isEmpty = true;

    const add = (
      field: string | null,
      remark: Remark,
      heading = field === null ? null : (headings.get(field) ?? null),
    ) => {
      if (remark.severity === 'error') row.hasError = true;
      const described = field === null ? undefined : fields.get(field);
      const shown = field === null ? '' : text(field);
      // What a personal cell said stays in the file: staged rows hold its mask.
      const value = described ? String(maskPersonal(described, shown)) : shown;
      row.problems.push({ field, heading, ...remark, value: value ? shorten(value) : null });
    };

    for (const { column, field, read } of mapped) {
      const cell = raw.cells[column.index];
      if (cell === null || cell === undefined || cell === '') continue;
      isEmpty = false;
      const reading: CellReading = keepPersonal(field, read(cell));
      const isBetterReference = field.relation !== null && field.name in row.values && isCode(reading.value);
      if (field.name in row.values && !isBetterReference) continue;
      cells[field.name] = cell;
      if (reading.value !== null) row.values[field.name] = reading.value;
      for (const remark of reading.remarks) add(field.name, remark, column.heading);
    }
    if (isEmpty) return null;

    const ruleRow: RuleRow = { values: row.values, text, proposedJurisdiction: null, remark: add };
    rules.row?.(ruleRow, context);
    const name = register.initials && row.values[register.initials.name];
    if (register.initials && typeof name === 'string') {
      row.values[register.initials.attribute] = toPinyinInitials(name);
    }
    if (register.jurisdictionFrom === null) settleJurisdiction(row, ruleRow, context.scope);
    return row;
  };
}

/** Credit codes, and the numbers of records. */
const isCode = (value: CellReading['value']) =>
  typeof value === 'string' && /^(?:[0-9A-Z]{8,}|[0-9a-z]{24})$/.test(value);

/**
 * A jurisdiction must lie inside the uploader's scope. A new record that names none takes the one its other cells
 * point to, where that lies inside the scope, else the scope itself.
 */
function settleJurisdiction(row: ReadRow, ruleRow: RuleRow, scope: string): void {
  const code = row.values[JURISDICTION];
  if (code === undefined) {
    const proposed = ruleRow.proposedJurisdiction;
    row.isJurisdictionAssumed = proposed === null || !proposed.startsWith(scope);
    row.jurisdiction = proposed !== null && proposed.startsWith(scope) ? proposed : scope;
  } else if (!REGION_CODE.test(String(code)) || !String(code).startsWith(scope)) {
    ruleRow.remark(JURISDICTION, remarks.outsideScope(String(code)));
  } else {
    row.jurisdiction = String(code);
    row.values[JURISDICTION] = row.jurisdiction;
  }
}
