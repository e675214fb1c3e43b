import { useDataProvider, useListContext, useNotify, useTranslate } from 'react-admin';
import type { BulkPreview } from '../../../shared/change-answers';
import type { BulkChange } from '../../providers/bulkApi';
import type { PanelDataProvider } from '../../providers/dataProvider';
import { Undoable } from '../Undoable';
import { toSelection, type BulkTarget } from './bulkTarget';

/** Previews a change of many rows, carries it out, and offers the way back. */
export const useBulk = (register: string, target: BulkTarget) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const notify = useNotify();
  const translate = useTranslate();
  const { refetch, onUnselectItems } = useListContext();
  const selection = () => toSelection(target, (filter) => dataProvider.filtersOf(register, filter));
  const fail = (error: unknown) => {
    const message = error instanceof Error ? error.message : 'errors.server';
    notify(message, { type: 'error', messageArgs: { _: message } });
  };
  const undo = async (batch: string) => {
    try {
      const { records } = await dataProvider.undoBatch(batch);
      await refetch();
      notify('lists.bulk.undone', { type: 'info', messageArgs: { count: records.toLocaleString() } });
    } catch (error) {
      fail(error);
    }
  };
  return {
    preview: async (change: BulkChange): Promise<BulkPreview> =>
      dataProvider.bulkPreview(register, await selection(), change),
    apply: async (change: BulkChange, expected: number) =>
      dataProvider.bulkApply(register, await selection(), change, expected),
    /** says what was done in a sentence with its undo, and draws the list again */
    settle: (batch: string, sentence: string) => {
      onUnselectItems();
      void refetch();
      notify(<Undoable onUndo={() => undo(batch)}>{translate(sentence, { _: sentence })}</Undoable>, {
        autoHideDuration: 20_000,
      });
    },
    fail,
  };
};
