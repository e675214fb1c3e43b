import type { ErrorCode } from '../../shared/error-codes';

/** Faults that the panel itself sees, before or without an answer of the server. */
type PanelFault = 'no-server' | 'server' | 'bad-request' | 'signed-out';

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
  invalid: ['填写的内容有误，请检查后再试。', 'Something entered is not right. Check it and try again.'],
  'invalid-body': [
    '提交的内容无法读取，请刷新页面后再试。',
    'What was sent cannot be read. Reload the page and try again.',
  ],
  'invalid-value': ['内容的格式或长度不对，请检查。', 'This has the wrong form or length. Please check it.'],
  'invalid-date': ['不是有效的日期，请按 2021-11-24 填写。', 'This is not a date. Write it as 2021-11-24.'],
  'invalid-filter': [
    '筛选条件无效，请清除后重新设置。',
    'This filter has no meaning here. Clear it and set it again.',
  ],
  'invalid-page': ['页码或每页行数无效。', 'There is no such page.'],
  'invalid-relation': ['请从列表中选择。', 'Please choose from the list.'],
  'missing-data': [
    '没有收到要保存的内容，请刷新页面后再试。',
    'Nothing to save has arrived. Reload the page and try again.',
  ],
  required: ['此项必填。', 'This is required.'],
  'unknown-field': [
    '系统里没有这个项目，请刷新页面后再试。',
    'There is no such field. Reload the page and try again.',
  ],
  'read-only': ['这一项由系统计算，不能填写。', 'This is computed and cannot be written.'],
  'personal-field': [
    '个人信息只能按完整的姓名或号码查找，不能按部分内容筛选或排序。',
    'Personal data is found by the whole name or number only; it cannot be ordered or searched by a part.',
  ],
  'masked-value': [
    '带“*”的内容是遮盖后的显示，请填写完整的内容，或保持不变。',
    'Text with “*” is a mask. Write the whole value, or leave it as it is.',
  ],
  'control-character': [
    '内容里有不可见的控制字符，请重新输入。',
    'There are invisible control characters in the text. Type it again.',
  ],
  'too-deep': ['条件嵌套太深，请简化。', 'Nested too deeply. Please simplify it.'],
  'too-many': ['一次提交的内容太多，请分批进行。', 'Too much at once. Please do it in parts.'],
  'too-large': ['文件太大。', 'The file is too large.'],
  'unsupported-type': ['不支持这种内容。', 'This kind of content is not supported.'],
  'method-not-allowed': ['不支持这项操作。', 'This cannot be done here.'],
  'sign-in': ['请先登录。', 'Please sign in first.'],
  'wrong-credentials': ['邮箱或密码不对。', 'E-mail or password is wrong.'],
  'sign-in-locked': ['尝试次数过多，请稍后再试。', 'Too many attempts. Please try again later.'],
  'second-step-expired': ['验证已超时，请重新登录。', 'This took too long. Please sign in again.'],
  'cross-site': ['请在系统页面内操作。', 'Please do this in the panel itself.'],
  'first-sign-in': ['请先完成首次登录。', 'Please complete your first sign-in.'],
  'second-factor-required': [
    '您的角色须使用动态验证码，不能关闭。',
    'Your role needs a second factor; it stays on.',
  ],
  'password-too-short': ['密码至少 10 个字符。', 'A password has at least 10 characters.'],
  'password-too-long': [
    '密码太长：最多 72 字节，一个汉字按 3 字节计。',
    'The password is too long: 72 bytes at most; a Chinese character takes three.',
  ],
  'password-too-plain': [
    '密码须包含大写字母、小写字母、数字、符号中的三种，或不少于 20 个字符。',
    'Use three of capitals, small letters, digits and signs, or 20 characters and more.',
  ],
  'password-has-name': [
    '密码里不能有您的姓名、邮箱。',
    'The password must not contain your name or e-mail address.',
  ],
  'password-common': [
    '这个密码太常见，容易被猜到，请换一个。',
    'This password is easily guessed. Choose another.',
  ],
  'password-same': ['新密码不能与原密码相同。', 'The new password is the old one.'],
  'wrong-password': ['当前密码不对。', 'This is not your current password.'],
  'wrong-code': [
    '验证码不对，或已经用过，请等下一个。',
    'This code does not fit, or was used. Wait for the next one.',
  ],
  'pledge-not-accepted': ['请阅读并接受保密承诺。', 'Please read and accept the pledge.'],
  'second-factor-on': ['已经开启动态验证码。', 'The second factor is on already.'],
  'second-factor-off': ['还没有开启动态验证码。', 'The second factor is not on.'],
  'own-account': ['不能在这里修改自己的账号。', 'Nobody administers their own account.'],
  'role-beyond-power': ['您不能授予这个角色。', 'You cannot give this role.'],
  'role-scope-mismatch': [
    '角色与管辖地区的级别不符。',
    'This role does not belong to a region of this level.',
  ],
  'unknown-region': ['没有这个地区。', 'There is no such region.'],
  'last-province-account': [
    '至少要保留一个可用的省级账号。',
    'At least one active province account must remain.',
  ],
  'no-scope': [
    '您的账号还没有设定工作范围，请联系系统管理员。',
    'Your account has no scope yet. Ask your administrator.',
  ],
  forbidden: ['您没有权限做这项操作。', 'You are not allowed to do this.'],
  'outside-scope': ['这条记录不在您的管辖范围内。', 'This record is outside your jurisdiction.'],
  'not-found': [
    '没有找到：可能已删除，或不在您的管辖范围。',
    'Not found: it may be deleted, or outside your jurisdiction.',
  ],
  'too-many-requests': ['操作太频繁，请稍后再试。', 'Too many attempts. Please wait and try again.'],
  conflict: ['有人刚刚改过这条记录。', 'Somebody has just changed this record.'],
  'try-again': ['另一个人正好同时保存，请再试一次。', 'Somebody saved at the same moment. Please try again.'],
  'not-unique': ['已有同样的内容，不能重复。', 'There is one like this already.'],
  'in-use': ['还有其他记录用到它。', 'Other records depend on it.'],
  check: ['内容不符合规定，请检查。', 'This breaks a rule. Please check it.'],
  'coverage-link-overlap': [
    '这家组织在这段时间已有单独或联合的覆盖关系，请先终止原来的。',
    'The organization already has an own or joint link in this time. End that one first.',
  ],
  'coverage-link-period': ['终止日期不能早于起始日期。', 'A link cannot end before it begins.'],
  'notice-state-by-move': ['状态由办理环节改变，不能直接修改。', 'The state moves by its actions.'],
  'notice-sent': ['已发出的反馈函不能删除。', 'A notice that was sent is not deleted.'],
  'notice-no-such-way': [
    '现在不能这样办理，请刷新后再看。',
    'This cannot be done now. Reload and look again.',
  ],
  'notice-finding-stands': ['问题仍存在，请写明办结理由。', 'The finding stands: say why it is closed.'],
  'notice-no-gap': ['这家社会组织现在没有缺口。', 'The organization lacks nothing now.'],
  'notice-already': ['已有同一问题的反馈函在办。', 'A notice of the same gap is under way.'],
  'notice-no-unit': ['没有登记责任单位，请先填写业务主管单位等。', 'No agency is in charge: name one first.'],
  'letter-day-ahead': ['日期不能晚于今天。', 'This day lies ahead.'],
  'letter-days-reversed': ['日期早于发出日期，请核对。', 'This day comes before the notice was sent.'],
  'document-issued': [
    '已印发的公文不能修改或删除，只能作废。',
    'What was issued stands; it can be made void.',
  ],
  'document-state': ['公文现在的状态不能这样办理。', 'The state of the document does not allow this.'],
  'document-incomplete': ['公文内容不全，请补充后再印发。', 'The document is not complete.'],
  'document-issuer': ['请选择本机关的发文机关。', 'Choose an issuing body of your own office.'],
  'document-exists': ['这份反馈函已有公文，不用重复拟制。', 'There is a document for this notice already.'],
  'document-case-state': [
    '所选事项的状态不适用这种公文。',
    'The state of a record does not call for this document.',
  ],
  'document-answered': ['对方已经回复，不能作废。', 'It was answered already and cannot be made void.'],
  'template-kind': ['所选模板与文种不符。', 'The template is for another kind of document.'],
  'template-faults': [
    '模板中有填不上的占位符，改好后再启用。',
    'Placeholders of the template cannot be filled.',
  ],
  'not-a-document': ['不是 Word 文件（.docx）。', 'This is no Word file (.docx).'],
  'old-or-encrypted-document': [
    '是旧版 Word 或加了密码的文件，请另存为不加密的 .docx。',
    'An old or encrypted Word file: save it as a plain .docx.',
  ],
  'document-damaged': ['文件已损坏，打不开。', 'The file is damaged.'],
  'document-too-large': ['文件展开后过大。', 'The file is too large when unpacked.'],
  'document-with-macros': ['文件含宏，不能使用。', 'The file holds macros and is not taken.'],
  'document-with-outside-content': [
    '文件引用了外部内容，不能使用。',
    'The file refers to outside content and is not taken.',
  ],
  'document-took-too-long': ['处理文件用时过长，已停止。', 'The file took too long and was given up.'],
  'document-out-of-memory': [
    '处理文件所需内存过大，已停止。',
    'The file took too much memory and was given up.',
  ],
  'site-stage-by-move': [
    '阶段不能直接修改，请在示范点页面用“推进”办理。',
    'The stage cannot be changed here: move the site by its actions.',
  ],
  'site-no-such-way': [
    '示范点现在的阶段不能这样推进，请刷新后再看。',
    'The site cannot go there from its present stage. Reload and look again.',
  ],
  'site-level': [
    '由与示范点同级或上级的党委办公室办理。',
    'The office of the level of the site decides on this.',
  ],
  'site-needs-batch': ['请先为示范点选择批次。', 'Name the batch of the site first.'],
  'site-batch-level': ['批次的级别与示范点的级别不一致。', 'The batch is of another level than the site.'],
  'site-outside-batch-dates': ['不在批次的申报时间内。', 'The batch takes no applications on that day.'],
  'site-evidence-missing': [
    '申报材料不足：请写满 100 字或上传佐证文件。',
    'Evidence is missing: write at least 100 characters or attach a file.',
  ],
  'site-no-weights': [
    '批次的评审指标权重都是 0，请先设置。',
    'The batch weighs no criterion: set its weights first.',
  ],
  'site-too-few-reviewers': ['请至少指定 3 名评审人。', 'Choose at least three reviewers.'],
  'site-reviewer-outside': [
    '有评审人的工作范围不含这个示范点，请重新选择。',
    'The site is outside the work of one of the reviewers. Choose again.',
  ],
  'site-marks-missing': [
    '评审还没有完成：至少 3 名评审人交分，并且全部交齐或已结束评审。',
    'The review is not done: three reviewers must have handed in, and all of them unless it was closed.',
  ],
  'site-notice-too-short': ['公示天数少于批次规定的天数。', 'The notice is shorter than the batch asks for.'],
  'site-notice-running': ['公示期满后才能命名。', 'A site can be named only after its notice has ended.'],
  'site-open-objections': [
    '还有没办结的异议，请先核查办结。',
    'There are open objections. Close them first.',
  ],
  'site-day-ahead': ['日期不能晚于今天。', 'This day lies ahead.'],
  'site-days-reversed': ['日期早于前一环节的日期，请核对。', 'This day comes before the step it follows.'],
  'site-review-handed-in': ['评审意见已经提交，不能再改。', 'The review is handed in and stands.'],
  'site-review-closed': ['这一轮评审已经结束。', 'This round of review is closed.'],
  'view-personal': [
    '视图不保存个人信息的筛选条件，请移除后再保存。',
    'A view keeps no conditions on personal data. Remove them and save again.',
  ],
  'rule-malformed': ['规则条件的写法不对。', 'The condition is not written as a rule.'],
  'rule-too-deep': ['规则条件嵌套太深。', 'The condition is nested too deeply.'],
  'rule-too-long': ['规则条件太多。', 'The rule has too many conditions.'],
  'rule-unknown-fact': ['规则用到了没有的项目。', 'The rule names a fact that does not exist.'],
  'rule-unknown-operator': [
    '规则用到了不适用的比较方式。',
    'The rule compares in a way that does not fit the fact.',
  ],
  'rule-unknown-parameter': ['规则用到了没有给出的参数。', 'The rule names a parameter it does not give.'],
  'rule-bad-value': ['规则里的值与项目不符。', 'A value in the rule does not fit its fact.'],
  'rule-duplicate-code': ['规则编号重复。', 'Another rule has this code.'],
  'import-not-ready': ['还没有检查完，请稍候。', 'The check is not finished yet.'],
  'import-not-committed': [
    '这次导入没有写入，无需撤销。',
    'This import was not written; there is nothing to undo.',
  ],
  'import-has-errors': [
    '有错误行：请改正，或选择只导入其余的行。',
    'There are faulty rows: correct them, or import the others only.',
  ],
  'import-changed-meanwhile': [
    '检查之后数据又有变化，请重新导入。',
    'The data have changed since the check. Please import again.',
  ],
  'selection-changed': [
    '选中的记录与您看到的不一致，请重新预览。',
    'The selection is not what you saw. Preview it again.',
  ],
  'batch-undone': ['本次批量修改已经撤销过了。', 'This change was taken back before.'],
  'batch-undo-blocked': [
    '之后又有修改或引用，不能整批撤销。',
    'Something later depends on this change; it cannot be taken back.',
  ],
  'import-undo-blocked': [
    '不能撤销：导入的记录之后又被修改或引用。',
    'It cannot be undone: what was imported has since been changed or is referred to.',
  ],
  'no-error-rows': ['没有错误行。', 'There are no faulty rows.'],
  'four-eyes': ['须由另一个人办理，不能由您本人。', 'Somebody else has to do this.'],
  'approval-required': [
    '含完整个人信息且超过 500 行，须由另一人批准。',
    'More than 500 rows with plain personal data need a second person’s approval.',
  ],
  'export-decided': ['这次导出已有人批过。', 'Somebody has already decided on this export.'],
  'export-refused': ['这次导出没有获得批准。', 'This export was not approved.'],
  expired: ['文件已过期并删除，请重新导出。', 'The file has expired. Please export again.'],
  'file-kind': [
    '不能存放这种文件；可存 PDF、Word、Excel、PPT、图片（PNG、JPG、WebP）、TXT、CSV。',
    'This kind of file is not kept here. PDF, Word, Excel, PowerPoint, PNG, JPG, WebP, TXT and CSV are.',
  ],
  'file-mismatch': [
    '文件的内容与扩展名不符，请检查后再传。',
    'What is in the file does not match its name. Please check it.',
  ],
  'file-unreadable': ['文件已损坏，无法读取。', 'The file is damaged and cannot be read.'],
  'image-too-small': ['图片太小，宽度至少 200 像素。', 'The picture is too small: 200 pixels wide at least.'],
  'image-too-large': ['图片的尺寸太大，请缩小后再传。', 'The picture has too many pixels. Make it smaller.'],
  'record-files-full': [
    '这条记录的附件已满，请先移除一些。',
    'This record holds no more files. Remove some first.',
  ],
  'showcase-incomplete': [
    '页面还不能发布，请按列出的问题补充或改正。',
    'The page cannot be published yet. See what is listed.',
  ],
  'showcase-advised': ['建议填写。', 'Better with this.'],
  'showcase-state': [
    '页面现在的状态不能这样操作，请刷新后再看。',
    'The page is not in a state for this. Reload it and look again.',
  ],
  'showcase-site': [
    '示范点未命名、已撤销或有效期已过，不能公开展示。',
    'The site is not named, or its title is revoked or over: it cannot be shown.',
  ],
  'showcase-picture-gone': [
    '图片或视频已不在，请重新上传。',
    'This picture or video is gone. Upload it again.',
  ],
  'consent-needed': [
    '请确认图片、视频中的人员均已同意公开。',
    'Confirm that everyone in the pictures and the video consents.',
  ],
  'mobile-number': ['含有手机号码，不能公开。', 'This holds a mobile number, which cannot be public.'],
  'identity-number': ['含有身份证号码，不能公开。', 'This holds an identity number, which cannot be public.'],
  'not-an-office-line': [
    '请填写办公固定电话，如 020-00001234。',
    'Write the telephone line of an office, such as 020-00001234.',
  ],
  'comment-needed': ['请写明原因。', 'Please say why.'],
  withdrawn: ['这个展示页已经撤回。', 'This page has been withdrawn.'],
  'method-incomplete': ['还不能报送，请按提示补充。', 'It cannot be handed in yet. See what is missing.'],
  'method-too-long': ['超过了征集通知的字数上限。', 'Longer than the call allows.'],
  'method-too-many-pictures': ['超过了征集通知的图片数上限。', 'More pictures than the call allows.'],
  'method-needs-call': ['请先选择要报送到哪个征集。', 'Choose the call that it answers first.'],
  'method-outside-call-dates': ['现在不在征集期内。', 'The call takes nothing today.'],
  'method-state': [
    '工作法现在的状态不能这样办理，请刷新后再看。',
    'Its state does not allow this now. Reload and look again.',
  ],
  'method-office': ['由发起征集的党委办理。', 'The office that made the call decides on it.'],
  'method-handed-in': [
    '已经报送，由发起征集的党委修改；需要自己修改的，请对方退回。',
    'It is handed in and edited by the office of the call. Ask it to return the text.',
  ],
  'method-not-selected': ['只能编入已入选的工作法。', 'Only selected work methods go into a collection.'],
  'collection-empty': ['汇编里还没有工作法。', 'There is no work method in the collection yet.'],
  'collection-approved': [
    '汇编已经审定并锁定；要修改请先重新打开。',
    'The collection is approved and locked. Open it again to change it.',
  ],
  'database-unavailable': [
    '数据库暂时没有响应，请稍后再试。',
    'The database does not answer just now. Try again soon.',
  ],
  interrupted: ['系统恢复时中断，请重新操作。', 'Interrupted by a restore. Please do it again.'],
  malware: [
    '文件中发现恶意程序，没有保存。请查杀后再传。',
    'The file holds malicious code and was not kept. Please clean it first.',
  ],
  'scanner-unavailable': [
    '病毒扫描服务暂时不可用，文件没有保存，请稍后再试或联系系统管理员。',
    'The virus scanner does not answer; the file was not kept. Try again, or call your administrator.',
  ],
  'disk-full': [
    '服务器存储空间不足，没有保存任何内容，请联系系统管理员。',
    'The server has no space left; nothing was saved. Call your administrator.',
  ],
  'not-ready': ['系统尚未就绪，请稍后再试。', 'The system is not ready yet. Try again soon.'],
  internal: ['服务器出错，请稍后重试。', 'The server failed. Please try again.'],
  error: ['没有办成，请稍后重试。', 'It did not work. Please try again.'],
} as const satisfies Record<ErrorCode | PanelFault, readonly [zh: string, en: string]>;

type Code = keyof typeof errors;

const entries = Object.entries(errors) as [Code, readonly [zh: string, en: string]][];

export const errorsZhCN = Object.fromEntries(entries.map(([code, [zh]]) => [code, zh]));
export const errorsEn = Object.fromEntries(entries.map(([code, [, en]]) => [code, en]));

/** Codes that have a message of their own. */
export const knownErrors: ReadonlySet<string> = new Set(Object.keys(errors));
