import type { Clause } from '../survey/citation.js';
import { jsonText, quoted } from '../survey/json-text.js';
import type { FieldId } from '../survey/survey.js';
import type { SourceRow, SurveyedSystem } from '../survey/system.js';
import type { FoundByRule, FoundSystem, RuleInForce } from './judge-system.js';
import { type Evidence, type JudgedSystem, type Said, type Verdict, assumedInService } from './finding.js';
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

type ListedEvidence = readonly [
  field: FieldId,
  cell: string | null,
  raw: string,
  value: unknown,
  more?: Partial<Pick<Evidence, 'file' | 'sheet' | 'assumed'>>,
];
/** The question alone where nothing was answered; no value where it is what was written. */
type PackedEvidence = readonly [
  ListedEvidence[0],
  ListedEvidence[1]?,
  ListedEvidence[2]?,
  ListedEvidence[3]?,
  ListedEvidence[4]?,
];
type PackedVerdict = readonly [
  /** Places in the list of evidence: several rules rest on one answer. */
  evidence: readonly number[],
  missing: readonly FieldId[],
  /** Its place in the list of notes; earlier runs have the note itself. */
  note?: number | string | null,
  /** Where clause or thresholds are not those of the run's rule. */
  own?: Pick<Verdict, 'clause' | 'thresholds'>,
];
type PackedBody = readonly [
  evidence: readonly PackedEvidence[],
  verdicts: readonly PackedVerdict[],
  /** Most rules say of a system that is out of service the same. */
  notes?: readonly string[],
];

export const basesOf = (rules: readonly VerdictBasis[]): ReadonlyMap<string, VerdictBasis> =>
  new Map(rules.map((rule) => [rule.id, rule]));

export const kindMark = (rule: string, verdict: string): string => `;${rule}=${verdict};`;

let latest: { readonly kinds: string; readonly said: readonly Said[] } = { kinds: '', said: [] };

/** The results that kinds hold, in order; those of one system are asked for several times in a row. */
export function kindsIn(kinds: string): readonly Said[] {
  if (latest.kinds !== kinds)
    latest = { kinds, said: kinds.split(';').flatMap((mark) => (mark ? saidBy(mark) : [])) };
  return latest.said;
}

/** There are some hundred marks, and hundreds of thousands of places where they stand. */
const SAID = new Map<string, Said>();

function saidBy(mark: string): Said {
  const known = SAID.get(mark);
  if (known) return known;
  const [rule = '', verdict = ''] = mark.split('=');
  const said = { rule, verdict: verdict as VerdictKind };
  SAID.set(mark, said);
  return said;
}

export function packVerdicts(
  { source, verdicts }: Pick<JudgedSystem, 'source' | 'verdicts'>,
  bases: ReadonlyMap<string, VerdictBasis>,
): PackedVerdicts {
  const evidence = new EvidenceList(source);
  const written = new WrittenVerdicts();
  for (const { rule, verdict, clause, thresholds, missing, note, evidence: items } of verdicts) {
    const places = items.map((item) => evidence.place(item));
    const basis = bases.get(rule);
    const isShared = basis && isSame(basis.clause, clause) && isSame(basis.parameters, thresholds);
    written.add(kindMark(rule, verdict), { places, missing, note }, isShared ? null : { clause, thresholds });
  }
  return written.packed(evidence);
}

/** The verdicts on one system, written one by one: lists of lists would cost more than their text. */
class WrittenVerdicts {
  private kinds = '';
  private verdicts = '';
  private readonly notes: string[] = [];

  add(
    mark: string,
    { places, missing, note }: Written,
    /** Of the verdict alone. */
    own: PackedVerdict[3] | null,
  ): void {
    this.kinds += mark;
    const asked = missing?.length ? `"${missing.join('","')}"` : '';
    const told = note ? `,${this.noted(note)}` : own ? ',null' : '';
    const rest = own ? `${told},${JSON.stringify(own)}` : told;
    this.verdicts += `${this.verdicts === '' ? '' : ','}[[${places.join(',')}],[${asked}]${rest}]`;
  }

  private noted(note: string): number {
    const known = this.notes.indexOf(note);
    return known < 0 ? this.notes.push(note) - 1 : known;
  }

  packed({ all }: EvidenceList): PackedVerdicts {
    const notes = this.notes.length ? `,${JSON.stringify(this.notes)}` : '';
    return {
      kinds: this.kinds,
      verdicts: `[[${all.map(evidenceText).join(',')}],[${this.verdicts}]${notes}]`,
    };
  }
}

interface Written {
  readonly places: readonly number[];
  readonly missing: readonly FieldId[] | undefined;
  readonly note: string | undefined;
}

