/** What the panel says to each error code of the server, in both languages. */
export const errors = {
  'no-server': [
    '连不上服务器，请检查网络后重试。',
    'The server cannot be reached. Check the network and try again.',
  ],
  server: [
    '服务器出错，请稍后重试；若仍出错，请联系系统管理员。',
    'The server failed. Try again; if it goes on, call your administrator.',
  ],
  'bad-request': [
    '填写的内容有误，请检查后再试。',
    'Something entered is not right. Check it and try again.',
  ],
  'signed-out': ['登录已失效，请重新登录。', 'You are signed out. Please sign in again.'],
  forbidden: ['您没有权限做这项操作。', 'You are not allowed to do this.'],
  'out-of-scope': ['这条记录不在您的管辖范围内。', 'This record is outside your jurisdiction.'],
  'not-found': [
    '没有找到：可能已删除，或不在您的管辖范围。',
    'Not found: it may be deleted, or outside your jurisdiction.',
  ],
  conflict: ['有人刚刚改过这条记录。', 'Somebody has just changed this record.'],
  'too-large': ['文件太大。', 'The file is too large.'],
  'too-many': ['操作太频繁，请稍后再试。', 'Too many attempts. Please wait and try again.'],
} as const;

type Code = keyof typeof errors;

const entries = Object.entries(errors) as [Code, readonly [zh: string, en: string]][];

export const errorsZhCN = Object.fromEntries(entries.map(([code, [zh]]) => [code, zh]));
export const errorsEn = Object.fromEntries(entries.map(([code, [, en]]) => [code, en]));

/** Codes that have a message of their own. */
export const knownErrors: ReadonlySet<string> = new Set(Object.keys(errors));
