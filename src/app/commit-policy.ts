/** With a faulty row: take the good ones, or nothing of that unit. */
export type CommitPolicy = 'good-rows' | 'all';
