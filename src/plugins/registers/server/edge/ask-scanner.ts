import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import { pipeline } from 'node:stream/promises';

const SILENCE = 60_000;
const LONGEST_ANSWER = 1024;

/**
 * Hands a file to a clamd scanner (INSTREAM of clamd(8): chunks led by their length, an empty one at the end).
 *
 * @param address path of a socket, or `host:port`
 * @returns name of what was found, or null for a clean file. Throws when there is no answer within a minute, or another.
 */
export async function askScanner(address: string, file: string): Promise<string | null> {
  const socket = connect(address.startsWith('/') ? { path: address } : hostAndPort(address));
  socket.setTimeout(SILENCE, () => socket.destroy(new Error('The scanner does not answer')));
  const answered = readAnswer(socket);
  // Awaited below; a connection that fails early must not fail unheard.
  answered.catch(() => undefined);
  try {
    socket.write('zINSTREAM\0');
    await pipeline(createReadStream(file), inChunks, socket, { end: false }).catch((error: unknown) => {
      // A scanner that has seen enough closes its side: what it said counts.
      if (socket.destroyed && !socket.readableEnded) throw error;
    });
    return verdictOf(await answered);
  } finally {
    socket.destroy();
  }
}

async function* inChunks(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield length;
    yield chunk;
  }
  yield Buffer.alloc(4);
}

async function readAnswer(socket: AsyncIterable<Buffer>): Promise<string> {
  let answer = '';
  for await (const chunk of socket) {
    answer += chunk.toString('utf8');
    if (answer.includes('\0')) return answer.slice(0, answer.indexOf('\0'));
    if (answer.length > LONGEST_ANSWER) break;
  }
  return answer;
}

function verdictOf(answer: string): string | null {
  if (/: OK\s*$/.test(answer)) return null;
  const found = /: (.+) FOUND\s*$/.exec(answer);
  if (!found) throw new Error(`The scanner said: ${answer.trim() || 'nothing'}`);
  return found[1] ?? '';
}

function hostAndPort(address: string): { host: string; port: number } {
  const { hostname, port } = new URL(`tcp://${address}`);
  return { host: hostname, port: Number(port) };
}
