import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isMet, type Finding } from './finding';
import type { Settings } from './settings';

/** What a reader needs to know besides the figures. */
export interface Surroundings {
  at: string;
  cores: number;
  cpu: string;
  memoryGigabytes: number;
  node: string;
  postgres: string;
  office: Record<string, number>;
}

export function surroundings(postgres: string, office: Record<string, number>): Surroundings {
  return {
    at: new Date().toISOString(),
    cores: os.cpus().length,
    cpu: os.cpus()[0]?.model ?? 'unknown',
    memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    postgres,
    office,
  };
}

/** Writes the findings as JSON, dated and as `latest.json`; answers the dated file. */
export function writeResults({ resultsDir }: Settings, about: Surroundings, findings: Finding[]): string {
  mkdirSync(resultsDir, { recursive: true });
  const text = `${JSON.stringify({ ...about, findings: findings.map((one) => ({ ...one, met: isMet(one) })) }, null, 2)}\n`;
  const file = path.join(resultsDir, `${about.at.replace(/[:.]/g, '-')}.json`);
  for (const target of [file, path.join(resultsDir, 'latest.json')]) writeFileSync(target, text);
  return file;
}

/** The table at the end of a run. */
export function toTable(findings: Finding[]): string {
  const head = ['measurement', 'target', 'result', 'min-max', 'medians', ''];
  const rows = findings.map((one) => [
    `${one.part}: ${one.name}`,
    one.target === null ? '-' : `${one.target}${suffix(one)}`,
    `${shown(one, one.value)}${suffix(one)}`,
    `${shown(one, one.low)}-${shown(one, one.high)}`,
    one.medians
      ? `${median(one.medians.measured)} / ${median(one.medians.baseline)} ${one.mediansIn ?? 'ms'}`
      : '',
    { true: 'met', false: 'NOT MET', null: '' }[String(isMet(one))] ?? '',
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: string[]): string =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  const notes = findings.flatMap(({ part, name, note }) => (note ? [`${part}: ${name}: ${note}`] : []));
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), '', ...notes].join(
    '\n',
  );
}

const suffix = ({ unit }: Finding): string => (unit === 'ratio' ? 'x' : ` ${unit}`);
const DIGITS: Partial<Record<Finding['unit'], number>> = { ratio: 2, shift: 3 };
const shown = ({ unit }: Finding, value: number): string => value.toFixed(DIGITS[unit] ?? 0);
const median = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
