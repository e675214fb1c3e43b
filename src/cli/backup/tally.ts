import { createHash, type Hash } from 'node:crypto';
import { TABLE, subjectOf, type Totals } from './manifest';

/** Counts and hashes what goes into an archive or comes out of it. */
export class Tally {
  private readonly open = new Map<string, { hash: Hash; rows: number; bytes: number }>();

  begin(subject: string): void {
    if (!this.open.has(subject)) this.open.set(subject, { hash: createHash('sha256'), rows: 0, bytes: 0 });
  }

  add(entryName: string, chunk: Buffer): void {
    const subject = subjectOf(entryName);
    this.begin(subject);
    const sum = this.open.get(subject);
    if (!sum) return;
    sum.hash.update(chunk);
    sum.bytes += chunk.length;
    // COPY writes a line a row, and a line feed inside a value as two characters.
    if (subject.startsWith(TABLE)) for (const byte of chunk) if (byte === 10) sum.rows += 1;
  }

  totals(): Totals {
    return Object.fromEntries(
      [...this.open].map(([subject, { hash, rows, bytes }]) => [
        subject,
        { sha256: hash.copy().digest('hex'), bytes, ...(subject.startsWith(TABLE) ? { rows } : {}) },
      ]),
    );
  }
}
