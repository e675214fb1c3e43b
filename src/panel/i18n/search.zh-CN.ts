/** Words of the search of everything and of running jobs, in Chinese. */
export const searchZhCN = {
  open: '搜索全部',
  prompt: '搜索组织、党组织、页面…',
  placeholder: '名称、拼音首字母、信用代码、页面，或人员全名',
  found: '搜索结果',
  asking: '正在搜索',
  recent: '最近打开',
  screens: '页面',
  people: '人员',
  more: '查看全部符合的%{name}…',
  lookForPerson: '查找姓名为“%{name}”的人员',
  lookForPersonNote: '须为全名，查找记入审计',
  nothing: '没有找到“%{text}”。请输入名称中的几个字、拼音首字母或信用代码；人员须输入全名。',
  nobody: '您的工作范围内没有姓名为“%{name}”的人员。请核对全名。',
  begin: '请输入名称中的几个字、拼音首字母（如 gzsxsh）或信用代码。',
  count: '找到 %{smart_count} 项',
  keys: '↑ ↓ 选择　Enter 打开　Esc 关闭',
};

export const jobsZhCN = {
  title: '任务',
  running: '%{count} 项任务，%{percent}%',
  done: '任务已完成',
  failed: '有任务未完成',
  open: '查看任务',
  all: '全部导出',
  allImports: '全部导入',
  kinds: {
    export: '导出%{name}',
    'import-read': '检查导入文件',
    'import-commit': '写入导入数据',
    'import-undo': '撤销导入',
    recalculate: '重新计算覆盖情况',
    other: '后台任务',
  },
  states: { queued: '排队中', running: '进行中 %{percent}%', done: '已完成', failed: '未完成' },
  mayLeave: '任务在服务器上进行，可以离开或刷新页面。',
};
