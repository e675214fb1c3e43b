import type { Remark } from '../../../plugins/registers/import-rules';

const remark = (severity: Remark['severity'], code: string, zh: string, en: string): Remark => ({
  severity,
  code,
  message: { zh, en },
});

/** What the importer says about an organization's own columns. */
export const importRemarks = {
  codeLength: (code: string) =>
    remark(
      'error',
      'credit-code-length',
      `统一社会信用代码应为 18 位，此处 ${code.length} 位`,
      `a credit code has 18 characters; this has ${code.length}`,
    ),
  codeAlphabet: () =>
    remark(
      'warning',
      'credit-code-alphabet',
      '代码含有不使用的字符（I、O、S、V、Z 等），请核对',
      'the code has characters that no credit code has (I, O, S, V, Z …); check it',
    ),
  codeCheckDigit: () =>
    remark(
      'warning',
      'credit-code-check-digit',
      '代码校验位不符，请核对；确认无误可照常导入',
      'the check digit does not fit; check the code, or import it as it is',
    ),
  countyElsewhere: (text: string) =>
    remark('warning', 'county-elsewhere', `“${text}”不在所填地市内`, `“${text}” is not in the city given`),
  fundsUnclear: (text: string, funds: number) =>
    remark(
      'warning',
      'unclear-unit',
      `“${text}”单位不明，按 ${funds} 万元读取`,
      `the unit of “${text}” is unclear; read as ${funds} × 10,000 CNY`,
    ),
  fundsZero: (text: string) =>
    remark('warning', 'funds-zero', `“${text}”按未填处理`, `“${text}” is read as not filled in`),
  validityOneDay: (text: string) =>
    remark(
      'warning',
      'validity-one-day',
      `“${text}”起止为同一天，请核对`,
      `“${text}” begins and ends on one day; check it`,
    ),
  validityEmpty: (text: string) =>
    remark('info', 'validity-empty', `“${text}”没有止期，留空`, `“${text}” has no end; left empty`),
  statusAsAddress: (text: string) =>
    remark(
      'warning',
      'status-as-address',
      `住所一栏写的是“${text}”，留空`,
      `the address reads “${text}”; left empty`,
    ),
  directRegistration: () =>
    remark(
      'info',
      'direct-registration',
      '“直接登记”没有业务主管单位；登记方式记为直接登记',
      '“直接登记” names no agency; the registration mode becomes direct',
    ),
};
