import type { Remark } from './reading';

const remark = (severity: Remark['severity'], code: string, zh: string, en: string): Remark => ({
  severity,
  code,
  message: { zh, en },
});

/** Every remark the generic readers make. Placed here so that wording is compared and translated in one place. */
export const remarks = {
  placeholder: (text: string) =>
    remark('info', 'placeholder-empty', `“${text}”按空处理`, `“${text}” is read as empty`),
  noneInNumber: (text: string) =>
    remark(
      'warning',
      'none-in-number',
      `“${text}”按未填处理；若确为零，请填 0`,
      `“${text}” is read as not filled in; write 0 if the number is zero`,
    ),
  zeroDate: (text: string) =>
    remark(
      'warning',
      'zero-date',
      `“${text}”是系统的空日期，按空处理`,
      `“${text}” is a system’s empty date, read as empty`,
    ),
  badDate: (text: string) =>
    remark(
      'error',
      'bad-date',
      `“${text}”不是完整的日期，请写成 2021-11-24`,
      `“${text}” is no full date; write 2021-11-24`,
    ),
  dateRange: (text: string) =>
    remark(
      'error',
      'date-range',
      `“${text}”是起止日期，此处只填一个日期`,
      `“${text}” is a range; one date is wanted here`,
    ),
  serialDate: (text: string, iso: string) =>
    remark(
      'warning',
      'serial-date',
      `“${text}”按 Excel 日期序号读作 ${iso}`,
      `“${text}” is read as Excel’s day number: ${iso}`,
    ),
  badNumber: (text: string) =>
    remark('error', 'bad-number', `“${text}”不是数字`, `“${text}” is not a number`),
  notWhole: (text: string) =>
    remark('error', 'not-whole', `“${text}”不是整数`, `“${text}” is not a whole number`),
  unclearUnit: (text: string) =>
    remark(
      'warning',
      'unclear-unit',
      `“${text}”的单位不明，按原数值读取`,
      `the unit of “${text}” is unclear; the figure is kept as it stands`,
    ),
  tooSmall: (min: number) => remark('error', 'too-small', `不能小于 ${min}`, `must not be below ${min}`),
  tooLarge: (max: number) => remark('error', 'too-large', `不能大于 ${max}`, `must not be above ${max}`),
  tooLong: (max: number, length: number) =>
    remark('error', 'too-long', `共 ${length} 字，最多 ${max} 字`, `${length} characters; at most ${max}`),
  badBoolean: (text: string) =>
    remark('error', 'bad-boolean', `“${text}”请改为“是”或“否”`, `“${text}”: write 是 or 否 (yes or no)`),
  unknownValue: (text: string, allowed: string) =>
    remark('error', 'unknown-value', `“${text}”不在可选值内：${allowed}`, `“${text}” is none of: ${allowed}`),
  damagedNumber: (text: string) =>
    remark(
      'error',
      'damaged-number',
      `“${text}”是被 Excel 当作数字存储的长编号，末几位已丢失；请把该列设为文本后重新填写`,
      `“${text}” is a long code that Excel stored as a number and cut; set the column to text and type it again`,
    ),
  severalUnits: (first: string) =>
    remark(
      'warning',
      'several-units',
      `一格内有多个单位，取第一个“${first}”`,
      `several units in one cell; the first, “${first}”, is taken`,
    ),
  cellError: (text: string) =>
    remark('error', 'cell-error', `单元格是错误值 ${text}`, `the cell holds the error ${text}`),
  formula: () =>
    remark(
      'warning',
      'formula',
      '单元格是公式，按其上次计算结果读取',
      'the cell is a formula; its last result is read',
    ),
  formulaWithoutResult: () =>
    remark(
      'error',
      'formula-without-result',
      '单元格是公式且没有计算结果，请改为数值',
      'the cell is a formula without a result; paste its value',
    ),
  maskedValue: () =>
    remark(
      'error',
      'masked-value',
      '是遮盖后的显示（含“*”），请填写完整内容或清空',
      'is a mask (has “*”); write the whole value or clear the cell',
    ),
  outsideScope: (code: string) =>
    remark('error', 'outside-scope', `“${code}”不在您的管辖范围内`, `“${code}” is outside your jurisdiction`),
  jurisdictionAssumed: (code: string) =>
    remark(
      'warning',
      'jurisdiction-assumed',
      `未写明管辖，按导入人的范围“${code}”登记`,
      `names no jurisdiction; your own, “${code}”, is used`,
    ),
};
