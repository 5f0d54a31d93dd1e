import { Latest } from '../survey/latest.js';
import type { SourceRow } from '../survey/system.js';
import type { JudgedSystem, Verdict } from './finding.js';
import { kindsIn } from './packed-verdicts.js';

const LATEST = new Latest<JudgedReadLater, readonly Verdict[]>();

/** A judged system whose verdicts are read when they are asked for, and kept by nobody; see `SystemReadLater`. */
export class JudgedReadLater implements JudgedSystem {
  readonly id: string;
  readonly department: string;
  readonly systemName: string;
  readonly source: SourceRow;
  readonly zombie: JudgedSystem['zombie'];
  readonly #read: () => readonly Verdict[];
  readonly #kinds: string | undefined;

  /** `kinds`: as `PackedVerdicts` has them, where they are at hand. */
  constructor(
    { id, department, systemName, source, zombie }: Omit<JudgedSystem, 'verdicts'>,
    read: () => readonly Verdict[],
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
    return LATEST.of(this, this.#read);
  }

  /** What each rule said of a system, in order; what it rests on is not read for that. */
  static kindsOf(judged: JudgedSystem): readonly Pick<Verdict, 'rule' | 'verdict'>[] {
    const kinds = judged instanceof JudgedReadLater ? judged.#kinds : undefined;
    return kinds === undefined ? judged.verdicts : kindsIn(kinds);
  }

  /** The same system with something done to its verdicts. */
  static changed(
    judged: JudgedSystem,
    change: (verdicts: readonly Verdict[]) => readonly Verdict[],
  ): JudgedReadLater {
    const kinds = judged instanceof JudgedReadLater ? judged.#kinds : undefined;
    return new JudgedReadLater(judged, () => change(judged.verdicts), kinds);
  }

  toJSON(): JudgedSystem {
    const { id, department, systemName, source, zombie, verdicts } = this;
    return { id, department, systemName, source, zombie, verdicts };
  }
}
