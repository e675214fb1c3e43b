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
  'outside-scope': ['这条记录不在您的管辖范围内。', 'This record is outside your jurisdiction.'],
  'not-found': [
    '没有找到：可能已删除，或不在您的管辖范围。',
    'Not found: it may be deleted, or outside your jurisdiction.',
  ],
  conflict: ['有人刚刚改过这条记录。', 'Somebody has just changed this record.'],
  'try-again': ['另一个人正好同时保存，请再试一次。', 'Somebody saved at the same moment. Please try again.'],
  'database-unavailable': [
    '数据库暂时没有响应，请稍后再试。',
    'The database does not answer just now. Try again soon.',
  ],
  'no-scope': [
    '您的账号还没有设定工作范围，请联系系统管理员。',
    'Your account has no scope yet. Ask your administrator.',
  ],
  'control-character': [
    '内容里有不可见的控制字符，请重新输入。',
    'There are invisible control characters in the text. Type it again.',
  ],
  'unknown-field': [
    '系统里没有这个项目，请刷新页面后再试。',
    'There is no such field. Reload the page and try again.',
  ],
  'read-only': ['这一项由系统计算，不能填写。', 'This is computed and cannot be written.'],
  unique: ['已有同样的内容，不能重复。', 'There is one like this already.'],
  'coverage-link-overlap': [
    '这家组织在这段时间已有单独或联合的覆盖关系，请先终止原来的。',
    'The organization already has an own or joint link in this time. End that one first.',
  ],
  'import-has-errors': [
    '有错误行：请改正，或选择只导入其余的行。',
    'There are faulty rows: correct them, or import the others only.',
  ],
  'import-undo-blocked': [
    '不能撤销：导入的记录之后又被修改或引用。',
    'It cannot be undone: what was imported has since been changed or is referred to.',
  ],
  'import-changed-meanwhile': [
    '检查之后数据又有变化，请重新导入。',
    'The data have changed since the check. Please import again.',
  ],
  'no-error-rows': ['没有错误行。', 'There are no faulty rows.'],
  'too-large': ['文件太大。', 'The file is too large.'],
  'too-many': ['操作太频繁，请稍后再试。', 'Too many attempts. Please wait and try again.'],
} as const;

type Code = keyof typeof errors;

const entries = Object.entries(errors) as [Code, readonly [zh: string, en: string]][];

export const errorsZhCN = Object.fromEntries(entries.map(([code, [zh]]) => [code, zh]));
export const errorsEn = Object.fromEntries(entries.map(([code, [, en]]) => [code, en]));

/** Codes that have a message of their own. */
export const knownErrors: ReadonlySet<string> = new Set(Object.keys(errors));
