import { type Tone, ToneTag } from './tone-tag.js';
import type { UnitReporting } from './use-reporting.js';

const TONES: Readonly<Record<UnitReporting['status'], Tone>> = {
  reported: 'good',
  late: 'doubtful',
  returned: 'doubtful',
  missing: 'quiet',
  overdue: 'bad',
};

/** How a unit stands with its report, in the word of the server. */
export const ReportingStatus = ({ unit }: { readonly unit: UnitReporting }) => (
  <ToneTag tone={TONES[unit.status]}>{unit.title}</ToneTag>
);
