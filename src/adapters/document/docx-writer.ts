import type { DocumentWriter } from '../../app/ports.js';
import { writeDocument } from './write-document.js';
import { writeTables } from './write-tables.js';

/** Word processing documents of the office. */
export const docxWriter: DocumentWriter = { write: writeDocument, writeTables };
