import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../src/cli/surroundings';
import { LARGEST_PICTURE, PICTURES, readDocuments } from '../support/pictures';

describe('the documents', () => {
  const documents = readDocuments();
  const manual = documents.filter(({ file }) => path.dirname(file) === path.dirname(PICTURES));

  it('point at nothing that is not there', () => {
    const broken = documents.flatMap(({ file, targets }) =>
      targets
        .filter((target) => !existsSync(target))
        .map((target) => `${path.relative(ROOT, file)}: ${target}`),
    );
    expect(broken).toEqual([]);
    expect(documents.length).toBeGreaterThan(10);
  });

  it('show every picture that is kept for them, and none is too large', () => {
    const shown = new Set(documents.flatMap(({ targets }) => targets));
    const pictures = readdirSync(PICTURES).map((name) => path.join(PICTURES, name));
    expect(pictures.filter((picture) => !shown.has(picture))).toEqual([]);
    expect(pictures.filter((picture) => statSync(picture).size > LARGEST_PICTURE)).toEqual([]);
    expect(pictures.length).toBeGreaterThan(10);
  });

  it('lead from the manual’s first page to every other of its pages, from both READMEs to the first', () => {
    const first = path.join(path.dirname(PICTURES), 'README.md');
    const reached = documents.find(({ file }) => file === first)?.targets ?? [];
    expect(
      manual.map(({ file }) => file).filter((file) => file !== first && !reached.includes(file)),
    ).toEqual([]);
    for (const name of ['README.md', 'README.zh-CN.md'])
      expect(documents.find(({ file }) => file === path.join(ROOT, name))?.targets).toContain(first);
  });
});
