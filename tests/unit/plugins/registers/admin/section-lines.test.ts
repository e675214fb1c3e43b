import { formatSections, parseSections } from '../../../../../src/plugins/registers/admin/sectionLines';

describe('the sections of a register as lines', () => {
  it.each([
    ['basic 基本情况 | Basics', { basic: { zh: '基本情况', en: 'Basics' } }],
    ['basic 基本情况', { basic: { zh: '基本情况', en: '基本情况' } }],
    ['  basic   基本 情况  |  The basics  ', { basic: { zh: '基本 情况', en: 'The basics' } }],
    ['a 甲 | A\n\nb 乙 | B', { a: { zh: '甲', en: 'A' }, b: { zh: '乙', en: 'B' } }],
    ['基本情况', {}],
    ['basic', {}],
    ['', {}],
  ])('reads %j', (lines, sections) => {
    expect(parseSections(lines)).toEqual(sections);
  });

  it('writes what it reads', () => {
    const lines = 'basic 基本情况 | Basics\nrecord 记录管理 | Record keeping';
    expect(formatSections(parseSections(lines))).toBe(lines);
  });
});
