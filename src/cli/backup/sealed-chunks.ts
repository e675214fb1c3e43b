import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { ArchiveError } from './archive-error';
import { nonceOf, type Seal } from './sealing';

const CHUNK = 64 * 1024;
const TAG = 16;

/** Cuts what flows through into pieces of one size and keeps at least one byte back, so that the last is known. */
abstract class Chunks extends Transform {
  private rest: Buffer[] = [];
  private size = 0;
  protected counter = 0;

  protected constructor(private readonly piece: number) {
    super();
  }

  protected abstract turn(chunk: Buffer, isLast: boolean): Buffer;

  override _transform(data: Buffer, _encoding: string, done: TransformCallback): void {
    this.rest.push(data);
    this.size += data.length;
    if (this.size <= this.piece) return done();
    let whole = Buffer.concat(this.rest);
    try {
      for (; whole.length > this.piece; whole = whole.subarray(this.piece)) {
        this.push(this.turn(whole.subarray(0, this.piece), false));
        this.counter += 1;
      }
    } catch (error) {
      return done(error as Error); // Everything thrown below is an Error.
    }
    [this.rest, this.size] = [[whole], whole.length];
    done();
  }

  override _flush(done: TransformCallback): void {
    try {
      done(null, this.turn(Buffer.concat(this.rest), true));
    } catch (error) {
      done(error as Error); // As above.
    }
  }
}

/** Encrypts with AES-256-GCM, chunk by chunk; the header is bound to each of them. */
export class SealChunks extends Chunks {
  constructor(private readonly seal: Seal) {
    super(CHUNK);
    this.push(seal.header);
  }

  protected override turn(chunk: Buffer, isLast: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.seal.key, nonceOf(this.seal, this.counter, isLast));
    cipher.setAAD(this.seal.header);
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Decrypts what `SealChunks` made, without the header. Fails at the first chunk that is changed, moved or missing. */
export class OpenChunks extends Chunks {
  constructor(private readonly seal: Seal) {
    super(CHUNK + TAG);
  }

  protected override turn(chunk: Buffer, isLast: boolean): Buffer {
    const opened = this.open(chunk, isLast);
    if (opened) return opened;
    if (isLast && (chunk.length < TAG || this.open(chunk, false)))
      throw new ArchiveError('The backup is cut off: its end is missing.');
    throw new ArchiveError('The backup is damaged or cut off: a part of it is not as it was written.');
  }

  private open(chunk: Buffer, isLast: boolean): Buffer | null {
    if (chunk.length < TAG) return null;
    const nonce = nonceOf(this.seal, this.counter, isLast);
    const decipher = createDecipheriv('aes-256-gcm', this.seal.key, nonce, { authTagLength: TAG });
    decipher.setAAD(this.seal.header);
    decipher.setAuthTag(chunk.subarray(-TAG));
    const opened = decipher.update(chunk.subarray(0, -TAG));
    try {
      return Buffer.concat([opened, decipher.final()]);
    } catch {
      return null; // The tag does not fit; the caller says what that means.
    }
  }
}
