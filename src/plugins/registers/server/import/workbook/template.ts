import type { Writable } from 'node:stream';
import type { Worksheet } from 'exceljs';
import type { ImportField, ImportRegister } from '../import-field';

/** Rows of the template that offer drop-downs. */
const PREPARED_ROWS = 2_000;
/** Excel takes a list of choices inline up to this many characters. */
const INLINE_LIMIT = 255;
const REQUIRED_FILL = 'FFFCE4D6';
const OPTIONAL_FILL = 'FFE7E6E6';
const CHOICES_SHEET = '选项';

const KIND: Record<ImportField['type'], string> = {
  string: '文本',
  text: '文本',
  integer: '整数',
  decimal: '数字',
  boolean: '是 / 否',
  date: '日期，如 2021-11-24',
  datetime: '日期，如 2021-11-24',
  enumeration: '从下拉列表中选择',
  relation: '名称或代码，须已登记',
};

/** Writes the empty workbook of a register: headings, drop-downs, and a second sheet that explains every column. */
export async function writeTemplate(register: ImportRegister, output: Writable): Promise<void> {
  const { stream } = await import('exceljs');
  const workbook = new stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: true,
  });
  const fields = register.fields.filter((field) => !field.isInternal && !field.isIdentity);
  const sheet = workbook.addWorksheet(register.label.zh, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = fields.map((field) => ({
    width: Math.max(12, field.label.zh.length * 2 + 4),
    // Codes, phones and numbers of documents stay text: Excel would eat their zeros and their last digits.
    style: { numFmt: field.type === 'date' ? 'yyyy-mm-dd' : isNumber(field) ? 'General' : '@' },
  }));
  const header = sheet.addRow(fields.map((field) => field.label.zh));
  fields.forEach((field, index) => {
    const cell = header.getCell(index + 1);
    cell.font = { bold: true };
    cell.fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: field.required ? REQUIRED_FILL : OPTIONAL_FILL },
    };
  });
  header.commit();
  const long = addChoices(sheet, fields);
  sheet.commit();
  addGuide(workbook.addWorksheet('填写说明'), fields);
  if (long.length > 0) {
    const choices = workbook.addWorksheet(CHOICES_SHEET, { state: 'veryHidden' });
    const longest = Math.max(...long.map((values) => values.length));
    for (let row = 0; row < longest; row += 1)
      choices.addRow(long.map((values) => values[row] ?? null)).commit();
    choices.commit();
  }
  await workbook.commit();
}

const isNumber = (field: ImportField) => field.type === 'integer' || field.type === 'decimal';

function choicesOf(field: ImportField): string[] | null {
  if (field.type === 'boolean') return ['是', '否'];
  return field.values?.map((value) => value.label.zh) ?? null;
}

/** Adds the drop-downs; answers the lists that are too long to stand inside the sheet. */
function addChoices(sheet: Worksheet, fields: ImportField[]): string[][] {
  const long: string[][] = [];
  // exceljs keeps validations in a collection that its types leave out.
  const { dataValidations } = sheet as Worksheet & {
    dataValidations: { add(range: string, rule: object): void };
  };
  fields.forEach((field, index) => {
    const choices = choicesOf(field);
    if (!choices) return;
    const inline = choices.join(',');
    const isInline = inline.length <= INLINE_LIMIT && !choices.some((choice) => /[,"]/.test(choice));
    if (!isInline) long.push(choices);
    const letter = sheet.getColumn(index + 1).letter;
    const listLetter = isInline ? '' : sheet.getColumn(long.length).letter;
    dataValidations.add(`${letter}2:${letter}${PREPARED_ROWS}`, {
      type: 'list',
      allowBlank: true,
      formulae: [
        isInline ? `"${inline}"` : `${CHOICES_SHEET}!$${listLetter}$1:$${listLetter}$${choices.length}`,
      ],
      showErrorMessage: true,
      error: '请从列表中选择',
    });
  });
  return long;
}

function addGuide(sheet: Worksheet, fields: ImportField[]): void {
  sheet.columns = [{ width: 30 }, { width: 8 }, { width: 26 }, { width: 60 }, { width: 60 }];
  const header = sheet.addRow(['栏目', '必填', '填写方式', '可选值', '说明']);
  header.font = { bold: true };
  header.commit();
  for (const field of fields) {
    sheet
      .addRow([
        `【${field.label.zh}】`,
        field.required ? '是' : '',
        KIND[field.type],
        (choicesOf(field) ?? []).join('、'),
        field.help?.zh ?? '',
      ])
      .commit();
  }
  sheet.commit();
}
