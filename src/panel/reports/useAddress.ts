import { useSearchParams } from 'react-router-dom';

/** What a report shows stands in its address: a reload, a bookmark and a colleague see the same. */
export const useAddress = (): {
  read: (name: string) => string;
  write: (values: Record<string, string>) => void;
} => {
  const [search, setSearch] = useSearchParams();
  return {
    read: (name) => search.get(name) ?? '',
    write: (values) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            if (value) after.set(name, value);
            else after.delete(name);
          }
          return after;
        },
        { replace: true },
      ),
  };
};
