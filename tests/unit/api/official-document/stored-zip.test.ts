import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { storedZip } from '../../../../src/api/official-document/domain/stored-zip';

const open = (archive: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip))),
  );

async function read(archive: Buffer): Promise<Array<[string, string]>> {
  const zip = await open(archive);
  const found: Array<[string, string]> = [];
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          found.push([entry.fileName, Buffer.concat(parts).toString()]);
          zip.readEntry();
        });
      });
    });
    zip.on('end', () => resolve(found));
    zip.readEntry();
  });
}

describe('an archive of stored files', () => {
  it('gives back every file under its Chinese name', async () => {
    const files = [
      { name: '示党委函〔2026〕1号 关于示例的函.docx', content: Buffer.from('第一份') },
      { name: '2.docx', content: Buffer.alloc(0) },
      { name: '3.docx', content: Buffer.from('third') },
    ];
    expect(await read(storedZip(files))).toEqual(
      files.map(({ name, content }) => [name, content.toString()]),
    );
  });
});
