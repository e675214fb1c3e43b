import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RawRow } from '../raw-cell';
import { READER_LIMITS } from './limits';
import { withTables, type RawTable } from './open-file';
import { ReaderError, type ReaderErrorCode } from './reader-error';

export interface ScanTask {
  path: string;
}

/** `stream` numbers the readings of tables: whatever belongs to an earlier one is past. */
export type ScanRequest = { type: 'read'; stream: number; table: number } | { type: 'taken'; stream: number };

export type ScanReply =
  | { type: 'tables'; names: string[] }
  | { type: 'rows'; stream: number; rows: RawRow[] }
  | { type: 'end'; stream: number }
  | { type: 'failed'; code: ReaderErrorCode };

/** Of a smaller file the start of a thread would cost more than it saves. */
const LARGE_BYTES = 2 ** 20;

/**
 * As `withTables`; a large file is unpacked and scanned in a thread of its own, while the caller understands the rows
 * before. @throws ReaderError also `reader-died`
 */
export async function withScannedTables<T>(
  path: string,
  use: (tables: RawTable[]) => Promise<T>,
): Promise<T> {
  const { size } = await stat(path);
  if (size < LARGE_BYTES) return withTables(path, use);
  const scanner = new Scanner(path);
  try {
    return await use(await scanner.tables());
  } finally {
    scanner.close();
  }
}

/** The near end of a scanning thread: replies in the order they came, asked for one by one. */
class Scanner {
  private readonly worker: Worker;
  private readonly replies: ScanReply[] = [];
  private failure: Error | null = null;
  private wake: (() => void) | null = null;
  private stream = 0;

  constructor(path: string) {
    const task: ScanTask = { path };
    this.worker = new Worker(join(__dirname, 'scan-thread.js'), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: READER_LIMITS.workerMegabytes },
    });
    this.worker.on('message', (reply: ScanReply) => {
      if (reply.type === 'failed') this.fail(new ReaderError(reply.code));
      else this.replies.push(reply);
      this.wake?.();
    });
    this.worker.on('error', (error: NodeJS.ErrnoException) =>
      this.fail(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ReaderError('reader-died', { cause: error }) : error,
      ),
    );
    this.worker.on('exit', () => this.fail(new ReaderError('reader-died')));
  }

  async tables(): Promise<RawTable[]> {
    const reply = await this.next();
    if (reply.type !== 'tables') throw new Error(`The scanner began with ${reply.type}`);
    return reply.names.map((name, table) => ({ name, rows: () => this.rows(table) }));
  }

  close(): void {
    void this.worker.terminate();
  }

  private async *rows(table: number): AsyncGenerator<RawRow[]> {
    this.stream += 1;
    const { stream } = this;
    this.ask({ type: 'read', stream, table });
    for (;;) {
      const reply = await this.next();
      if (!('stream' in reply) || reply.stream !== stream) continue;
      if (reply.type === 'end') return;
      this.ask({ type: 'taken', stream });
      yield reply.rows;
    }
  }

  private ask(request: ScanRequest): void {
    this.worker.postMessage(request);
  }

  /** The first failure stays: an exit that follows it says nothing new. */
  private fail(error: Error): void {
    this.failure ??= error;
    this.wake?.();
  }

  private async next(): Promise<ScanReply> {
    for (;;) {
      const reply = this.replies.shift();
      if (reply) return reply;
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}
