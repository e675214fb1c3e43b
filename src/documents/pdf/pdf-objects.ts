export interface PdfObject {
  /** Of its dictionary. */
  entries: string;
  stream?: Buffer;
}

/** An object as it stands in a file (ISO 32000-1, 7.3.10). */
export function writeObject(number: number, { entries, stream }: PdfObject): Buffer[] {
  const size = stream ? ` /Length ${stream.length}` : '';
  return [
    Buffer.from(`${number} 0 obj\n<< ${entries}${size} >>\n`),
    ...(stream ? [Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')] : []),
    Buffer.from('endobj\n'),
  ];
}

/** A file of these objects, numbered from 1, the first its catalogue. */
export function writePdf(objects: PdfObject[]): Buffer {
  const head = Buffer.from('%PDF-1.7\n');
  const numbered = objects.map((object, index) => ({
    number: index + 1,
    pieces: writeObject(index + 1, object),
  }));
  const { pieces, table } = layOut(numbered, head.length);
  const end = `/Size ${objects.length + 1} /Root 1 0 R`;
  return Buffer.concat([
    head,
    ...pieces,
    writeEnd(`0 1\n0000000000 65535 f \n${table}`, end, head.length + lengthOf(pieces)),
  ]);
}

/** What follows a file to put these objects in the place of those of the same numbers. */
export function writeUpdate(file: Buffer, objects: NumberedObject[]): Buffer[] {
  if (objects.length === 0) return [];
  const { trailer, table: earlier } = readEnd(file);
  const { pieces, table } = layOut(objects, file.length);
  return [...pieces, writeEnd(table, `${trailer} /Prev ${earlier}`, file.length + lengthOf(pieces))];
}

export interface NumberedObject {
  number: number;
  pieces: Buffer[];
}

function layOut(objects: NumberedObject[], start: number): { pieces: Buffer[]; table: string } {
  let at = start;
  const lines = objects.map(({ number, pieces }) => {
    const line = `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
    at += lengthOf(pieces);
    return line;
  });
  return { pieces: objects.flatMap(({ pieces }) => pieces), table: lines.join('') };
}

const lengthOf = (pieces: Buffer[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

const writeEnd = (table: string, trailer: string, at: number): Buffer =>
  Buffer.from(`xref\n${table}trailer\n<< ${trailer} >>\nstartxref\n${at}\n%%EOF\n`);

/** Entries of the trailer, and where the table of objects stands, of a file with a plain table. */
function readEnd(file: Buffer): { trailer: string; table: number } {
  const text = file.toString('latin1', Math.max(0, file.length - 2_000));
  const [, trailer, table] = /trailer\s*<<([\s\S]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? [];
  if (trailer === undefined) throw new Error('The file has no plain table of objects.');
  return { trailer: trailer.trim().replaceAll(/\s+/g, ' '), table: Number(table) };
}
