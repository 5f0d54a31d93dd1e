import type { DocumentWriter } from '../../app/ports.js';

/** Word processing documents of the office. The library is loaded with the first: most commands write none. */
export const docxWriter: DocumentWriter = {
  write: async (...request) => (await import('./write-document.js')).writeDocument(...request),
  writeTables: async (...request) => (await import('./write-tables.js')).writeTables(...request),
};
