import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { types } from 'pg';
import type { ImportColumn } from '../../../../../src/shared/import-answers';
import { readImport } from '../../../../../src/plugins/registers/server/import/reader/read-import';
import { readStaged } from '../../../../../src/plugins/registers/server/import/staged-values';
import { bookRegister } from './fields';
import { buildWorkbook } from './raw-workbook';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  row: number;
  failed: boolean;
  jurisdiction: string;
  values: Record<string, unknown>;
  codes: string[];
}

async function read(file: string) {
  const lines: Line[] = [];
  let columns: ImportColumn[] = [];
  let names: string[] = [];
  const task = {
    importId: 'i',
    path: file,
    register: bookRegister,
    given: {},
    saved: {},
    personalDataKeys: '',
    scope: '44',
    rulesModule: null,
    rulesData: null,
    fills: [],
  };
  const counts = await readImport(
    task,
    {},
    {
      columns: (found, _signature, staged) => {
        columns = found;
        names = staged;
      },
      lines: (text) => {
        for (const line of text.split('\n').slice(0, -1)) lines.push(parseLine(line, names));
      },
    },
  );
  return { counts, columns, lines };
}

/** PostgreSQL’s number of `text[]`. */
const TEXT_ARRAY: number = 1009;
const ESCAPED: Record<string, string> = { t: '\t', n: '\n', r: '\r' };

/** Reads a line as PostgreSQL does. */
function parseLine(line: string, names: string[]): Line {
  const [, row, failed, jurisdiction, , values, problems] = line
    .split('\t')
    .map((cell) =>
      cell === '\\N' ? null : cell.replace(/\\(.)/g, (_, letter: string) => ESCAPED[letter] ?? letter),
    );
  const found = JSON.parse(problems ?? 'null') as { code: string }[] | null;
  const texts = types.getTypeParser(TEXT_ARRAY)(values ?? '{}') as (string | null)[]; // What an array of texts is.
  return {
    row: Number(row),
    failed: failed === 't',
    jurisdiction: jurisdiction ?? '',
    values: readStaged(bookRegister, names, texts),
    codes: (found ?? []).map(({ code }) => code),
  };
}

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function workbook(name: string, fill: (book: Workbook) => void): Promise<string> {
  const book = new Workbook();
  fill(book);
  const file = path.join(folder, name);
  await book.xlsx.writeFile(file);
  return file;
}

