import { localStorageStore, type Store } from 'react-admin';

/** Choices about how the desk looks; nothing in them is from a record. Those of lists and navigation are kept by account. */
const lasting = /^(theme|locale|navigation\.[^.]+\.opened|lists\.[^.]+\.[^.]+\.perPage)$/;

/** The columns of a list, which are a person's own choice unless a view has brought them. */
const columns = /^(lists\.[^.]+\.[^.]+\.)columns$/;

/**
 * What the panel keeps in this browser. Signing out empties it, as others may sit down here, but for how a person
 * has set up the desk.
 */
export const panelStore = (): Store => {
  const store = localStorageStore('1', 'panel');
  return {
    ...store,
    reset: () => {
      const kept = store.listItems?.() ?? {};
      const lasts = (key: string): boolean => {
        const list = columns.exec(key)?.[1];
        return list === undefined ? lasting.test(key) : !kept[`${list}view`];
      };
      for (const key of Object.keys(kept)) if (!lasts(key)) store.removeItem(key);
    },
  };
};
