import dayjs from 'dayjs';

/** Whole days from today to a day (YYYY-MM-DD); negative when it has passed. */
export const daysUntil = (day: string): number =>
  dayjs(day).startOf('day').diff(dayjs().startOf('day'), 'day');
