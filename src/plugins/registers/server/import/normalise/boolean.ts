import { refused, understood, type CellReading } from './reading';
import { remarks } from './remarks';

const YES = new Set([
  '是',
  '有',
  '对',
  '已',
  '已建',
  '已成立',
  '已载入',
  'yes',
  'y',
  'true',
  't',
  '1',
  '√',
  '✓',
  '✔',
  '☑',
  '■',
]);
const NO = new Set([
  '否',
  '无',
  '没有',
  '不',
  '未',
  '未建',
  '未成立',
  '未载入',
  '暂无',
  'no',
  'n',
  'false',
  'f',
  '0',
  '×',
  '✗',
  '✘',
  'x',
  '☐',
  '□',
]);

/** Reads a yes/no cell. Unlike elsewhere, 无 is an answer here, not an empty cell. */
export function readBoolean(raw: string | number | boolean): CellReading {
  if (typeof raw === 'boolean') return understood(raw);
  const text = String(raw).toLowerCase();
  if (YES.has(text)) return understood(true);
  if (NO.has(text)) return understood(false);
  return refused(remarks.badBoolean(String(raw)));
}
