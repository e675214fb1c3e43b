import { zhCN } from '../../../../src/panel/i18n/zh-CN';
import { matchScreens } from '../../../../src/panel/search/matchScreens';
import { mayBeName } from '../../../../src/panel/search/personName';
import { screenInitials } from '../../../../src/panel/search/screenInitials';
import { toPinyinInitials } from '../../../../src/shared/pinyin-initials';

const screens = [
  { to: '/imports', label: '导入', initials: 'dr' },
  { to: '/exports', label: '导出', initials: 'dc' },
  { to: '/branches', label: '党组织', initials: 'dzz' },
  { to: '/organizations', label: '社会组织', initials: 'shzz' },
  { to: '/audit', label: 'Audit record', initials: '' },
];
const found = (text: string): string[] => matchScreens(screens, text).map(({ to }) => to);

describe('screens', () => {
  it.each([
    ['导', ['/imports', '/exports']],
    ['d', ['/imports', '/exports', '/branches', '/audit']],
    ['DZ', ['/branches']],
    ['组织', ['/branches', '/organizations']],
    ['audit', ['/audit']],
    ['ｓｈ', ['/organizations']],
    ['  ', []],
    ['zz', []],
  ])('are found by %s', (text, places) => {
    expect(found(text)).toEqual(places);
  });

  it('carry the initials of their Chinese names', () => {
    expect(screenInitials).toEqual(
      Object.fromEntries(
        [
          ['/', zhCN.navigation.home],
          ['/imports', zhCN.navigation.imports],
          ['/imports/new', zhCN.imports.new],
          ['/exports', zhCN.navigation.exports],
          ['/reports', zhCN.navigation.reports],
          ['/reports/pivot', zhCN.reports.pivot.title],
          ['/dictionary', zhCN.dictionary.title],
          ['/staff', zhCN.staff.title],
          ['/audit', zhCN.navigation.audit],
          ['/account', zhCN.account.title],
        ].map(([to, label]) => [to, toPinyinInitials(label ?? '')]),
      ),
    );
  });
});

describe('a whole name', () => {
  it.each(['张伟', '欧阳示例', 'Anna Example', '阿卜杜·示例'])('may be %s', (text) => {
    expect(mayBeName(text)).toBe(true);
  });
  it.each(['张', 'a', 'fhm', '51440000XXXX00019K', '13800000000', '', '张*'])('is not %p', (text) => {
    expect(mayBeName(text)).toBe(false);
  });
});
