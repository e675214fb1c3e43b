/** Kinds of official documents (文种), as registers, templates and number series name them. */
export const DOCUMENT_KINDS = [
  'notice',
  'request',
  'reply',
  'feedback-letter',
  'appointment',
  'naming-decision',
  'certificate',
  'supervision-slip',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type DocumentState = 'draft' | 'issued' | 'void';

/** Registers whose records documents are produced from. */
export const CASE_REGISTERS = [
  'feedback-notices',
  'first-secretaries',
  'instructor-assignments',
  'model-sites',
] as const;
export type CaseRegister = (typeof CASE_REGISTERS)[number];

/** Which documents come from which records; kinds that name none are written freely. */
export const KINDS_OF_CASE: Record<CaseRegister, readonly DocumentKind[]> = {
  'feedback-notices': ['feedback-letter', 'supervision-slip'],
  'first-secretaries': ['appointment'],
  'instructor-assignments': ['appointment'],
  'model-sites': ['naming-decision', 'certificate'],
};
export const FREE_KINDS: readonly DocumentKind[] = ['notice', 'request', 'reply'];
/** Kinds of which each record gets a document of its own; of the others one document names all records. */
export const SINGLE_KINDS: readonly DocumentKind[] = ['feedback-letter', 'supervision-slip', 'certificate'];

/** The most records that one request drafts documents for, and that one job issues letters for or merges. */
export const MOST_DRAFTED = 200;
export const MOST_ISSUED = 5000;

export const MERGE_FORMATS = ['docx', 'zip'] as const;
export type MergeFormat = (typeof MERGE_FORMATS)[number];

/** Verdicts that say that something is missing: a feedback notice tells its responsible unit so. */
export const GAPS = [
  'should-dissolve',
  'should-build',
  'should-join',
  'should-include',
  'to-survey',
] as const;
export type Gap = (typeof GAPS)[number];

export const OCCASIONS = [
  'survey',
  'registration',
  'annual-report',
  'election',
  'evaluation',
  'commendation',
  'daily',
] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** Which of an organization's agencies a notice goes to first; without it, to the next one that it has. */
export const UNITS = ['competentAgency', 'industryAgency', 'partyBody'] as const;
export type Unit = (typeof UNITS)[number];

export const NOTICE_STATES = ['drafted', 'sent', 'replied', 'closed'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** Where a notice goes from each state. Back: a reply that does not do, and a case that has to be taken up again. */
export const NOTICE_WAYS: Record<NoticeState, readonly NoticeState[]> = {
  drafted: ['sent'],
  sent: ['replied', 'closed'],
  replied: ['closed', 'sent'],
  closed: ['replied'],
};

export interface NoticeField {
  name: string;
  type: 'day' | 'line' | 'text';
  isRequired: boolean;
}
const field = (name: string, type: NoticeField['type'], isRequired = true): NoticeField => ({
  name,
  type,
  isRequired,
});

const FORWARD: Record<NoticeState, readonly NoticeField[]> = {
  drafted: [],
  sent: [field('sentOn', 'day'), field('number', 'line', false)],
  replied: [field('repliedOn', 'day'), field('reply', 'text')],
  closed: [field('closedOn', 'day'), field('result', 'text'), field('closeReason', 'text', false)],
};
const BACK: readonly NoticeField[] = [field('reason', 'text')];

/** Whether this way leads back. */
export const isBack = (from: NoticeState, to: NoticeState): boolean =>
  NOTICE_STATES.indexOf(to) < NOTICE_STATES.indexOf(from);

/** What is stated with a move of a notice. */
export const noticeFields = (from: NoticeState, to: NoticeState): readonly NoticeField[] =>
  isBack(from, to) ? BACK : FORWARD[to];
export const NOTICE_FIELDS: readonly NoticeField[] = [...Object.values(FORWARD).flat(), ...BACK];

export const LINE_LENGTH = 80;
export const TEXT_LENGTH = 2000;

/** Why a placeholder of a template cannot be filled. */
export interface TemplateFaultAnswer {
  placeholder: string;
  /** The text of the paragraph in which it stands. */
  where: string;
  place: 'body' | 'table' | 'header' | 'footer' | 'footnote' | 'endnote';
  code: string;
}
