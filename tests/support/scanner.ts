import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What the scanner of the tests finds fault with. */
export const MARK = 'this-is-the-mark-of-a-malicious-file';

export interface Scanner {
  address: string;
  /** What it was shown, file by file. */
  seen: Buffer[];
  stop: () => Promise<void>;
}

type Answer = (content: Buffer, socket: Socket) => void;

const say: Answer = (content, socket) =>
  socket.end(content.includes(MARK) ? 'stream: Test.Mark FOUND\0' : 'stream: OK\0');

/** Speaks INSTREAM as clamd does, read after its manual and not with the product's code. */
export async function startScanner(answer: Answer = say): Promise<Scanner> {
  const seen: Buffer[] = [];
  const server = createServer((socket) => {
    let waiting = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (data: Buffer) => {
      waiting = Buffer.concat([waiting, data]);
      const content = readStream(waiting);
      if (!content) return;
      seen.push(content);
      answer(content, socket);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // It listens on a port, not on a path.
  return {
    address: `127.0.0.1:${port}`,
    seen,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}

/** The content of a whole stream, or null while more is to come. */
function readStream(data: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (data.subarray(0, command.length).toString() !== command) return null;
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= data.length;) {
    const length = data.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(data.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
