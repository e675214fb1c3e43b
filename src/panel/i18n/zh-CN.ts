import { rulesZhCN } from './rules.zh-CN';
import { jobsZhCN, searchZhCN } from './search.zh-CN';
import { deskZhCN } from './desk.zh-CN';
import { errorsZhCN } from './errors';
import { auditZhCN } from './audit.zh-CN';
import { accountZhCN } from './account.zh-CN';
import { dictionaryZhCN } from './dictionary.zh-CN';
import { exportsZhCN } from './exports.zh-CN';
import { filesZhCN } from './files.zh-CN';
import { importsZhCN } from './imports.zh-CN';
import { privacyZhCN } from './privacy.zh-CN';
import { reportsZhCN } from './reports.zh-CN';
import { recordsZhCN } from './records.zh-CN';
import { signInZhCN } from './sign-in.zh-CN';
import { methodsZhCN } from './methods.zh-CN';
import { lettersZhCN } from './letters.zh-CN';
import { sitesZhCN } from './sites.zh-CN';
import { showcaseZhCN } from './showcase.zh-CN';
import { staffZhCN } from './staff.zh-CN';
import { listsZhCN } from './lists.zh-CN';
import { reactAdminZhCN } from './react-admin.zh-CN';

/** Every word of the panel in Chinese, but for what the schema names. */
export const zhCN = {
  ...reactAdminZhCN,
  errors: errorsZhCN,
  imports: importsZhCN,
  ...auditZhCN,
  dictionary: dictionaryZhCN,
  privacy: privacyZhCN,
  desk: deskZhCN,
  search: searchZhCN,
  jobs: jobsZhCN,
  rules: rulesZhCN,
  reports: reportsZhCN,
  exports: exportsZhCN,
  files: filesZhCN,
  account: accountZhCN,
  signIn: signInZhCN,
  sites: sitesZhCN,
  methods: methodsZhCN,
  letters: lettersZhCN,
  showcase: showcaseZhCN,
  staff: staffZhCN,
  lists: listsZhCN,
  ...recordsZhCN,
  app: {
    name: '社会组织党建',
    scopeName: '工作范围：%{name}',
    userMenu: '%{name}，个人菜单',
    darkTheme: '深色界面',
    lightTheme: '浅色界面',
  },
  roles: {
    province: '省级工作人员',
    city: '市级工作人员',
    county: '县级工作人员',
    editor: '展示页编辑',
    publisher: '审核发布',
    auditor: '审计',
    leader: '领导（只读）',
  },
  navigation: {
    name: '主导航',
    home: '首页',
    base: '底数',
    party: '两个覆盖',
    people: '队伍',
    sites: '示范',
    methods: '工作法',
    letters: '文书',
    data: '数据',
    administration: '管理',
    imports: '导入',
    reports: '报表',
    exports: '导出',
    audit: '审计记录',
  },
  fields: { empty: '未填', separator: '、' },
  verdicts: { buildNowJoint: '应建现联' },
  organizations: {
    counted: '%{count} 家',
    searchBy: '搜索名称、拼音首字母、信用代码',
    fullMembers: '正式党员',
  },
  regions: {
    ownLevel: '省本级',
    jurisdiction: '管辖地区',
    city: '地市',
    county: '县（市、区）',
  },
  inputs: {
    notADay: '不是有效的日期，请按 2021-11-24、2021.11.24 或 20211124 填写',
    notJson: '不是有效的 JSON',
    none: '未填',
    searching: '正在查找…',
    nothingFound: '没有找到，换个词试试',
    notWhole: '请填整数',
    cityFirst: '请先选所在地市',
    noCounties: '%{city}不设县（市、区），不用填写',
    code: {
      length: '应为 18 位，现在是 %{length} 位',
      alphabet: '代码中有不会用到的字符（如 I、O、S、V、Z），请核对；确认无误可以照常保存',
      checkDigit: '校验位不符，请核对；确认无误可以照常保存',
      filled: '已按代码填入：%{fields}',
    },
  },
  filters: {
    any: '不限',
    add: '添加条件',
    clear: '清除条件',
    remove: '移除条件：%{field}',
    searchBy: '搜索%{fields}',
    from: '从',
    to: '到',
    fromDay: '%{day} 起',
    toDay: '至 %{day}',
    notFilled: '未填',
  },
  list: {
    counted: '%{count} 条',
    import: '导入',
    nothingMatches: '没有符合条件的%{name}',
    loosen: '放宽或清除条件再看。',
    nothingYet: '还没有%{name}',
    startHere: '可以新增一条，或用 Excel 批量导入。',
    othersFill: '由有权限的工作人员录入后在这里显示。',
  },
  why: {
    title: '判定',
    members: '有 %{smart_count} 名正式党员，%{owed}',
    covered: {
      own: '已单独建立党组织。',
      joint: '已由联合党组织覆盖。',
      temporary: '已建立临时党组织；其党员仍在原单位统计，不计入组织关系。',
      work: '已由指导员或群团组织开展党的工作。',
      none: '应尽事项已完成。',
    },
    'should-build': '应单独建立党组织，现在还没有。',
    'should-build-joint': '应单独建立党组织，现由联合党支部覆盖：算组织覆盖，不算应建已建。',
    'should-join': '达不到单独组建的人数，应加入联合党支部，现在还没有。',
    'should-include': '应纳入党的工作覆盖，现在还没有落实。',
    'should-dissolve': '组织已不再活动或已注销，仍有未终止的覆盖关系，应撤并调整。',
    'to-survey': '党员情况还没有摸排，或摸排已过期，应先摸排。',
    'not-applicable': '组织已注销、撤销或尚未成立，不参加判定。',
    other: '请看下面所用的规则。',
    rule: '规则：%{title}',
    next: '下一步',
    alternatives: '什么会改变这个判定',
    history: '覆盖历史',
    noHistory: '还没有判定记录',
    notListed: '不在登记册',
    period: '%{from} – %{to}',
    since: '%{from} 起',
    actions: {
      link: '登记覆盖关系',
      assign: '选派指导员',
      dissolve: '查看未终止的覆盖关系',
      survey: '填写党员情况',
    },
  },
  home: {
    mustDo: '要办的事',
    standing: '覆盖情况',
    noRate: '无',
    noCoverage: '您的岗位不查看覆盖情况，请从左侧进入您的工作。',
    definitions: '统计口径',
    rateOf: '%{percent}（%{numerator} / %{denominator}）',
    rates: { organization: '组织覆盖率', work: '工作覆盖率' },
    grouping: '分组方式',
    groupings: { city: '地区', county: '县区', orgType: '类型', agency: '业务主管单位' },
    by: { city: '分地区', county: '分县（市、区）', orgType: '分类型', agency: '分业务主管单位' },
    organizations: '社会组织',
    duties: {
      build: '已建 / 应建',
      join: '已联 / 应联',
      include: '已纳 / 应纳',
      'to-survey': '待摸排',
    },
    total: '合计',
  },
};
