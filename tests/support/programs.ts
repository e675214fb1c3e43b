import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fontFolders } from '../../src/documents/pdf/fonts';

/** Typefaces of the office's computers, and the open fonts that stand for them where a test has pages made. */
const STAND_INS = {
  仿宋_GB2312: 'Noto Serif SC',
  楷体_GB2312: 'Noto Serif SC',
  方正小标宋简体: 'Noto Serif SC',
  宋体: 'Noto Serif SC',
  黑体: 'Noto Sans SC',
  'Times New Roman': 'Noto Serif SC',
};

/** Runs a program to its end and answers what it printed. */
export const run = (program: string, args: string[], env: NodeJS.ProcessEnv = {}): string =>
  execFileSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Has LibreOffice make pages of a Word file; answers the PDF file beside it. */
export function toPages(folder: string, file: string): string {
  const fonts = path.join(folder, 'fonts.conf');
  const aliases = Object.entries(STAND_INS).map(
    ([family, prefer]) =>
      `<alias binding="same"><family>${family}</family><prefer><family>${prefer}</family></prefer></alias>`,
  );
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fontFolders()
      .map((one) => `<dir>${one}</dir>`)
      .join('')}<cachedir>${path.join(folder, 'font-cache')}</cachedir>${aliases.join('')}</fontconfig>`,
  );
  const home = path.join(folder, 'office');
  mkdirSync(home, { recursive: true });
  const profile = `-env:UserInstallation=file://${home}`;
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    FONTCONFIG_FILE: fonts,
  });
  return file.replace(/\.docx$/, '.pdf');
}

/** The lines of one page as they stand. */
export const linesOf = (pdf: string, page: number): string[] =>
  run('pdftotext', ['-layout', '-f', String(page), '-l', String(page), pdf, '-'])
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '\f');
