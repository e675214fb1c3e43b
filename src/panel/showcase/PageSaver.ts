import { ApiError } from '../providers/ApiError';
import type { RegisterRecord } from '../providers/records';
import { draftChanges } from './pageDraft';

export type Saving =
  | { name: 'saved' | 'pending' | 'saving' }
  | { name: 'failed'; reason: string }
  /** the version that another save made meanwhile */
  | { name: 'conflict'; version: number };

interface Listener<Draft> {
  /** Sends changes of the page, and answers the page as it is kept. */
  send: (changes: Partial<Draft> & { version: number }) => Promise<RegisterRecord>;
  onState: (state: Saving) => void;
  onSaved: (record: RegisterRecord) => void;
}

/** Keeps a page: one save at a time, each on the version before it. A save that another one overtook waits for a choice. */
export class PageSaver<Draft extends object> {
  now: Draft;
  private kept: Draft;
  private version: number;
  private running: Promise<boolean> | null = null;
  private isStopped = false;

  constructor(
    record: RegisterRecord,
    toDraft: (record: RegisterRecord) => Draft,
    private readonly listener: Listener<Draft>,
  ) {
    this.now = this.kept = toDraft(record);
    this.version = record.version ?? 1;
  }

  get isUnsaved(): boolean {
    return Object.keys(draftChanges(this.kept, this.now)).length > 0;
  }

  change(part: Partial<Draft>): void {
    this.now = { ...this.now, ...part };
    if (!this.running && !this.isStopped) this.listener.onState({ name: 'pending' });
  }

  /** Sends what changed until nothing is left; whoever asks meanwhile waits for the same. Answers whether all is kept. */
  save(): Promise<boolean> {
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Goes on from another version, with what one has written oneself. */
  keepMine(version: number): Promise<boolean> {
    this.version = version;
    this.isStopped = false;
    return this.save();
  }

  private async sendAll(): Promise<boolean> {
    while (!this.isStopped) {
      const sent = this.now;
      const changes = draftChanges(this.kept, sent);
      if (Object.keys(changes).length === 0) {
        this.listener.onState({ name: 'saved' });
        return true;
      }
      this.listener.onState({ name: 'saving' });
      try {
        const saved = await this.listener.send({ ...changes, version: this.version });
        this.kept = sent;
        this.version = saved.version ?? this.version + 1;
        this.listener.onSaved(saved);
      } catch (error) {
        this.fail(error);
        return false;
      }
    }
    return false;
  }

  private fail(error: unknown): void {
    if (error instanceof ApiError && error.code === 'conflict') {
      this.isStopped = true;
      const version = Number(error.details.current?.version ?? this.version);
      this.listener.onState({ name: 'conflict', version });
      return;
    }
    const reason = error instanceof Error ? error.message : 'errors.server';
    this.listener.onState({ name: 'failed', reason });
  }
}
