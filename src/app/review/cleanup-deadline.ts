import type { Pack } from '../../core/packs/pack.js';

/** The last day of a date that may name only a month or a year. */
export function lastDayOf(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return date;
  const end = new Date(Date.UTC(Number(year), Number(month ?? 12), 0));
  return end.toISOString().slice(0, 10);
}

/** By when the document of a pack wants the cleaning-up done; null where it says nothing. */
export function cleanupDeadline({ deliverables }: Pick<Pack, 'deliverables'>): string | null {
  const list = deliverables.find(({ title }) => title.includes('清理'));
  const due = list?.milestones.find(({ what }) => what.includes('清理'))?.due ?? list?.milestones[0]?.due;
  return due === undefined ? null : lastDayOf(due);
}
