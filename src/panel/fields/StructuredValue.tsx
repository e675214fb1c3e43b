import { useLabels } from '../schema/useLabels';
import type { Words } from '../../shared/register-description';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWords = (value: unknown): value is Words => isObject(value) && typeof value.zh === 'string';
const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Structured data as one reads it: sentences in the reader's language as a list, named values one by one. */
export const StructuredValue = ({ value }: { value: unknown }) => {
  const labels = useLabels();
  if (Array.isArray(value) && value.every(isWords))
    return (
      <ol style={{ margin: 0, paddingLeft: 20 }}>
        {value.map((words, index) => (
          <li key={index}>{labels.text(words) || words.zh}</li>
        ))}
      </ol>
    );
  if (isObject(value) && Object.values(value).every(isPlain))
    return (
      <>
        {Object.entries(value)
          .map(([name, one]) => `${name} = ${String(one)}`)
          .join('，') || '—'}
      </>
    );
  return (
    <pre style={{ margin: 0, whiteSpace: 'pre-wrap', fontSize: 12 }}>{JSON.stringify(value, null, 2)}</pre>
  );
};
