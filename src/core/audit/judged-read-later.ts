import { Latest } from '../survey/latest.js';
import type { SourceRow } from '../survey/system.js';
import type { JudgedSystem, Said, Verdict } from './finding.js';
import { kindsIn } from './packed-verdicts.js';

const LATEST = new Latest<JudgedReadLater, readonly Verdict[]>();

type Includes = (said: Said) => boolean;
/** All verdicts, or some. */
type ReadVerdicts = (includes?: Includes) => readonly Verdict[];

/** A judged system whose verdicts are read when they are asked for, and kept by nobody; see `SystemReadLater`. */
export class JudgedReadLater implements JudgedSystem {
  readonly id: string;
  readonly department: string;
  readonly systemName: string;
  readonly source: SourceRow;
  readonly zombie: JudgedSystem['zombie'];
  readonly #read: ReadVerdicts;
  readonly #kinds: string | undefined;

  /** `kinds`: as `PackedVerdicts` has them, where they are at hand. */
  constructor(
    { id, department, systemName, source, zombie }: Omit<JudgedSystem, 'verdicts'>,
    read: ReadVerdicts,
    kinds?: string,
  ) {
    this.id = id;
    this.department = department;
    this.systemName = systemName;
    this.source = source;
    this.zombie = zombie;
    this.#read = read;
    this.#kinds = kinds;
  }

  get verdicts(): readonly Verdict[] {
    return LATEST.of(this, () => this.#read());
  }

  /** What each rule said of a system, in order; what it rests on is not read for that. */
  static kindsOf(judged: JudgedSystem): readonly Said[] {
    const kinds = judged instanceof JudgedReadLater ? judged.#kinds : undefined;
    return kinds === undefined ? judged.verdicts : kindsIn(kinds);
  }

  /** Some of the verdicts of a system; of the others nothing is put together. */
  static someOf(judged: JudgedSystem, includes: Includes): readonly Verdict[] {
    if (!JudgedReadLater.kindsOf(judged).some(includes)) return [];
    return judged instanceof JudgedReadLater ? judged.#read(includes) : judged.verdicts.filter(includes);
  }

  /** The same system with something done to each of its verdicts. */
  static changed(judged: JudgedSystem, change: (verdict: Verdict) => Verdict): JudgedReadLater {
    const kinds = judged instanceof JudgedReadLater ? judged.#kinds : undefined;
    const read: ReadVerdicts = (includes) =>
      (includes ? JudgedReadLater.someOf(judged, includes) : judged.verdicts).map(change);
    return new JudgedReadLater(judged, read, kinds);
  }

  toJSON(): JudgedSystem {
    const { id, department, systemName, source, zombie, verdicts } = this;
    return { id, department, systemName, source, zombie, verdicts };
  }
}
