import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fingerprint } from '../../../src/cli/fingerprint';

describe('fingerprint', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'fingerprint-'));
    mkdirSync(path.join(root, 'src/panel'), { recursive: true });
    writeFileSync(path.join(root, 'src/a.ts'), 'one');
    writeFileSync(path.join(root, 'src/panel/b.ts'), 'two');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const now = (ignore: string[] = []): string => fingerprint(root, ['src', 'missing.json'], ignore);

  it('is the same for the same files', () => {
    expect(now()).toBe(now());
  });

  it.each([
    ['a changed file', () => writeFileSync(path.join(root, 'src/a.ts'), 'other')],
    ['a new file', () => writeFileSync(path.join(root, 'src/c.ts'), '')],
    ['a file that left', () => rmSync(path.join(root, 'src/panel/b.ts'))],
    ['a source that appeared', () => writeFileSync(path.join(root, 'missing.json'), '{}')],
  ])('changes with %s', (_name, change) => {
    const before = now();
    change();
    expect(now()).not.toBe(before);
  });

  it('does not look into what is ignored', () => {
    const before = now(['src/panel']);
    writeFileSync(path.join(root, 'src/panel/b.ts'), 'other');
    expect(now(['src/panel'])).toBe(before);
  });
});
