import type { PageOfRows } from './paged-table.js';

const MOST_PER_PAGE = 200;

/** All rows of a list that is short enough for one view, page after page. */
export async function everyPage<Row>(
  load: (page: { readonly offset: number; readonly limit: number }) => Promise<PageOfRows<Row>>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const { total, items } = await load({ offset: rows.length, limit: MOST_PER_PAGE });
    rows.push(...items);
    if (rows.length >= total || !items.length) return rows;
  }
}
