import { documentNumber, officialDay } from '../../../../src/api/official-document/domain/document-number';
import { DOCUMENT_KINDS } from '../../../../src/shared/letters';

describe('a document number', () => {
  it('has the year in six-cornered brackets, and neither 第 nor leading zeros', () => {
    expect(documentNumber('粤社党委', 'notice', 2026, 38)).toBe('粤社党委〔2026〕38号');
    expect(documentNumber('粤社党委', 'feedback-letter', 2026, 1)).toBe('粤社党委函〔2026〕1号');
  });

  it('leaves room for the number that it has not got yet', () => {
    expect(documentNumber('粤社党委', 'reply', 2026, null)).toBe('粤社党委复〔2026〕　号');
  });

  it('tells each kind from the others, since each counts by itself', () => {
    const numbers = DOCUMENT_KINDS.map((kind) => documentNumber('示', kind, 2026, 1));
    expect(new Set(numbers).size).toBe(DOCUMENT_KINDS.length);
  });
});

it('writes a day in Arabic figures without leading zeros', () => {
  expect(officialDay('2026-03-01')).toBe('2026年3月1日');
  expect(officialDay('2026-11-25')).toBe('2026年11月25日');
});
