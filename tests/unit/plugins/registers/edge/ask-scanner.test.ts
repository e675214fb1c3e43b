import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { askScanner } from '../../../../../src/plugins/registers/server/edge/ask-scanner';
import { MARK, startScanner } from '../../../../support/scanner';

describe('the scanner of uploads', () => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'scanner-'));
    file = path.join(folder, 'upload');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const ask = async (content: Buffer, answer?: Parameters<typeof startScanner>[0]) => {
    writeFileSync(file, content);
    const scanner = await startScanner(answer);
    try {
      return { found: await askScanner(scanner.address, file), seen: scanner.seen };
    } finally {
      await scanner.stop();
    }
  };

  it('is shown the file byte for byte, whatever its size', async () => {
    for (const size of [0, 1, 65_536, 65_537, 1_000_000]) {
      const content = Buffer.alloc(size, 'chunk');
      const { found, seen } = await ask(content);
      expect(found).toBeNull();
      expect(seen).toHaveLength(1);
      expect(seen[0]?.equals(content)).toBe(true);
    }
  });

  it('names what it found', async () => {
    expect((await ask(Buffer.from(`before ${MARK} after`))).found).toBe('Test.Mark');
  });

  it.each([
    ['an error', 'INSTREAM size limit exceeded. ERROR\0'],
    ['nothing', ''],
    ['something else', 'HTTP/1.1 400 Bad Request'],
  ])('is not believed when it says %s', async (_name, said) => {
    await expect(ask(Buffer.from('x'), (_content, socket) => socket.end(said))).rejects.toThrow(
      'scanner said',
    );
  });

  it('is not believed when it is not there', async () => {
    writeFileSync(file, 'x');
    await expect(askScanner('127.0.0.1:1', file)).rejects.toThrow('ECONNREFUSED');
    await expect(askScanner(path.join(folder, 'no.sock'), file)).rejects.toThrow('ENOENT');
  });
});
