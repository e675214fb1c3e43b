import {
  findDate,
  findDateRange,
  findFigure,
  isPlaceholder,
  understood,
  refused,
  type CellReading,
  type ImportRules,
} from '../../../plugins/registers/import-rules';
import { parseCreditCode } from '../../../shared/credit-code';
import { regionCells } from '../../region/domain/region-cells';
import { importRemarks } from './import-remarks';

const STATUS_WORD = /^(?:正常|注销|已注销|撤销|已撤销|存续)$/;
const YUAN_OR_WAN = /元\s*[/／]\s*万元/;
/** Above this a fund whose unit may be 元 or 万元 is in 元: no foundation has a hundred thousand million. */
const SURELY_YUAN = 100_000;

function readCreditCode(raw: string | number): CellReading | undefined {
  const text = String(raw);
  if (isPlaceholder(text) || text === '0') return undefined;
  const parsed = parseCreditCode(text);
  if (parsed.valid) return understood(parsed.code);
  if (parsed.cause === 'length') return refused(importRemarks.codeLength(parsed.code));
  return understood(
    parsed.code,
    parsed.cause === 'alphabet' ? importRemarks.codeAlphabet() : importRemarks.codeCheckDigit(),
  );
}

/** `2017-08-29 至 2022-07-26` is a certificate's whole validity: its end belongs here. */
function readValidity(raw: string | number): CellReading | undefined {
  if (typeof raw === 'number' || findDate(raw) !== null) return undefined;
  if (/^(?:长期|永久|长期有效)$/.test(raw)) return understood(null, importRemarks.validityEmpty(raw));
  const range = findDateRange(raw);
  if (!range) return undefined;
  if (range.to === null) return understood(null, importRemarks.validityEmpty(raw));
  return range.from === range.to
    ? understood(range.to, importRemarks.validityOneDay(raw))
    : understood(range.to);
}

/** Registered funds are kept in 万元. */
function readFunds(raw: string | number): CellReading | undefined {
  if (typeof raw === 'number') return undefined;
  const found = findFigure(raw);
  if (!found || !/元|万/.test(found.unit)) return undefined;
  const { figure, unit } = found;
  if (YUAN_OR_WAN.test(unit)) {
    if (figure === 0) return understood(null, importRemarks.fundsZero(raw));
    const funds = figure >= SURELY_YUAN ? figure / 10_000 : figure;
    return understood(funds, importRemarks.fundsUnclear(raw, funds));
  }
  if (/^(?:人民币)?元(?:人民币)?$/.test(unit)) return understood(figure / 10_000);
  if (/^万元?(?:人民币)?$/.test(unit)) return understood(figure);
  return undefined;
}

function readAddress(raw: string | number): CellReading | undefined {
  return STATUS_WORD.test(String(raw))
    ? understood(null, importRemarks.statusAsAddress(String(raw)))
    : undefined;
}

function readAgency(raw: string | number): CellReading | undefined {
  return raw === '直接登记' ? understood(null, importRemarks.directRegistration()) : undefined;
}

/** How single cells of an organization's row are read where the type's own way does not do. */
export const organizationCells: NonNullable<ImportRules['cells']> = {
  ...regionCells,
  creditCode: readCreditCode,
  certificateValidTo: readValidity,
  registeredFunds: readFunds,
  address: readAddress,
  competentAgency: readAgency,
};
