/** A choice with the words that it is shown by. */
export interface Subject {
  value: string;
  label: string;
}

/** Choices as a reader of the language looks for them: in Chinese by their sound. */
export const inOrder = (subjects: Subject[], locale: string): Subject[] => {
  const { compare } = new Intl.Collator(locale.startsWith('zh') ? 'zh-Hans-CN-u-co-pinyin' : locale);
  return [...subjects].sort((a, b) => compare(a.label, b.label));
};
