import type { Clause } from '../survey/citation.js';
import type { FieldId } from '../survey/survey.js';
import type { SourceRow } from '../survey/system.js';
import type { Evidence, JudgedSystem, Verdict } from './finding.js';
import type { VerdictKind } from './rule.js';

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
  /** Places in the list of evidence: several rules rest on one answer. */
  evidence: readonly number[],
  missing: readonly FieldId[],
  note?: string | null,
  /** Where clause or thresholds are not those of the run's rule. */
  own?: Pick<Verdict, 'clause' | 'thresholds'>,
];
type PackedBody = readonly [evidence: readonly PackedEvidence[], verdicts: readonly PackedVerdict[]];

export const basesOf = (rules: readonly VerdictBasis[]): ReadonlyMap<string, VerdictBasis> =>
  new Map(rules.map((rule) => [rule.id, rule]));

export const kindMark = (rule: string, verdict: string): string => `;${rule}=${verdict};`;

/** The results that kinds hold, in order, without what they rest on. */
export const kindsIn = (kinds: string): readonly { readonly rule: string; readonly verdict: VerdictKind }[] =>
  kinds
    .split(';')
    .filter(Boolean)
    .map((mark) => {
      const [rule = '', verdict = ''] = mark.split('=');
      return { rule, verdict: verdict as VerdictKind };
    });

export function packVerdicts(
  { source, verdicts }: Pick<JudgedSystem, 'source' | 'verdicts'>,
  bases: ReadonlyMap<string, VerdictBasis>,
): PackedVerdicts {
  const evidence = new EvidenceList(source);
  let kinds = '';
  const packed = verdicts.map((verdict): PackedVerdict => {
    const { rule, clause, thresholds, missing, note } = verdict;
    kinds += kindMark(rule, verdict.verdict);
    const places = verdict.evidence.map((item) => evidence.place(item));
    const basis = bases.get(rule);
    const isShared = basis && isSame(basis.clause, clause) && isSame(basis.parameters, thresholds);
    if (!isShared) return [places, missing, note ?? null, { clause, thresholds }];
    return note === undefined ? [places, missing] : [places, missing, note];
  });
  return { kinds, verdicts: JSON.stringify([evidence.all, packed] satisfies PackedBody) };
}

const isSame = (a: object, b: object): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The evidence on one system; what its own answers give is listed once. */
class EvidenceList {
  readonly all: PackedEvidence[] = [];
  private readonly own = new Map<string, number>();

  constructor(private readonly source: SourceRow) {}

  place({ field, file, sheet, cell, raw, value, assumed }: Evidence): number {
    if (file !== this.source.file || sheet !== this.source.sheet)
      return this.all.push([field, cell, raw, value, { file, sheet, ...(assumed ? { assumed } : {}) }]) - 1;
    const known = this.own.get(field);
    const found = known === undefined ? undefined : this.all[known];
    const isKnown =
      found?.[1] === cell && found[2] === raw && !found[4] && !assumed && isEqual(found[3], value);
    if (known !== undefined && isKnown) return known;
    const place =
      this.all.push(assumed ? [field, cell, raw, value, { assumed }] : [field, cell, raw, value]) - 1;
    if (!assumed) this.own.set(field, place);
    return place;
  }
}

const isEqual = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

export function unpackVerdicts(
  { kinds, verdicts }: PackedVerdicts,
  source: SourceRow,
  bases: ReadonlyMap<string, VerdictBasis>,
): readonly Verdict[] {
  const marks = kindsIn(kinds);
  const [listed, packed] = JSON.parse(verdicts) as PackedBody;
  return packed.map(([evidence, missing, note, own], index) => {
    const { rule, verdict } = marks[index] ?? { rule: '', verdict: 'clear' };
    const basis = bases.get(rule);
    const clause = own?.clause ?? basis?.clause;
    if (!clause) throw new Error(`a stored verdict of ${rule} has no clause`);
    return {
      rule,
      verdict,
      clause,
      evidence: evidence.flatMap((place) => {
        const item = listed[place];
        return item ? [unpackEvidence(item, source)] : [];
      }),
      thresholds: own?.thresholds ?? basis?.parameters ?? {},
      missing,
      ...(note ? { note } : {}),
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
