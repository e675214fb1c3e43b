/** What is wrong with an archive or its use, in a sentence for the person at the console. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
