import type { CellReading, Remark } from './normalise/reading';

/** What a rule may look at besides the cell: plain data only, since rules run in the worker thread. */
export interface RuleContext {
  /** The uploader's scope, a region code prefix such as `4401`. */
  scope: string;
  /** What the register's `loadContext` returned, e.g. the list of regions. */
  data: unknown;
}

export interface RuleRow {
  /** Understood values by attribute; absent means empty. A rule may add, change and delete. */
  values: Record<string, string | number | boolean>;
  /** The cell of this attribute as a person sees it in the file, tidied; empty when there is none. */
  text(field: string): string;
  /** The jurisdiction that the row's other cells point to; used for a new record that names none itself. */
  proposedJurisdiction: string | null;
  remark(field: string | null, remark: Remark): void;
}

/** What a domain knows about its own columns; the plugin knows none of it. Pure functions of their arguments. */
export interface ImportRules {
  /** Reads one field's cell before the type's own reader; undefined leaves it to that. */
  cells?: Record<string, (raw: string | number, context: RuleContext) => CellReading | undefined>;
  /** Looks at the whole row after its cells: fills one field from another, warns about contradictions. */
  row?: (row: RuleRow, context: RuleContext) => void;
}

export interface ImportRulesEntry {
  /** Absolute path of a CommonJS module that exports `rules: ImportRules`: the worker thread loads it itself. */
  module: string;
  /** Fields that the rules fill from other columns, so that they are written even where the file has no such column. */
  fills?: string[];
  /** Loads plain data for the rules once per import, on the connection of the import. */
  loadContext?: (query: <T>(sql: string, values?: unknown[]) => Promise<T[]>) => Promise<unknown>;
}

const entries = new Map<string, ImportRulesEntry>();

/** Gives a register its own reading rules; called by the application from `register()`. */
export function registerImportRules(register: string, entry: ImportRulesEntry): void {
  entries.set(register, entry);
}

let common: ImportRulesEntry | null = null;

/** Gives reading rules to every register that has none of its own. */
export function registerCommonImportRules(entry: ImportRulesEntry): void {
  common = entry;
}

export function findImportRules(register: string): ImportRulesEntry | null {
  return entries.get(register) ?? common;
}
