import { buildWorkbook } from './raw-workbook';
import { readWorkbook } from './read-workbook';

const rowsOf = async (content: Buffer) => (await readWorkbook(content)).flatMap(({ rows }) => rows);

const strings = { 'xl/sharedStrings.xml': '<sst><si><t>甲</t></si><si><t>乙</t></si></sst>' };
const cell = (text: string) => `<c r="A1" t="str"><v>${text}</v></c>`;
const row = `<row r="1">${cell('甲')}</row>`;
const one = [{ number: 1, cells: ['甲'] }];

describe('a sheet in valid but unusual XML', () => {
  it.each([
    [
      'attributes in single quotes',
      "<row r='5'><c r='B5' t='s'><v>1</v></c></row>",
      [{ number: 5, cells: [null, '乙'] }],
    ],
    ['a row inside a comment', `<!-- <row r="1">${cell('丙')}</row> -->${row}`, one],
    ['a cell inside a comment', `<row r="1"><!-- <c r="B1"><v>9</v></c> -->${cell('甲')}</row>`, one],
    [
      'a comment inside a value',
      `<row r="1">${cell('甲<!-- 丙 -->乙')}</row>`,
      [{ number: 1, cells: ['甲乙'] }],
    ],
    [
      'a value in CDATA',
      `<row r="1">${cell('<![CDATA[甲<乙>&amp;]]>')}</row>`,
      [{ number: 1, cells: ['甲<乙>&amp;'] }],
    ],
    ['inline text in CDATA', '<row r="1"><c t="inlineStr"><is><t><![CDATA[甲]]></t></is></c></row>', one],
    [
      'line ends and spaces inside tags',
      '<row\n r="1" ><c\n\tr="A1"\r\n t="str" ><v >甲</v ></c ></row >',
      one,
    ],
    ['spaces around an equals sign', '<row r = "1"><c r = "A1" t = "str"><v>甲</v></c></row>', one],
    [
      'a greater-than sign inside an attribute',
      '<row spans="1>2" r="1"><c x="/>" r="A1" t="str"><v>甲</v></c></row>',
      one,
    ],
    [
      'attributes that end alike',
      '<row x:r="7" r="1"><c x:t="s" dt="s" r="A1" t="str"><v>甲</v></c></row>',
      one,
    ],
    [
      'characters by number',
      `<row r="1">${cell('&#x7532;&#20057;')}</row>`,
      [{ number: 1, cells: ['甲乙'] }],
    ],
    ['a processing instruction', `<?a <row r="1"/>?>${row}`, one],
    [
      'rows and cells without content',
      `<row r="1"/><row r="2"><c r="A2"/><c r="B2" t="s"><v/></c><c r="C2" t="s"><v></v></c></row><row>${cell('甲')}</row>`,
      [{ number: 3, cells: ['甲'] }],
    ],
    [
      'a prefix that only some elements carry',
      '<x:row r="1"><c r="A1" t="str"><x:v>甲</x:v></c></x:row>',
      one,
    ],
  ])('is read with %s', async (_what, rows, expected) => {
    expect(await rowsOf(buildWorkbook(rows, '', '', strings))).toEqual(expected);
  });

  it('is read alike where usual and unusual spellings follow each other, wherever the text is cut into pieces', async () => {
    const spellings: ((at: number) => string)[] = [
      (at) =>
        `<row r="${at}" spans="1:3"><c r="A${at}" t="s"><v>1</v></c><c r="C${at}"><v>${at}</v></c></row>`,
      (at) => `<row r='${at}'><c r='A${at}' t='s'><v>1</v></c><c r='C${at}'><v>${at}</v></c></row>`,
      (at) => `<row r="${at}"><!-- </row><row> --><c t="s"><v>1</v></c><c/><c><v>${at}</v></c></row>`,
      (at) => `\n <row r="${at}" ><c r="A${at}" t="str"><v>乙</v></c><c r="C${at}"><v>${at}.0</v></c></row>`,
      (at) =>
        `<row r="${at}"><c r="A${at}" t="str"><v>&#20057;</v></c><c r="C${at}"><v>${at}</v></c></row><row/>`,
      (at) =>
        `<row r="${at}"><c r="A${at}" t="s"><v>1</v></c><c r="B${at}" s="4"/><c r="C${at}"><v>${at}e0</v></c></row>`,
    ];
    const numbers = Array.from({ length: 6000 }, (_, index) => index + 1);
    // Each follows each of the others and itself.
    const rows = numbers
      .map((at) => spellings[(at * at + Math.floor(at / 7)) % spellings.length]?.(at))
      .join('');
    const links = `<hyperlinks>${'<hyperlink ref="A1" display="&lt;row"/>'.repeat(3000)}</hyperlinks>`;
    const sheet = `<worksheet><sheetData>${rows}</sheetData>${links}</worksheet>`;
    expect(
      await rowsOf(buildWorkbook('', '', '', { ...strings, 'xl/worksheets/sheet1.xml': sheet })),
    ).toEqual(numbers.map((at) => ({ number: at, cells: ['乙', null, at] })));
  });

  it('is refused where a row is left open among usual ones', async () => {
    const sheet = `<worksheet><sheetData>${row}<row r="2"><c r="A2"><v>1</v></c></sheetData></worksheet>`;
    await expect(
      rowsOf(buildWorkbook('', '', '', { 'xl/worksheets/sheet1.xml': sheet })),
    ).rejects.toMatchObject({ code: 'not-a-workbook' });
  });

  it('is read without what stands beside its rows', async () => {
    const anchor = '<from><xdr:row>3</xdr:row><xdr:c><v>9</v></xdr:c></from>';
    const sheet = `<worksheet><sheetData>${row}</sheetData><controls><control>${anchor}</control></controls></worksheet>`;
    expect(await rowsOf(buildWorkbook('', '', '', { 'xl/worksheets/sheet1.xml': sheet }))).toEqual(one);
  });

  it.each([
    [
      'UTF-8 with a byte order mark',
      Buffer.from(`\uFEFF<worksheet><sheetData>${row}</sheetData></worksheet>`),
    ],
    [
      'UTF-16',
      Buffer.from(
        `\uFEFF<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData>${row}</sheetData></worksheet>`,
        'utf16le',
      ),
    ],
  ])('is read in %s', async (_what, sheet) => {
    expect(await rowsOf(buildWorkbook('', '', '', { 'xl/worksheets/sheet1.xml': sheet }))).toEqual(one);
  });

  it('is read over more empty rows than a single row may be long', async () => {
    const empty = Array.from(
      { length: 80_000 },
      (_, index) => `<row r="${index + 1}" spans="1:20" ht="15.75" customHeight="1"/>`,
    ).join('');
    expect(await rowsOf(buildWorkbook(`${empty}<row>${cell('甲')}</row>`))).toEqual([
      { number: 80_001, cells: ['甲'] },
    ]);
  });
});

