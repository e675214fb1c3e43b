import type { ErrorCode } from '../../../../shared/error-codes';
import type { BilingualText } from '../../../../shared/import-answers';
import { Refusal } from '../door/refusal';
import { translateError } from '../door/translate-error';
import { ReaderError } from './reader/reader-error';

export interface ImportFailure {
  code: string;
  message: BilingualText;
}

/** Refused at commit because the register changed since the preview. */
export class ChangedMeanwhile extends Refusal {
  constructor() {
    super(409, 'The register changed since the preview; upload the file again', {
      code: 'import-changed-meanwhile',
    });
  }
}

const WORDS: Partial<Record<string, BilingualText>> = {
  'import-changed-meanwhile': {
    zh: '预览之后登记册有变动，部分行已不能导入。请重新上传文件查看。',
    en: 'The register changed since the preview, and some rows can no longer be imported. Upload the file again.',
  },
  'not-unique': {
    zh: '有代码与其他记录重复，未导入任何行。请重新上传文件查看。',
    en: 'A code is used by another record; nothing was imported. Upload the file again.',
  },
  'outside-scope': {
    zh: '有记录不在您的管辖范围内，未导入任何行。',
    en: 'A record is outside your jurisdiction; nothing was imported.',
  },
};

/** Says in words what a refusal of this code means for an import; called by the application from `register()`. */
export function registerImportFailure(code: ErrorCode, message: BilingualText): void {
  WORDS[code] = message;
}

/** Why an import failed for good, or null when trying again may help (the database went away, two savers met). */
export function findFailure(error: unknown): ImportFailure | null {
  if (error instanceof ReaderError) return { code: error.code, message: error.text };
  const cause = translateError(error);
  if (cause instanceof Refusal && (cause.status === 503 || cause.details.code === 'try-again')) return null;
  const code = cause instanceof Refusal ? cause.details.code : 'internal';
  return {
    code,
    message: WORDS[code] ?? {
      zh: `导入失败（${code}），未导入任何行。`,
      en: `The import failed (${code}); nothing was imported.`,
    },
  };
}