describe('a text file', () => {
  const text = '书名,编号,印刷日期,页数\r\n示例之一,B1,2021.11.24,12人\r\n"两行\n书名",B2,,\r\n';
  const gb18030 = Buffer.from('cae9c3fb2cb1e0bac50d0acabec0fdd6aed2bb2c42310d0a', 'hex');

  it.each([
    ['plain UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['tabs', Buffer.from(text.replaceAll(',', '\t'))],
    ['semicolons', Buffer.from(text.replaceAll(',', ';'))],
  ])('is read in %s', async (name, content) => {
    const { lines, counts } = await read(write(`${name}.csv`, content));
    expect(counts).toEqual({ rows: 2, errors: 0, warnings: 0 });
    expect(lines.map(({ row, values }) => ({ row, ...values }))).toEqual([
      { row: 2, name: '示例之一', code: 'B1', printedOn: '2021-11-24', pages: 12 },
      { row: 3, name: '两行 书名', code: 'B2' },
    ]);
  });

  it('is read in GB18030', async () => {
    const { lines } = await read(write('gb.csv', gb18030));
    expect(lines.map(({ values }) => values)).toEqual([{ name: '示例之一', code: 'B1' }]);
  });

  it('keeps backslashes, quotes and tabs through COPY', async () => {
    const { lines } = await read(write('odd.csv', '书名,编号\n"a\\b""c\\n",x\\\n'));
    expect(lines.map(({ values }) => values)).toEqual([{ name: 'a\\b"c\\n', code: 'x\\' }]);
  });

  it('hands on what looks like a part of an array or an absence as it is', async () => {
    const { lines } = await read(write('array.csv', '书名,编号\n"{NULL,}",NULL1\n",",\n'));
    expect(lines.map(({ values }) => values)).toEqual([{ name: '{NULL,}', code: 'NULL1' }, { name: ',' }]);
  });
});

describe('a workbook', () => {
  it('is read below its title rows, with dates, formulas and rich text, without sums and repeated headings', async () => {
    const file = await workbook('honest.xlsx', (book) => {
      book.addWorksheet('隐藏', { state: 'hidden' }).addRow(['书名', '编号']);
      const sheet = book.addWorksheet('数据');
      sheet.addRow(['图书登记表']);
      sheet.addRow(['书名', '编号', '印刷日期', '页数', '颜色']);
      sheet.addRow(['示例之一', 'B1', new Date(Date.UTC(2021, 10, 24)), 12, '红']);
      sheet.addRow([]);
      sheet.addRow(['书名', '编号', '印刷日期', '页数', '颜色']);
      sheet.addRow([
        { richText: [{ text: '示例' }, { text: '之二 & <三>' }] },
        Number('5'.repeat(18)),
        44524,
        { formula: '1+1', result: 2 },
      ]);
      sheet.getCell('C3').numFmt = 'yyyy"年"m"月"d"日"';
      sheet.addRow(['合计', '', '', 14]);
    });
    const { lines, columns, counts } = await read(file);
    expect(columns.map(({ heading, field, sample }) => [heading, field, sample])).toEqual([
      ['书名', 'name', '示例之一'],
      ['编号', 'code', 'B1'],
      ['印刷日期', 'printedOn', '2021-11-24'],
      ['页数', 'pages', '12'],
      ['颜色', null, '红'],
    ]);
    expect(counts).toEqual({ rows: 2, errors: 1, warnings: 1 });
    expect(lines).toEqual([
      {
        row: 3,
        failed: false,
        jurisdiction: '44',
        values: { name: '示例之一', code: 'B1', printedOn: '2021-11-24', pages: 12 },
        codes: [],
      },
      {
        row: 6,
        failed: true,
        jurisdiction: '44',
        values: { name: '示例之二 & <三>', printedOn: '2021-11-24', pages: 2 },
        codes: ['damaged-number', 'serial-date', 'formula'],
      },
    ]);
  });

  it('is read from the first sheet that has the headings', async () => {
    const file = await workbook('second.xlsx', (book) => {
      book.addWorksheet('说明').addRow(['请先阅读']);
      const sheet = book.addWorksheet('数据');
      sheet.addRow(['名称']);
      sheet.addRow(['示例']);
    });
    expect((await read(file)).lines).toHaveLength(1);
  });
});

describe('a file that is refused', () => {
  it.each([
    ['words without headings', 'readme.csv', Buffer.from('你好\n世界\n'), 'no-headings'],
    ['headings only', 'empty.csv', Buffer.from('书名,编号\n'), 'no-rows'],
    ['nothing', 'nothing.csv', Buffer.alloc(0), 'no-headings'],
    ['a picture', 'picture.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-text'],
    ['a broken zip', 'broken.xlsx', Buffer.from('504b0304aaaaaaaaaaaaaaaa', 'hex'), 'not-a-workbook'],
    [
      'an old or encrypted workbook',
      'old.xls',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'old-or-encrypted-workbook',
    ],
  ])('holds %s', async (_what, name, content, code) => {
    await expect(read(write(name, content))).rejects.toMatchObject({ name: 'ReaderError', code });
  });

  it('unpacks to hundreds of times its size', async () => {
    const bomb = buildWorkbook(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${'A'.repeat(3_000_000)}</t></is></c></row>`,
    );
    await expect(read(write('bomb.xlsx', bomb))).rejects.toMatchObject({ code: 'workbook-too-large' });
  });

  it('declares entities', async () => {
    const book = buildWorkbook(
      '<row r="1"/>',
      '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
    );
    await expect(read(write('entities.xlsx', book))).rejects.toMatchObject({ code: 'not-a-workbook' });
  });

  it.each([
    [200_000, 'rows', 200_000],
    [200_001, 'code', 'too-many-rows'],
  ])('has %i rows, or one too many', async (count, key, value) => {
    const rows = Array.from(
      { length: count },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>${index * 7919}</v></c></row>`,
    );
    const book = buildWorkbook(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>页数</t></is></c></row>${rows.join('')}`,
    );
    const outcome = await read(write('tall.xlsx', book)).then(
      ({ counts }) => counts,
      (error: unknown) => error,
    );
    expect(outcome).toMatchObject({ [key]: value });
  });
});

it('reads a workbook whose elements carry a namespace prefix and no cell references', async () => {
  const cells = (texts: string[]) => texts.map((text) => `<x:c t="str"><x:v>${text}</x:v></x:c>`).join('');
  const sheet = `<x:row>${cells(['书名', '编号'])}</x:row><x:row/><x:row>${cells(['示例', 'A&amp;B'])}</x:row>`;
  const { lines } = await read(write('prefixed.xlsx', buildWorkbook(sheet, '', 'x:')));
  expect(lines.map(({ row, values }) => [row, values])).toEqual([[3, { name: '示例', code: 'A&B' }]]);
});
