import {
  findDateRange,
  type ImportRules,
  type RuleContext,
  type RuleRow,
} from '../../../plugins/registers/import-rules';
import { placeOf } from '../../../shared/credit-code';
import { regionsOf } from '../../region/domain/region-cells';
import { findRegion } from '../../region/domain/region-names';
import { organizationCells } from './import-cells';
import { importRemarks } from './import-remarks';

/** Fields that the rest of the row tells. */
function completeRow(row: RuleRow, context: RuleContext): void {
  const { values } = row;
  const code = typeof values.creditCode === 'string' ? values.creditCode : '';

  row.proposedJurisdiction = placeOf(code);

  placeRow(row, context);
  if (row.text('competentAgency') === '直接登记') values.registrationMode ??= 'direct';
  const from = findDateRange(row.text('certificateValidTo'))?.from;
  if (from) values.certificateValidFrom ??= from;
}

/** City and county agree: the county tells the city, and a city in the county's column is moved. */
function placeRow(row: RuleRow, context: RuleContext): void {
  const { values } = row;
  const text = row.text('countyCode');
  if (text === '') return;
  const city = values.cityCode === undefined ? '' : String(values.cityCode);
  const code = findRegion(text, regionsOf(context), city);
  if (code === null) return;
  if (city !== '' && !code.startsWith(city)) {
    delete values.countyCode;
    row.remark('countyCode', importRemarks.countyElsewhere(text));
    return;
  }
  if (code.length >= 6) values.countyCode = code.slice(0, 6);
  if (code.length >= 4) values.cityCode = code.slice(0, 4);
}

/** The reading rules of the register of organizations; loaded by the reader's thread. */
export const rules: ImportRules = { cells: organizationCells, row: completeRow };
