import type { BilingualText } from '../../../../../shared/import-answers';

const MESSAGES = {
  'not-a-workbook': {
    zh: '文件不是 .xlsx 工作簿，或已损坏。请用 Excel 或 WPS 另存为 .xlsx 后再上传。',
    en: 'The file is no .xlsx workbook or is damaged. Save it as .xlsx in Excel or WPS and upload it again.',
  },
  'old-or-encrypted-workbook': {
    zh: '文件是旧式 .xls 或设有密码。请去掉密码并另存为 .xlsx。',
    en: 'The file is an old .xls or has a password. Remove the password and save it as .xlsx.',
  },
  'workbook-too-large': {
    zh: '工作簿解压后过大或压缩比异常，已拒绝读取。',
    en: 'The workbook unpacks to an unreasonable size and is refused.',
  },
  'too-many-rows': {
    zh: '文件超过 200,000 行，请分成几个文件导入。',
    en: 'The file has more than 200,000 rows; split it into several.',
  },
  'no-rows': {
    zh: '文件只有表头，没有数据行。',
    en: 'The file has headings but no rows.',
  },
  'no-headings': {
    zh: '前十行中没有找到可识别的表头，请对照模板检查列名。',
    en: 'No known headings in the first ten rows; compare them with the template.',
  },
  'not-text': {
    zh: '文件不是文本格式的 .csv（UTF-8 或 GB18030）。',
    en: 'The file is no .csv text (UTF-8 or GB18030).',
  },
  'took-too-long': {
    zh: '读取文件超时，已停止。',
    en: 'Reading the file took too long and was stopped.',
  },
  'reader-died': {
    zh: '读取文件时内存不足，已停止。请拆分文件或去掉超长的单元格。',
    en: 'Reading the file ran out of memory and was stopped. Split it or remove oversized cells.',
  },
} as const satisfies Record<string, BilingualText>;

export type ReaderErrorCode = keyof typeof MESSAGES;

/** A file that cannot be read as a whole; `code` is stable, `text` is for people. */
export class ReaderError extends Error {
  readonly code: ReaderErrorCode;

  constructor(code: ReaderErrorCode, options?: ErrorOptions) {
    super(MESSAGES[code].en, options);
    this.name = 'ReaderError';
    this.code = code;
  }

  get text(): BilingualText {
    return MESSAGES[this.code];
  }
}

export const isReaderErrorCode = (code: string): code is ReaderErrorCode => Object.hasOwn(MESSAGES, code);
