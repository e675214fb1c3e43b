import { Refusal } from '../../../plugins/registers';
import type { DocumentRow } from '../queries/documents';

/** Fields that a document lacks before it can be issued. A request names who signed it (GB/T 9704-2012, 7.2.6). */
export function missingFields({ kind, title, recipients, body, signer, issuer }: DocumentRow): string[] {
  const isBlank = (text: string | null): boolean => (text ?? '').trim() === '';
  return [
    ...(issuer ? [] : ['issuer']),
    ...(isBlank(title) ? ['title'] : []),
    ...(isBlank(recipients) ? ['recipients'] : []),
    ...(isBlank(body) ? ['body'] : []),
    ...(isBlank(signer) && kind === 'request' ? ['signer'] : []),
  ];
}

/** Throws 400 for documents that can't be issued: not drafts, not the office's own to issue, not complete, dated ahead. */
export function assertReady(documents: DocumentRow[], scope: string, issuedOn: string): void {
  for (const document of documents) {
    if (document.state !== 'draft')
      throw new Refusal(400, 'The document was issued already', { code: 'document-state' });
    if (document.issuer?.jurisdictionCode !== scope)
      throw new Refusal(400, 'A document is issued by a body of your own office', {
        code: 'document-issuer',
        path: ['issuer'],
      });
    if (issuedOn > document.today)
      throw new Refusal(400, 'The day lies ahead', { code: 'letter-day-ahead', path: ['issuedOn'] });
    const missing = missingFields(document);
    if (missing.length > 0)
      throw new Refusal(400, 'The document is not complete', {
        code: 'document-incomplete',
        path: [missing[0] ?? ''],
        errors: missing.map((name) => ({ path: [name], code: 'required', message: `${name} is missing` })),
      });
  }
}
