import { useState } from 'react';

/** A view of a page that somebody gave a name: its address, page number aside. */
export interface SavedView {
  readonly name: string;
  readonly search: string;
}

const keyOf = (page: string, who: string): string => `qingcha.views.${page}.${who}`;

function read(key: string): readonly SavedView[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as readonly SavedView[];
  } catch {
    return [];
  }
}

/** Views are kept in this browser, for each account: they name filters and columns, never what was found. */
export function useSavedViews(page: string, who: string) {
  const key = keyOf(page, who);
  const [views, setViews] = useState(() => read(key));
  const keep = (next: readonly SavedView[]) => {
    localStorage.setItem(key, JSON.stringify(next));
    setViews(next);
  };
  return {
    views,
    save: (view: SavedView) => keep([...views.filter(({ name }) => name !== view.name), view]),
    forget: (name: string) => keep(views.filter((view) => view.name !== name)),
  };
}
