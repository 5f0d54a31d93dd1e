/** Days a department has to explain itself. House default: no policy names a number. */
export const REPLY_DAYS = 15;
