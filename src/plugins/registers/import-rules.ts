/**
 * The plugin's face for a register's reading rules. Apart from `index.ts`, because rules are loaded into the reader's
 * thread and must not bring the server along.
 */
export type { ImportRules, RuleContext, RuleRow } from './server/import/import-rules';
export type { CellReading, Remark } from './server/import/normalise/reading';
export { isPlaceholder } from './server/import/normalise/blank';
export { findDate, findDateRange } from './server/import/normalise/date';
export { findFigure } from './server/import/normalise/number';
export { EMPTY, refused, understood } from './server/import/normalise/reading';
export { foldText } from './server/import/normalise/text';
