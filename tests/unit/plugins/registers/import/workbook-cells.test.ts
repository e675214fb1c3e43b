import { buildWorkbook } from './raw-workbook';
import { readWorkbook } from './read-workbook';

const cellsOf = async (content: Buffer) =>
  (await readWorkbook(content)).flatMap(({ rows }) => rows[0]?.cells ?? []);

const formula = (result: unknown) => ({ kind: 'formula', result });
const date = (iso: string) => ({ kind: 'date', iso });
const error = (text: string) => ({ kind: 'error', text });

const strings = (items: string) => ({ 'xl/sharedStrings.xml': `<sst>${items}</sst>` });
const styles = {
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="31"/><xf numFmtId="20"/></cellXfs></styleSheet>',
};

it.each([
  ['a formula with its result', '<c r="A1"><f>1+1</f><v>2</v></c>', formula(2)],
  ['a formula that was never calculated', '<c r="A1"><f>1+1</f></c>', formula(null)],
  ['a text formula that was never calculated', '<c r="A1" t="str"><f>B1</f></c>', formula(null)],
  ['a formula that was dragged down', '<c r="A1"><f t="shared" si="0"/><v>6</v></c>', formula(6)],
  ['a formula with yes or no', '<c r="A1" t="b"><f>B1=1</f><v>1</v></c>', formula(true)],
  ['a formula with text', '<c r="A1" t="str"><f>B1</f><v>甲&amp;乙</v></c>', formula('甲&乙')],
  ['a look-up without success', '<c r="A1" t="e"><f>VLOOKUP(1,B:B,1,0)</f><v>#N/A</v></c>', error('#N/A')],
  ['a formula that lost its cell', '<c r="A1" t="e"><f>#REF!</f><v>#REF!</v></c>', error('#REF!')],
  ['the name of an error as text', '<c r="A1" t="str"><v>#N/A</v></c>', '#N/A'],
  ['a number beyond fifteen digits', '<c r="A1"><v>5.31000005000185E17</v></c>', 531_000_005_000_185_000],
  [
    'rich text inside the sheet',
    '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>',
    '甲乙',
  ],
  ['an ampersand that was written out', '<c r="A1" t="str"><v>a&amp;amp;b</v></c>', 'a&amp;b'],
  ['a day in ISO form', '<c r="A1" t="d"><v>2021-11-24T00:00:00</v></c>', date('2021-11-24')],
])('reads %s', async (_what, cell, expected) => {
  expect(await cellsOf(buildWorkbook(`<row r="1">${cell}</row>`))).toEqual([expected]);
});

it.each([
  ['rich text', '<si><r><t>甲</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 乙</t></r></si>', '甲 乙'],
  ['text with a phonetic guide', '<si><t>广东</t><rPh sb="0" eb="2"><t>guǎng dōng</t></rPh></si>', '广东'],
  ['a carriage return', '<si><t>甲_x000D_乙</t></si>', '甲\r乙'],
])('reads %s among the shared strings', async (_what, items, expected) => {
  const book = buildWorkbook('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', '', '', strings(items));
  expect(await cellsOf(book)).toEqual([expected]);
});

describe('a number with a style', () => {
  it.each([
    [0, 44524, 44524],
    [1, 44524, date('2021-11-24')],
    [2, 44524, date('2021-11-24')],
    [3, 44524.75, date('2021-11-24')],
    [4, 0.5, 0.5],
  ])(
    'of format %i reads %d as what Excel shows, wherever the styles stand',
    async (style, value, expected) => {
      const book = buildWorkbook(
        `<row r="1"><c r="A1" s="${style}"><v>${value}</v></c><c r="B1" s="${style}"><f>A1</f><v>${value}</v></c></row>`,
        '',
        '',
        styles,
      );
      expect(await cellsOf(book)).toEqual([expected, formula(expected)]);
    },
  );

  it('counts from 1904 where the workbook does', async () => {
    const book = buildWorkbook('<row r="1"><c r="A1" s="1"><v>43062</v></c></row>', '', '', {
      ...styles,
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>',
    });
    expect(await cellsOf(book)).toEqual([date('2021-11-24')]);
  });
});

describe('the sheets', () => {
  const row = (text: string) => `<row r="1"><c r="A1" t="str"><v>${text}</v></c></row>`;

  it.each([
    ['relative', 'worksheets/'],
    ['absolute', '/xl/worksheets/'],
  ])('are read in the order of the tabs, without hidden ones, by any name (%s)', async (_what, where) => {
    const book = buildWorkbook(row('丙'), '', '', {
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="甲" sheetId="3" state="veryHidden" r:id="rId1"/><sheet name="乙" sheetId="2" r:id="rId2"/><sheet name="丙" sheetId="1" r:id="rId3"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="${where}sheet3.xml"/><Relationship Id="rId2" Target="${where}data.xml"/><Relationship Id="rId3" Target="${where}sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet3.xml': `<worksheet><sheetData>${row('甲')}</sheetData></worksheet>`,
      'xl/worksheets/data.xml': `<worksheet><sheetData>${row('乙')}</sheetData></worksheet>`,
    });
    expect(await readWorkbook(book)).toEqual([
      { name: '乙', rows: [{ number: 1, cells: ['乙'] }] },
      { name: '丙', rows: [{ number: 1, cells: ['丙'] }] },
    ]);
  });
});
