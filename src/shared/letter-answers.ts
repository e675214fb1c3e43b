import type { DocumentKind, DocumentState, Gap, NoticeState, TemplateFaultAnswer } from './letters';
import type { Words } from './register-description';

/** A record that a document is about. */
export interface DocumentReference {
  register: string;
  recordId: string;
  /** Null where the caller does not see the record. */
  title: string | null;
}

/** Everything about a document that its fields do not say. */
export interface DocumentDesk {
  state: DocumentState;
  version: number;
  /** Whether the caller may issue it, or make it void. */
  mayIssue: boolean;
  mayVoid: boolean;
  /** What is missing before it can be issued: names of fields. */
  missing: string[];
  references: DocumentReference[];
  /** The template it would be filled with, or was. */
  template: string | null;
  file: { name: string; bytes: number; sha256: string } | null;
  /** How it reads, for the preview beside its fields. */
  paper: {
    heading: string;
    number: string | null;
    signer: string | null;
    title: string;
    recipients: string;
    paragraphs: string[];
    attachments: string[];
    signature: string;
    issuedOn: string | null;
    openness: string | null;
    copies: string;
    printedBy: string;
  };
}

/** A document that is about a record. */
export interface DocumentAbout {
  documentId: string;
  title: string;
  kind: DocumentKind;
  state: DocumentState;
  number: string | null;
  issuedOn: string | null;
}

export interface NoticeMove {
  id: string;
  from: NoticeState;
  to: NoticeState;
  at: string;
  by: string;
  stated: Record<string, string>;
}

/** A feedback notice's life as the caller sees it. */
export interface NoticeLife {
  state: NoticeState;
  version: number;
  ways: NoticeState[];
  problem: Gap | null;
  /** The organization's verdict now; null where it is gone. */
  verdict: string | null;
  /** Whether what was found is not found any more. */
  isGone: boolean;
  facts: Array<{ fact: string; label: Words; unit: Words | null; value: unknown }>;
  moves: NoticeMove[];
  documents: DocumentAbout[];
}

/** One responsible unit with how its notices stand. */
export interface BoardUnit {
  /** documentId of the agency; null for units that no register holds. */
  agency: string | null;
  name: string;
  drafted: number;
  sent: number;
  overdue: number;
  replied: number;
  closed: number;
  /** Days that the oldest overdue one is late. */
  latest: number;
}

export interface OverdueNotice {
  documentId: string;
  title: string;
  unit: string;
  number: string | null;
  city: string;
  dueOn: string;
  days: number;
}

export interface FeedbackBoard {
  units: BoardUnit[];
  overdue: OverdueNotice[];
  totals: Omit<BoardUnit, 'agency' | 'name'>;
}

/** What a job that raises notices leaves: how many it made, and why it left out others. */
export interface RaisedNotices {
  made: number;
  noGap: number;
  already: number;
  noUnit: number;
  [more: string]: number;
}

export interface TemplateEdition {
  documentId: string;
  name: string;
  edition: number;
  active: boolean;
  faults: number;
  note: string | null;
  fileName: string | null;
  uploadedBy: string | null;
  uploadedAt: string | null;
  /** Whether it is the caller's office's own. */
  isOwn: boolean;
}

/** The templates of one kind: which is used, and all editions of one's own office and those above it. */
export interface TemplateKind {
  kind: DocumentKind;
  /** documentId of the one in use; null: the shipped one. */
  used: string | null;
  editions: TemplateEdition[];
}

export interface UploadedTemplate {
  documentId: string;
  edition: number;
  faults: TemplateFaultAnswer[];
}

/** A placeholder as staff copy it, with what it stands for. */
export interface TemplateField {
  placeholder: string;
  label: Words;
  example: string;
}
export interface TemplateFieldGroup {
  key: string;
  label: Words;
  fields: TemplateField[];
}
