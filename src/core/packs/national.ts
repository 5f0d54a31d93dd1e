import { definePack } from './pack.js';

/** The union: every rule with its first clause, every question, for a city that has no pack of its own yet. */
export const national = definePack({
  id: 'national',
  title: '通用口径（五份政策文件的并集）',
  policy: null,
  letterhead: '',
});
