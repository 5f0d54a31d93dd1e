import { useSearchParams } from 'react-router';

export type AddressState = Readonly<Record<string, string>>;

/** Filters and page live in the address: a view can be bookmarked, sent to a colleague, and gone back to. */
export function useAddressState(): readonly [
  AddressState,
  (change: Readonly<Record<string, string | number | undefined>>) => void,
] {
  const [search, setSearch] = useSearchParams();
  const change = (next: Readonly<Record<string, string | number | undefined>>) =>
    setSearch((current) => {
      const changed = new URLSearchParams(current);
      // Any other filter is another list: it begins at its first page.
      if (!('page' in next)) changed.delete('page');
      for (const [key, value] of Object.entries(next)) {
        if (value === undefined || value === '') changed.delete(key);
        else changed.set(key, String(value));
      }
      return changed;
    });
  return [Object.fromEntries(search), change];
}
