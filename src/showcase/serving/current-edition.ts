import type { Edition } from '../edition';

interface Source {
  readNumber: () => Promise<string>;
  readEdition: () => Promise<Edition>;
  /** Told when the database does not answer. */
  onFault: (error: unknown) => void;
}

/** How long an edition is taken for the newest without asking. */
const FRESH_MS = 1_000;

/**
 * Keeps the current edition in memory. However many visitors come, the database is asked at most once a second whether
 * there is a newer one, and read only then. While the database is away, visitors see what is known.
 */
export function keepCurrentEdition(
  { readNumber, readEdition, onFault }: Source,
  now: () => number = Date.now,
): () => Promise<Edition> {
  let known: Edition | null = null;
  let checkedAt = -Infinity;
  let checking: Promise<Edition> | null = null;

  async function check(): Promise<Edition> {
    try {
      if (!known || known.number !== (await readNumber())) known = await readEdition();
    } catch (error) {
      onFault(error);
      if (!known) throw error;
    }
    checkedAt = now();
    return known;
  }

  return async () => {
    if (known && now() - checkedAt < FRESH_MS) return known;
    checking ??= check().finally(() => {
      checking = null;
    });
    return checking;
  };
}
