import { useQuery } from '@tanstack/react-query';
import { type Shape, answered, api } from '../api.js';
import { everyPage } from './every-page.js';

type Submission = Shape<'SubmissionDto'>;

/** A unit as the board of a round shows it: what it handed in last, part by part, or nothing yet. */
export interface BoardRow {
  readonly department: string;
  readonly latest: Submission | null;
  /** Systems that stand, and rows that were refused, over the newest version of every part. */
  readonly stored: number;
  readonly faulty: number;
  readonly versions: number;
}

/** Who has reported, who has errors left, who keeps silent: units known to the register and units of the list of names. */
export function useBoard(round: string | undefined, hasRun: boolean) {
  const { data: submissions, error } = useQuery({
    queryKey: ['submissions', round, 'all'],
    enabled: round !== undefined,
    queryFn: () =>
      everyPage((page) =>
        answered(
          api.GET('/api/rounds/{round}/submissions', {
            params: { path: { round: round ?? '' }, query: page },
          }),
        ),
      ),
  });
  const { data: departments } = useQuery({
    queryKey: ['departments', 'all'],
    queryFn: () => everyPage((page) => answered(api.GET('/api/departments', { params: { query: page } }))),
  });
  // Letters exist for the units that kept silent; without a run nothing can be written yet.
  const { data: documents } = useQuery({
    queryKey: ['documents', round],
    enabled: round !== undefined && hasRun,
    queryFn: () =>
      answered(api.GET('/api/rounds/{round}/documents', { params: { path: { round: round ?? '' } } })),
  });
  const letters = (documents ?? []).filter(({ scope }) => scope === 'unit');
  const rows = submissions && departments ? boardRows(submissions, departments) : undefined;
  return { rows, letters, error };
}

function boardRows(
  submissions: readonly Submission[],
  departments: readonly Shape<'DepartmentDto'>[],
): readonly BoardRow[] {
  const byUnit = new Map<string, Submission[]>(departments.map(({ name }) => [name, []]));
  for (const submission of submissions) {
    const own = byUnit.get(submission.department) ?? [];
    own.push(submission);
    byUnit.set(submission.department, own);
  }
  return [...byUnit].map(([department, own]) => {
    const newest = new Map<string, Submission>();
    for (const one of own) if (one.version >= (newest.get(one.part)?.version ?? 0)) newest.set(one.part, one);
    const parts = [...newest.values()];
    const latest = parts.toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt))[0] ?? null;
    return {
      department,
      latest,
      stored: parts.reduce((sum, { counts }) => sum + counts.stored, 0),
      faulty: parts.reduce((sum, { counts }) => sum + counts.rejected, 0),
      versions: own.length,
    };
  });
}
