import { type Header, ROWS_SEARCHED, titlesAt } from './find-header.js';
import { applyMapping, mappingFor } from './form-mapping.js';
import type { ReadingOptions } from './reading-options.js';
import type { View } from './view.js';

/**
 * The header of a form that a person has mapped, also where none of its headings is known to us; `null` when no
 * confirmed form begins in this view, or its mapping names no column for the system.
 */
export function mappedHeader(view: View, { mappings, department }: ReadingOptions): Header | null {
  if (!mappings.length) return null;
  for (let row = 0; row < Math.min(view.rowCount, ROWS_SEARCHED); row++) {
    if (view.columnCount(row) < 2) continue;
    const header = titlesAt(view, row);
    const mapping = mappingFor(mappings, header.columns, department);
    const columns = mapping ? applyMapping(header.columns, mapping) : [];
    if (columns.some(({ match }) => match?.field === 'systemName')) return { ...header, columns };
  }
  return null;
}
