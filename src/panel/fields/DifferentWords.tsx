import { useMemo } from 'react';
import { differencesOf } from './differences';

interface Props {
  before: string;
  after: string;
  /** one of the texts with its own words marked, or both in one */
  shows: 'before' | 'after' | 'both';
}

/** Texts with the words marked in which they differ: also said to those who don't see colours. */
export const DifferentWords = ({ before, after, shows }: Props) => {
  const parts = useMemo(() => differencesOf(before, after), [before, after]);
  const shown = parts.filter(
    ({ kind }) => shows === 'both' || kind === 'same' || kind === (shows === 'before' ? 'removed' : 'added'),
  );
  return (
    <span style={{ whiteSpace: 'pre-line' }}>
      {shown.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        return kind === 'added' ? (
          <ins key={index} style={addedStyle}>
            {text}
          </ins>
        ) : (
          <del key={index} style={removedStyle}>
            {text}
          </del>
        );
      })}
    </span>
  );
};

const addedStyle = { backgroundColor: 'var(--selection)', textDecorationThickness: '2px' };
const removedStyle = { color: 'var(--build)' };
