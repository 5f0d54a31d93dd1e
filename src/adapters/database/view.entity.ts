import { EntitySchema } from 'typeorm';
import { id, integer, text } from './column-kinds.js';

/** Views of the register that people named; `query`: parameters by name, as JSON. */
export const SavedViewSchema = new EntitySchema({
  name: 'saved_view',
  columns: { id, name: text, query: text, owner: text, side: text, isShared: integer },
  uniques: [{ columns: ['owner', 'name'] }],
  indices: [{ columns: ['side', 'isShared'] }],
});