function evidenceText([field, cell, raw, value, more]: ListedEvidence): string {
  if (cell === null && raw === '' && value === null && !more) return `["${field}"]`;
  const place = `"${field}",${jsonText(cell)},${quoted(raw)}`;
  if (more) return `[${place},${jsonText(value ?? null)},${JSON.stringify(more)}]`;
  return value === raw ? `[${place}]` : `[${place},${jsonText(value ?? null)}]`;
}

const isSame = (a: object, b: object): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Packs what was found on system after system, without writing the verdicts out first. */
export class VerdictPacker {
  private readonly shared = new Map<RuleInForce, boolean>();

  constructor(private readonly bases: ReadonlyMap<string, VerdictBasis>) {}

  pack({ system, found }: FoundSystem): PackedVerdicts {
    const evidence = new EvidenceList(system.source);
    const written = new WrittenVerdicts();
    for (const one of found) {
      const { inForce, outcome } = one;
      const { missing, note } = outcome;
      const { rule, clause, parameters: thresholds } = inForce;
      const places = placesOf(system, one, evidence);
      const own = this.isShared(inForce) ? null : { clause, thresholds };
      written.add(kindMark(rule.id, outcome.verdict), { places, missing, note }, own);
    }
    return written.packed(evidence);
  }

  private isShared(inForce: RuleInForce): boolean {
    const known = this.shared.get(inForce);
    if (known !== undefined) return known;
    const basis = this.bases.get(inForce.rule.id);
    const isShared =
      basis !== undefined &&
      isSame(basis.clause, inForce.clause) &&
      isSame(basis.parameters, inForce.parameters);
    this.shared.set(inForce, isShared);
    return isShared;
  }
}

function placesOf(
  system: SurveyedSystem,
  { outcome, others, assumesInService }: FoundByRule,
  evidence: EvidenceList,
): readonly number[] {
  const places = outcome.read.map((field) => evidence.ownPlace(system, field));
  if (assumesInService) places.push(evidence.assumedPlace(system));
  for (const other of others) places.push(evidence.place(other));
  return places;
}

/** The evidence on one system; each of its own answers, and what is assumed instead of one, is listed once. */
class EvidenceList {
  readonly all: ListedEvidence[] = [];
  private readonly known = new Map<string, number>();
  private readonly own = new Map<FieldId, number>();
  private assumed: number | null = null;

  constructor(private readonly source: SourceRow) {}

  /** Of an answer of the system itself. */
  ownPlace({ values, answers }: SurveyedSystem, field: FieldId): number {
    const known = this.own.get(field);
    if (known !== undefined) return known;
    const answer = answers[field];
    const read = [field, answer?.cell ?? null, answer?.raw ?? '', values[field] ?? null] as const;
    const place = this.all.push(answer?.from ? [...read, answer.from] : read) - 1;
    this.own.set(field, place);
    return place;
  }

  assumedPlace(system: SurveyedSystem): number {
    return (this.assumed ??= this.place(assumedInService(system)));
  }

  /** Of any evidence. */
  place({ field, file, sheet, cell, raw, value, assumed }: Evidence): number {
    if (file !== this.source.file || sheet !== this.source.sheet)
      return this.all.push([field, cell, raw, value, { file, sheet, ...(assumed ? { assumed } : {}) }]) - 1;
    const key = assumed ? `${field} assumed` : field;
    const known = this.known.get(key);
    const found = known === undefined ? undefined : this.all[known];
    if (known !== undefined && found?.[1] === cell && found[2] === raw && isEqual(found[3], value))
      return known;
    const place =
      this.all.push(assumed ? [field, cell, raw, value, { assumed }] : [field, cell, raw, value]) - 1;
    this.known.set(key, place);
    return place;
  }
}

const isEqual = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** All of them, or those that are asked for. */
export function unpackVerdicts(
  { kinds, verdicts }: PackedVerdicts,
  source: SourceRow,
  bases: ReadonlyMap<string, VerdictBasis>,
  includes: (said: Said) => boolean = () => true,
): readonly Verdict[] {
  const marks = kindsIn(kinds);
  const [listed, packed, notes = []] = JSON.parse(verdicts) as PackedBody;
  return packed.flatMap(([evidence, missing, noted, own], index): readonly Verdict[] => {
    const said = marks[index] ?? { rule: '', verdict: 'clear' };
    if (!includes(said)) return [];
    const { rule, verdict } = said;
    const note = typeof noted === 'number' ? notes[noted] : noted;
    const basis = bases.get(rule);
    const clause = own?.clause ?? basis?.clause;
    if (!clause) throw new Error(`a stored verdict of ${rule} has no clause`);
    return [
      {
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
      },
    ];
  });
}

const unpackEvidence = (
  [field, cell = null, raw, value = raw ?? null, more]: PackedEvidence,
  source: SourceRow,
): Evidence => ({
  field,
  file: more?.file ?? source.file,
  sheet: more?.sheet ?? source.sheet,
  cell,
  raw: raw ?? '',
  value,
  ...(more?.assumed ? { assumed: true } : {}),
});
