import { localStorageStore, type Store } from 'react-admin';

/** Choices about how the desk looks; nothing in them is from a record. Those of lists and navigation are kept by account. */
const lasting = /^(theme|locale|navigation\.[^.]+\.opened|lists\.[^.]+\.[^.]+\.(columns|perPage))$/;

/**
 * What the panel keeps in this browser. Signing out empties it, as others may sit down here, but for how a person
 * has set up the desk.
 */
export const panelStore = (): Store => {
  const store = localStorageStore('1', 'panel');
  return {
    ...store,
    reset: () => {
      for (const key of Object.keys(store.listItems?.() ?? {})) if (!lasting.test(key)) store.removeItem(key);
    },
  };
};
