/** What the sentence needs of an explanation. */
export interface Judged {
  verdict: string;
  form: string;
  /** full members counted, null when nobody has counted them */
  members: number | null;
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** The message that says what is owed: by verdict, and by form where the form makes the difference. */
const sentenceKey = ({ verdict, form }: Judged): string => {
  if (verdict === 'covered') return `why.covered.${form}`;
  return verdict === 'should-build' && form === 'joint' ? 'why.should-build-joint' : `why.${verdict}`;
};

/** Verdicts about an organization's members; the others stand before any count. */
const aboutMembers = new Set(['covered', 'should-build', 'should-join', 'should-include']);

/** One sentence: how many members there are, what follows from it, and what is missing. */
export const verdictSentence = (judged: Judged, translate: Translate): string => {
  const owed = translate(sentenceKey(judged), { _: translate('why.other') });
  return judged.members !== null && aboutMembers.has(judged.verdict)
    ? translate('why.members', { smart_count: judged.members, owed })
    : owed;
};