it('reads the parts around a sheet in any valid XML', async () => {
  const book = buildWorkbook(
    "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' s='1'><v>44524</v></c></row>",
    '',
    '',
    {
      'xl/workbook.xml':
        "<x:workbook><!-- <x:sheet name='丙' q:id='rId1'/> --><x:sheets><x:sheet\nname='隐' state='hidden' q:id='rId1' /><x:sheet\nname='甲&amp;乙' q:id='rId1' ></x:sheet></x:sheets></x:workbook>",
      'xl/_rels/workbook.xml.rels':
        "<p:Relationships><p:Relationship Target='worksheets/sheet1.xml' Id='rId1'/></p:Relationships>",
      'xl/sharedStrings.xml':
        '<x:sst><!-- <si><t>丙</t></si> --><x:si ><x:t/></x:si><x:si><x:t ><![CDATA[甲]]></x:t ></x:si></x:sst>',
      'xl/styles.xml':
        "<x:styleSheet><x:cellStyleXfs><x:xf numFmtId='0'/></x:cellStyleXfs><x:cellXfs><!-- <xf/> --><x:xf numFmtId='0'/><x:xf\nnumFmtId = '14'></x:xf></x:cellXfs></x:styleSheet>",
    },
  );
  expect(await readWorkbook(book)).toEqual([
    { name: '甲&乙', rows: [{ number: 1, cells: ['甲', { kind: 'date', iso: '2021-11-24' }] }] },
  ]);
});

