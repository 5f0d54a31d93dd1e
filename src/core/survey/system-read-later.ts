import { Latest } from './latest.js';
import type { SourceRow, SurveyedSystem } from './system.js';

type Known = Omit<SurveyedSystem, 'values' | 'answers'>;
type Content = Pick<SurveyedSystem, 'values' | 'answers'>;

const LATEST = new Latest<SystemReadLater, Content>();

/**
 * A system whose answers are read when they are asked for, and kept by nobody: those of a province do not fit into
 * memory. Written out as JSON it is like any other, but `{ ...system }` leaves the answers behind.
 */
export class SystemReadLater implements SurveyedSystem {
  readonly id: string;
  readonly department: string;
  readonly systemName: string;
  readonly source: SourceRow;
  readonly #read: () => Content;

  constructor({ id, department, systemName, source }: Known, read: () => Content) {
    this.id = id;
    this.department = department;
    this.systemName = systemName;
    this.source = source;
    this.#read = read;
  }

  get values(): SurveyedSystem['values'] {
    return LATEST.of(this, this.#read).values;
  }

  get answers(): SurveyedSystem['answers'] {
    return LATEST.of(this, this.#read).answers;
  }

  /** The same held as long as somebody has it: what is made of it later does not read it again. */
  static held(system: SurveyedSystem): SurveyedSystem {
    if (!(system instanceof SystemReadLater)) return system;
    const { id, department, systemName, source } = system;
    const content = LATEST.of(system, system.#read);
    return {
      ...{ id, department, systemName, source, values: content.values },
      get answers() {
        return content.answers;
      },
    };
  }

  toJSON(): SurveyedSystem {
    const { id, department, systemName, source, values, answers } = this;
    return { id, department, systemName, source, values, answers };
  }
}
