import type { Core } from '@strapi/strapi';
import { fillTemplate } from '../../../documents/template';
import { findRegister } from '../../../plugins/registers';
import { findTemplate, type Template } from '../../document-template/engine/find-template';
import { documentNumber, officialDay } from '../domain/document-number';
import { toTemplateData, type PrintedDocument } from '../domain/template-names';
import type { CaseFields } from '../domain/draft-text';
import type { DocumentRow, ReferenceRow } from '../queries/documents';
import { readReferences } from '../queries/documents';
import { asRefusal } from './as-refusal';
import { readCases } from './case-fields';
import { emptyCase } from './cases-of-kind';

const OPENNESS = { open: '主动公开', 'on-request': '依申请公开', closed: '不予公开' } as const;

/** What a document prints. `number` and `day` stand in for those it has not got yet. */
export function printedOf(
  document: DocumentRow,
  { number = document.number, day = document.issuedOn }: { number?: string | null; day?: string | null } = {},
): PrintedDocument {
  const { issuer, kind, today } = document;
  const year = Number((day ?? today).slice(0, 4));
  const issuedOn = day ? officialDay(day) : '';
  return {
    heading: issuer?.heading ?? '',
    number: number ?? documentNumber(issuer?.mark ?? '', kind, year, null),
    signer: document.signer ?? '',
    title: document.title,
    recipients: document.recipients ?? '',
    paragraphs: linesOf(document.body),
    attachments: linesOf(document.attachments),
    signature: issuer?.signature ?? '',
    issuedOn,
    openness: document.openness ? OPENNESS[document.openness] : '',
    copies: document.copies ?? '',
    printedBy: issuer?.printedBy ?? '',
    printedOn: issuedOn,
  };
}

const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Fills documents with their templates and cases; each template is read once. */
export class DocumentFiller {
  private readonly templates = new Map<string, Promise<Template>>();
  private constructor(
    private readonly strapi: Core.Strapi,
    private readonly scope: string,
    private readonly references: ReferenceRow[],
    private readonly cases: Map<string, CaseFields>,
  ) {}

  /** Reads what all these documents are about, a query for each register. */
  static async for(strapi: Core.Strapi, documents: DocumentRow[], scope: string): Promise<DocumentFiller> {
    const references = await readReferences(
      strapi,
      documents.map(({ id }) => id),
    );
    const cases = new Map<string, CaseFields>();
    for (const name of new Set(references.map(({ register }) => register))) {
      const register = findRegister(strapi, name);
      const records = references.filter((one) => one.register === name).map(({ recordId }) => recordId);
      if (!register) continue;
      for (const [record, fields] of await readCases(strapi, register, records))
        cases.set(`${name}/${record}`, fields);
    }
    return new DocumentFiller(strapi, scope, references, cases);
  }

  templateOf({ kind, template }: Pick<DocumentRow, 'kind' | 'template'>): Promise<Template> {
    const key = `${kind}/${template ?? ''}`;
    const known =
      this.templates.get(key) ?? findTemplate(this.strapi, { kind, chosen: template, scope: this.scope });
    this.templates.set(key, known);
    return known;
  }

  /** The Word file of a document. Throws 400 with the code of what is wrong with its template. */
  async fill(
    document: DocumentRow,
    given: { number?: string | null; day?: string | null } = {},
  ): Promise<Buffer> {
    const { content } = await this.templateOf(document);
    const empty = emptyCase(this.strapi, document.kind);
    const cases = this.references
      .filter((one) => one.document === document.id)
      .map(({ register, recordId }, index) => ({
        ...empty,
        ...this.cases.get(`${register}/${recordId}`),
        序号: index + 1,
      }));
    try {
      return await fillTemplate(content, {
        ...empty,
        ...cases[0],
        名单: cases,
        ...toTemplateData(printedOf(document, given)),
      });
    } catch (error) {
      throw asRefusal(error, ['template']);
    }
  }
}
