import { EMPTY, refused, understood, type CellReading } from './reading';
import { remarks } from './remarks';

const FIGURE = /^[¥￥]?\s*([+-]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)\s*(.*)$/;
/** Counting words and units that say nothing the column does not. */
const UNIT = /^(?:人|名|个|家|位|处|户|次|岁|年|元|万元|人民币|㎡|平方米|%)?$/;
const UNCLEAR_UNIT = /元\s*[/／]\s*万元/;

export interface NumberLimits {
  min: number | null;
  max: number | null;
}

/** Finds the figure and its unit in a tidied text: `1,200 人` → 1200, `人`. */
export function findFigure(text: string): { figure: number; unit: string } | null {
  const parts = FIGURE.exec(text);
  if (!parts) return null;
  return { figure: Number((parts[1] ?? '').replace(/[,，]/g, '')), unit: parts[2] ?? '' };
}

function withinLimits(value: number, limits: NumberLimits, reading: CellReading): CellReading {
  if (limits.min !== null && value < limits.min) return refused(remarks.tooSmall(limits.min));
  if (limits.max !== null && value > limits.max) return refused(remarks.tooLarge(limits.max));
  return reading;
}

export function readDecimal(raw: string | number, limits: NumberLimits): CellReading {
  if (typeof raw === 'number') return withinLimits(raw, limits, understood(raw));
  const found = findFigure(raw);
  if (!found || !Number.isFinite(found.figure)) return refused(remarks.badNumber(raw));
  if (UNIT.test(found.unit)) return withinLimits(found.figure, limits, understood(found.figure));
  if (UNCLEAR_UNIT.test(found.unit))
    return withinLimits(found.figure, limits, understood(found.figure, remarks.unclearUnit(raw)));
  return refused(remarks.badNumber(raw));
}

export function readInteger(raw: string | number, limits: NumberLimits): CellReading {
  const reading = readDecimal(raw, limits);
  if (typeof reading.value !== 'number') return reading.remarks.length > 0 ? reading : EMPTY;
  return Number.isInteger(reading.value) ? reading : refused(remarks.notWhole(String(raw)));
}
