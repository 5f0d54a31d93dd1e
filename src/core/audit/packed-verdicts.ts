import type { Clause } from '../survey/citation.js';
import type { FieldId } from '../survey/survey.js';
import type { SourceRow } from '../survey/system.js';
import type { Evidence, JudgedSystem, Verdict } from './finding.js';

/** What the verdicts of one rule in one run share. */
export interface VerdictBasis {
  readonly id: string;
  readonly clause: Clause;
  readonly parameters: Readonly<Record<string, number>>;
}

/** The verdicts on one system, packed: a run over a province has hundreds of thousands. */
export interface PackedVerdicts {
  /** `;rule=verdict;` for each verdict, in order, so that a database can count them. */
  readonly kinds: string;
  /** The rest of each verdict, in the same order, as JSON. */
  readonly verdicts: string;
}

type PackedEvidence = readonly [
  field: FieldId,
  cell: string | null,
  raw: string,
  value: unknown,
  more?: Partial<Pick<Evidence, 'file' | 'sheet' | 'assumed'>>,
];
type PackedVerdict = readonly [
  evidence: readonly PackedEvidence[],
  missing: readonly FieldId[],
  note: string | null,
  /** Where clause or thresholds are not those of the run's rule. */
  own?: Pick<Verdict, 'clause' | 'thresholds'>,
];

export const basesOf = (rules: readonly VerdictBasis[]): ReadonlyMap<string, VerdictBasis> =>
  new Map(rules.map((rule) => [rule.id, rule]));

export const kindMark = (rule: string, verdict: string): string => `;${rule}=${verdict};`;

export function packVerdicts(
  { source, verdicts }: Pick<JudgedSystem, 'source' | 'verdicts'>,
  bases: ReadonlyMap<string, VerdictBasis>,
): PackedVerdicts {
  const packed = verdicts.map((verdict): PackedVerdict => {
    const basis = bases.get(verdict.rule);
    const { clause, thresholds, missing, note = null } = verdict;
    const evidence = verdict.evidence.map((item) => packEvidence(item, source));
    const isShared =
      basis !== undefined &&
      (basis.clause === clause || JSON.stringify(basis.clause) === JSON.stringify(clause)) &&
      (basis.parameters === thresholds || JSON.stringify(basis.parameters) === JSON.stringify(thresholds));
    return isShared ? [evidence, missing, note] : [evidence, missing, note, { clause, thresholds }];
  });
  return {
    kinds: verdicts.map(({ rule, verdict }) => kindMark(rule, verdict)).join(''),
    verdicts: JSON.stringify(packed),
  };
}

function packEvidence(
  { field, file, sheet, cell, raw, value, assumed }: Evidence,
  source: SourceRow,
): PackedEvidence {
  const isElsewhere = file !== source.file || sheet !== source.sheet;
  if (!isElsewhere && !assumed) return [field, cell, raw, value];
  return [
    field,
    cell,
    raw,
    value,
    { ...(isElsewhere ? { file, sheet } : {}), ...(assumed ? { assumed } : {}) },
  ];
}

export function unpackVerdicts(
  { kinds, verdicts }: PackedVerdicts,
  source: SourceRow,
  bases: ReadonlyMap<string, VerdictBasis>,
): readonly Verdict[] {
  const marks = kinds.split(';').filter(Boolean);
  return (JSON.parse(verdicts) as readonly PackedVerdict[]).map(([evidence, missing, note, own], index) => {
    const [rule = '', verdict = ''] = (marks[index] ?? '').split('=');
    const basis = bases.get(rule);
    const clause = own?.clause ?? basis?.clause;
    if (!clause) throw new Error(`a stored verdict of ${rule} has no clause`);
    return {
      rule,
      verdict: verdict as Verdict['verdict'],
      clause,
      evidence: evidence.map((item) => unpackEvidence(item, source)),
      thresholds: own?.thresholds ?? basis?.parameters ?? {},
      missing,
      ...(note === null ? {} : { note }),
    };
  });
}

const unpackEvidence = ([field, cell, raw, value, more]: PackedEvidence, source: SourceRow): Evidence => ({
  field,
  file: more?.file ?? source.file,
  sheet: more?.sheet ?? source.sheet,
  cell,
  raw,
  value,
  ...(more?.assumed ? { assumed: true } : {}),
});
