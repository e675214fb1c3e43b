import { writeZip } from '../../../documents/package/zip';

/** An archive that stores its files as they are: Word files are compressed already. */
export const storedZip = (entries: Array<{ name: string; content: Buffer }>): Buffer =>
  writeZip(entries.map((entry) => ({ ...entry, isPacked: true })));
