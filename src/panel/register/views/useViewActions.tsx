import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import type { OfferedRegister } from '../../../shared/register-description';
import type { SavedView } from '../../../shared/saved-view';
import type { PanelDataProvider } from '../../providers/dataProvider';
import { Undoable } from '../Undoable';
import { useSavedViews } from './useListView';
import { toSettings, type ListState } from './viewSettings';

/** What one does with a view that is open. */
export const useViewActions = ({ register }: OfferedRegister) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const notify = useNotify();
  const translate = useTranslate();
  const { refresh } = useSavedViews(register);
  const run = async (work: () => Promise<unknown>, done: () => void) => {
    try {
      await work();
      await refresh();
      done();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  };
  return {
    keepChanges: (view: SavedView, state: ListState) =>
      void run(
        () =>
          dataProvider.updateView(view.id, {
            name: view.name,
            shared: view.shared,
            ...toSettings(state),
          }),
        () => notify('lists.views.saved', { type: 'info' }),
      ),
    setDefault: (view: SavedView, isDefault: boolean) =>
      void run(
        () => dataProvider.setDefaultView(view.id, isDefault),
        () =>
          notify(isDefault ? 'lists.views.defaultSet' : 'lists.views.defaultCleared', {
            type: 'info',
            messageArgs: { name: view.name },
          }),
      ),
    remove: (view: SavedView) =>
      void run(
        () => dataProvider.deleteView(view.id),
        () => {
          const { name, shared, filter, sort, columns, perPage } = view;
          const again = () =>
            run(
              () => dataProvider.createView(register, { name, shared, filter, sort, columns, perPage }),
              () => notify('lists.views.saved', { type: 'info' }),
            );
          notify(<Undoable onUndo={again}>{translate('lists.views.deleted', { name })}</Undoable>, {
            autoHideDuration: 10_000,
          });
        },
      ),
  };
};
