import path from 'node:path';

/** src/documents, also from dist/src/documents: files that no compiler copies are read from the sources. */
export const DOCUMENTS_FOLDER = path.join(
  __dirname,
  path.basename(path.resolve(__dirname, '../..')) === 'dist' ? '../../../src/documents' : '.',
);
