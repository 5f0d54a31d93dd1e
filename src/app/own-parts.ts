import type { ChangesReader } from './changes-port.js';
import type { FormsReader } from './forms-port.js';
import type { JobReader } from './jobs-port.js';
import type { JudgingInputsReader } from './judging-inputs-port.js';
import type { Register } from './register-port.js';
import type { SealReader } from './seals-port.js';
import type { WaiversReader } from './waivers-port.js';
import type { ViewsReader } from './views-port.js';

/**
 * The parts of the register as one department may see them: its own items, and of another's exactly what it would
 * hear of one that does not exist.
 */
const NOTHING = { total: 0, items: [] } as const;

const isOther = (asked: string | undefined, department: string): boolean =>
  asked !== undefined && asked !== department;

const own = <T extends { readonly department: string }>(item: T | null, department: string): T | null =>
  item?.department === department ? item : null;

export const ownWaivers = (whole: WaiversReader, department: string): WaiversReader => ({
  list: async (query = {}) =>
    isOther(query.department, department) ? [] : whole.list({ ...query, department }),
  find: async (id) => own(await whole.find(id), department),
});

/** Views are of the register as bureau and office see it. */
export const NO_VIEWS: ViewsReader = {
  visible: () => Promise.resolve([]),
  find: () => Promise.resolve(null),
};

export const ownJobs = (whole: JobReader, department: string): JobReader => ({
  find: async (id) => {
    const job = await whole.find(id);
    return job?.actor.department === department ? job : null;
  },
  query: async (query) =>
    isOther(query.department, department) ? NOTHING : whole.query({ ...query, department }),
});

export const ownChanges = (whole: ChangesReader, department: string): ChangesReader => ({
  standing: async (round, unit) => (isOther(unit, department) ? [] : whole.standing(round, unit)),
  find: async (query) => (isOther(query.department, department) ? [] : whole.find({ ...query, department })),
});

export const ownForms = (whole: FormsReader, department: string): FormsReader => ({
  open: async (round) => (await whole.open(round)).filter((form) => form.department === department),
});

/** The list of city-wide systems is made for everybody; what auditors said of pairs is not. */
export const ownJudgingInputs = (whole: JudgingInputsReader): JudgingInputsReader => ({
  sharedSystems: (round) => whole.sharedSystems(round),
  decisions: () => Promise.resolve([]),
  survivors: () => Promise.resolve([]),
  inputsOfRun: async (run) => ({
    sharedSystems: (await whole.inputsOfRun(run)).sharedSystems,
    decisions: [],
  }),
  packOfRun: (run) => whole.packOfRun(run),
});

/** Seals of its own submissions. */
export function ownSeals(whole: Pick<Register, 'seals' | 'findReceipt'>, department: string): SealReader {
  const isOwn = async (receipt: string) => (await whole.findReceipt(receipt))?.department === department;
  return {
    systemsOf: async (receipt) => ((await isOwn(receipt)) ? whole.seals.systemsOf(receipt) : []),
    scans: async (receipt) => ((await isOwn(receipt)) ? whole.seals.scans(receipt) : []),
  };
}
