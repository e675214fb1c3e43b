import { Fragment } from 'react';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text with the words that were looked for set in bold. */
export const Marked = ({ text, words }: { text: string; words: string }) => {
  const parts = words.normalize('NFKC').trim().split(/\s+/).filter(Boolean).map(escaped);
  if (parts.length === 0) return <>{text}</>;
  const wanted = new RegExp(`(${parts.join('|')})`, 'giu');
  // split by one group: what matched stands at the odd places
  return (
    <>
      {text.split(wanted).map((part, index) => (
        <Fragment key={index}>{index % 2 === 1 ? <b>{part}</b> : part}</Fragment>
      ))}
    </>
  );
};