describe('a workbook that is refused as no workbook', () => {
  const doctype = '<!DOCTYPE a [<!ENTITY b "丙">]>';
  const sheet = (xml: string | Buffer) => ({ 'xl/worksheets/sheet1.xml': xml });

  it.each<[string, Record<string, string | Buffer>]>([
    [
      'has an entity of its own',
      sheet(`<worksheet><sheetData><row>${cell('&b;')}</row></sheetData></worksheet>`),
    ],
    [
      'has a character XML forbids',
      sheet(`<worksheet><sheetData><row>${cell('&#0;')}</row></sheetData></worksheet>`),
    ],
    [
      'has a bare ampersand',
      sheet(`<worksheet><sheetData><row>${cell('a & b')}</row></sheetData></worksheet>`),
    ],
    ['breaks off inside a row', sheet(`<worksheet><sheetData><row>${cell('甲')}`)],
    ['breaks off inside a tag', sheet(`<worksheet><sheetData>${row}<row r="2`)],
    ['closes what it did not open', sheet(`<worksheet><sheetData>${row}</row></sheetData></worksheet>`)],
    ['gives an attribute twice', sheet('<worksheet><sheetData><row r="1" r="2"/></sheetData></worksheet>')],
    ['goes on behind its end', sheet(`<worksheet><sheetData>${row}</sheetData></worksheet>丙`)],
    ['has an empty sheet part', sheet('')],
    ['is not in the encoding it should be', sheet(Buffer.from('3c613eb1e0bac53c2f613e', 'hex'))],
    ['declares entities in a sheet', sheet(`${doctype}<worksheet><sheetData>${row}</sheetData></worksheet>`)],
    ['declares entities in its strings', { 'xl/sharedStrings.xml': `${doctype}<sst/>` }],
    ['declares entities in its styles', { 'xl/styles.xml': `${doctype}<styleSheet/>` }],
    ['declares entities in its list of sheets', { 'xl/workbook.xml': `${doctype}<workbook/>` }],
    ['has broken strings', { 'xl/sharedStrings.xml': '<sst><si><t>甲</si></sst>' }],
    ['has broken styles', { 'xl/styles.xml': '<styleSheet><cellXfs></styleSheet>' }],
    ['has a broken list of sheets', { 'xl/workbook.xml': '<workbook><sheets>' }],
    ['has broken relations', { 'xl/_rels/workbook.xml.rels': 'rId1' }],
  ])('%s', async (_what, parts) => {
    await expect(rowsOf(buildWorkbook(row, '', '', parts))).rejects.toMatchObject({
      name: 'ReaderError',
      code: 'not-a-workbook',
    });
  });

  it('has bytes that were changed on the way', async () => {
    const book = buildWorkbook(row);
    const data = book.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
    book.fill(0xff, data, data + 16);
    await expect(rowsOf(book)).rejects.toMatchObject({ code: 'not-a-workbook' });
  });
});

describe('a workbook that is refused as too large', () => {
  // Letters and digits without a pattern, which deflate cannot shrink to the ratio of a bomb.
  const noise = (length: number) => {
    let seed = 7;
    let text = '';
    while (text.length < length) text += (seed = (seed * 48_271) % 2_147_483_647).toString(36);
    return text;
  };
  const long = noise(4.2 * 2 ** 20);
  const deep = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;

  it.each([
    ['one cell', `<row r="1">${cell(long)}</row>`],
    ['one row of cells', `<row r="1">${long.replaceAll(/.{20}/g, '<c><v>$&</v></c>')}</row>`],
    ['one attribute', `<row r="${long}"/>`],
    ['one comment', `<!--${long}-->`],
    ['one name', `<a${long}/>`],
    ['text between rows', `${row}${long}${row}`],
    ['a nest of elements', deep(1000)],
  ])('has %s beyond the limit', async (_what, rows) => {
    await expect(rowsOf(buildWorkbook(rows))).rejects.toMatchObject({ code: 'workbook-too-large' });
  });

  it('has one shared string beyond the limit', async () => {
    const item = `<si>${long.replaceAll(/.{20}/g, '<r><t>$&</t></r>')}</si>`;
    const book = buildWorkbook(row, '', '', { 'xl/sharedStrings.xml': `<sst>${item}</sst>` });
    await expect(rowsOf(book)).rejects.toMatchObject({ code: 'workbook-too-large' });
  });
});
