import { formatSections, parseSections } from '../../../../../src/plugins/registers/admin/sectionLines';

describe('the sections of a register as lines', () => {
  it.each([
    ['basic 基本情况 | Basics', { basic: { zh: '基本情况', en: 'Basics' } }],
    ['basic 基本情况', { basic: { zh: '基本情况', en: '基本情况' } }],
    ['  basic   基本 情况  |  The basics  ', { basic: { zh: '基本 情况', en: 'The basics' } }],
    ['a 甲 | A\n\nb 乙 | B', { a: { zh: '甲', en: 'A' }, b: { zh: '乙', en: 'B' } }],
    [
      'party 党建摸排 | Party survey | party',
      { party: { zh: '党建摸排', en: 'Party survey', tab: 'party' } },
    ],
    ['party 党建摸排 | | party', { party: { zh: '党建摸排', en: '党建摸排', tab: 'party' } }],
    ['基本情况', {}],
    ['basic', {}],
    ['', {}],
  ])('reads %j', (lines, sections) => {
    expect(parseSections(lines)).toEqual(sections);
  });

  it('writes what it reads', () => {
    const lines = 'basic 基本情况 | Basics\nparty 党建摸排 | Party survey | party';
    expect(formatSections(parseSections(lines))).toBe(lines);
  });
});
