import { useTranslate } from 'react-admin';
import type { HistoryAnswer } from '../../shared/history-answers';
import { toInstant } from '../fields/instant';

/** The words for a moment of a record's history: what was done then, when, and by whom. */
export const useMoments = () => {
  const translate = useTranslate();

  const actionOf = ({ action, source, detail }: HistoryAnswer): string => {
    const plain = translate(`history.actions.${action}`, {
      // what has no shorter name within its record is called as in the audit record
      _: translate(`audit.actions.${action}`, { _: action }),
    });
    if (source?.kind === 'import')
      return translate('history.import', { name: source.fileName, action: plain });
    if (source?.kind === 'bulk')
      return translate('history.bulk', { action: plain, records: source.records.toLocaleString() });
    const { from, to } = detail ?? {};
    if (action === 'notice-move' && typeof from === 'string' && typeof to === 'string')
      return translate('history.noticeMove', {
        from: translate(`letters.states.${from}`, { _: from }),
        to: translate(`letters.states.${to}`, { _: to }),
      });
    return plain;
  };
  const actorOf = ({ actor }: HistoryAnswer): string => actor?.name ?? translate('history.system');

  return {
    actionOf,
    actorOf,
    /** All three in a line, as a heading or a choice. */
    lineOf: (entry: HistoryAnswer): string =>
      [toInstant(entry.at), actionOf(entry), actorOf(entry)].join(' · '),
  };
};
