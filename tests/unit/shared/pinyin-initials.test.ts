import { toPinyinInitials } from '../../../src/shared/pinyin-initials';

describe('the pinyin initials of a name', () => {
  it.each([
    ['广州市智汇职业培训学校', 'gzszhzypxxx'],
    ['重庆市商会', 'cqssh'],
    ['番禺区音乐协会', 'pyqyyxh'],
    ['深圳市A区协会（2021）', 'szsaqxh2021'],
    ['Ａ１（）', 'a1'],
    ['', ''],
  ])('of %s are %s', (name, initials) => {
    expect(toPinyinInitials(name)).toBe(initials);
  });

  it('fit the column however long the name is', () => {
    expect(toPinyinInitials('会'.repeat(400))).toHaveLength(255);
  });
});
