import fc, { type Arbitrary } from 'fast-check';
import type { OfferedRegister } from '../../../src/shared/register-description';
import { validValue } from './field-values';
import type { Ground } from './ground';
import { hostileText } from './hostile-values';

/** A multipart form: texts, and at most one file. */
export interface FormBody {
  texts: Array<[name: string, value: string]>;
  file: { field: string; name: string; content: string } | null;
}

const BOUNDARY = 'fuzz-boundary-7d1c';
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** The form as bytes; a file's content stands in it as Latin-1 units. */
export function encodeForm({ texts, file }: FormBody): Buffer {
  const quoted = (name: string): string => name.replace(/["\r\n]/g, '_');
  const parts = texts.map(([name, value]) =>
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`,
    ),
  );
  if (file)
    parts.push(
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${quoted(file.field)}"; filename="${quoted(file.name)}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      Buffer.from(file.content, 'latin1'),
      Buffer.from('\r\n'),
    );
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
const PNG_HEAD = '\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xff\xff\xff\xff\xff\xff\xff\x08\x06\x00\x00\x00';
const ZIP_HEAD = 'PK\x03\x04\x14\x00\x00\x00\x08\x00';

const content: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    PDF,
    latin1('会议记录\n一、…'),
    PNG_HEAD,
    ZIP_HEAD,
    '<svg onload="x"/>',
    '\x00\x01\x02',
    '',
    '\xff\xfe\x41',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  ),
  hostileText.map(latin1),
  fc.array(fc.nat(255), { maxLength: 60 }).map((bytes) => String.fromCharCode(...bytes)),
);
const fileName: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('记录.txt', '证书.pdf', 'a.png', 'a.docx', 'a.xlsx', 'a.csv') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '..\\..\\a.txt',
      'a',
      '.txt',
      `${'长'.repeat(300)}.txt`,
      'a.txt\u202ecod',
      '😀'.repeat(130),
      'a.constructor',
    ),
  },
  { weight: 1, arbitrary: hostileText },
);

/** A file for a record. */
export const attachmentForm: Arbitrary<FormBody> = fc.record({
  texts: fc.array(fc.tuple(hostileText, hostileText), { maxLength: 1 }),
  file: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        { field: 'file', name: '会议.txt', content: latin1('会议记录') },
        { field: 'file', name: '证.pdf', content: PDF },
      ),
    },
    { weight: 4, arbitrary: fc.record({ field: fc.constant('file'), name: fileName, content }) },
    { weight: 1, arbitrary: fc.record({ field: hostileText, name: fileName, content }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
});

/** A workbook of a register, as CSV: headings that it knows and some that nobody does, cells right and wrong. */
export function uploadForm(ground: Ground, policy: Arbitrary<string>): Arbitrary<FormBody> {
  return fc.constantFrom(...ground.registers.filter((one) => one.import)).chain((register) =>
    fc.record({
      texts: fc
        .tuple(
          fc.oneof(
            { weight: 8, arbitrary: fc.constant(register.register) },
            { weight: 1, arbitrary: hostileText },
          ),
          fc.oneof({ weight: 8, arbitrary: policy }, { weight: 1, arbitrary: hostileText }),
          fc.oneof(
            { weight: 4, arbitrary: fc.constant('') },
            {
              weight: 1,
              arbitrary: fc.constantFrom(
                '{"名称":"name"}',
                '{"a":null}',
                '[]',
                '{"a":1}',
                '{"__proto__":"name"}',
                '{"名称":"constructor"}',
                '{"\\u0000":"name"}',
              ),
            },
            { weight: 1, arbitrary: hostileText },
          ),
        )
        .map(([name, duplicatePolicy, mapping]): FormBody['texts'] => [
          ['register', name],
          ['duplicatePolicy', duplicatePolicy],
          ['mapping', mapping],
        ]),
      file: fc.oneof(
        {
          weight: 8,
          arbitrary: fc.record({
            field: fc.constant('file'),
            name: fc.constantFrom('表.csv', 'a.csv'),
            content: table(register, ground),
          }),
        },
        { weight: 2, arbitrary: fc.record({ field: fc.constant('file'), name: fileName, content }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
    }),
  );
}

function table(register: OfferedRegister, ground: Ground): Arbitrary<string> {
  const writable = register.fields.filter(({ readOnly, type }) => !readOnly && type !== 'json');
  return fc.subarray(writable, { minLength: 1, maxLength: 5 }).chain((chosen) => {
    const columns = [...new Set([...writable.filter(({ required }) => required), ...chosen])];
    const cell = (index: number): Arbitrary<string> => {
      const field = columns[index];
      return fc.oneof(
        {
          weight: 5,
          arbitrary: field
            ? validValue(field, ground).map((value) => (typeof value === 'object' ? '' : String(value)))
            : hostileText,
        },
        { weight: 1, arbitrary: hostileText },
      );
    };
    const row = fc.tuple(...columns.map((_, index) => cell(index)));
    const headings = columns.map(({ label }) => label.zh);
    return fc
      .tuple(
        fc.oneof(
          { weight: 5, arbitrary: fc.constant(headings) },
          { weight: 1, arbitrary: fc.shuffledSubarray(headings, { minLength: 1 }) },
        ),
        fc.array(row, { maxLength: 5 }),
      )
      .map(([first, rows]) =>
        latin1(
          [first, ...rows]
            .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
            .join('\n'),
        ),
      );
  });
}
