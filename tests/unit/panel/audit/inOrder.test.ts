import { inOrder } from '../../../../src/panel/audit/inOrder';

const subjects = ['走访记录', '第一书记', '工作法', '社会组织', '账号', '反馈函'].map((label) => ({
  value: label,
  label,
}));

describe('inOrder', () => {
  it('goes by sound in Chinese, whatever the order of the code points', () => {
    expect(inOrder(subjects, 'zh-CN').map(({ label }) => label)).toEqual([
      '第一书记',
      '反馈函',
      '工作法',
      '社会组织',
      '账号',
      '走访记录',
    ]);
  });

  it('goes by letters in English, large and small alike', () => {
    const english = ['Visits', 'agencies', 'Branches'].map((label) => ({ value: label, label }));
    expect(inOrder(english, 'en').map(({ label }) => label)).toEqual(['agencies', 'Branches', 'Visits']);
  });
});
