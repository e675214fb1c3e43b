import { useTranslate } from 'react-admin';
import type { HistoryAnswer } from '../../shared/history-answers';
import { toInstant } from '../fields/instant';
import { useMoments } from './useMoments';

/** The head of a column that shows a record as it stood after a change, or as it stands now. */
export const MomentHead = ({ entry }: { entry: HistoryAnswer | null }) => {
  const translate = useTranslate();
  const { actionOf, actorOf } = useMoments();
  if (!entry) return <strong>{translate('history.now')}</strong>;
  return (
    <>
      <strong>{actionOf(entry)}</strong>
      <br />
      {toInstant(entry.at)} · {actorOf(entry)}
    </>
  );
};
