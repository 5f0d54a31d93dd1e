import type { Waiver } from '../core/review/waiver.js';
import type { ChangesReader } from './changes-port.js';
import type { FormsReader } from './forms-port.js';
import type { JobReader } from './jobs-port.js';
import type { JudgingInputsReader } from './judging-inputs-port.js';
import type { NameTold } from './names-told.js';
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

type Told = () => Promise<NameTold>;

export function ownWaivers(whole: WaiversReader, department: string, told: Told): WaiversReader {
  const tell = async (waivers: readonly Waiver[]): Promise<readonly Waiver[]> => {
    const name = await told();
    return waivers.map((waiver) => ({
      ...waiver,
      name: name(waiver.name),
      decision: waiver.decision && { ...waiver.decision, name: name(waiver.decision.name) },
    }));
  };
  return {
    list: async (query = {}) =>
      isOther(query.department, department) ? [] : tell(await whole.list({ ...query, department })),
    find: async (id) => {
      const found = own(await whole.find(id), department);
      return (found && (await tell([found]))[0]) ?? null;
    },
  };
}

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

export const ownChanges = (whole: ChangesReader, department: string, told: Told): ChangesReader => ({
  standing: async (round, unit) => (isOther(unit, department) ? [] : whole.standing(round, unit)),
  find: async (query) => {
    if (isOther(query.department, department)) return [];
    const name = await told();
    return (await whole.find({ ...query, department })).map((change) => ({
      ...change,
      answer: change.answer && { ...change.answer, by: name(change.answer.by) },
    }));
  },
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
export function ownSeals(
  whole: Pick<Register, 'seals' | 'findReceipt'>,
  department: string,
  told: Told,
): SealReader {
  const isOwn = async (receipt: string) => (await whole.findReceipt(receipt))?.department === department;
  return {
    systemsOf: async (receipt) => ((await isOwn(receipt)) ? whole.seals.systemsOf(receipt) : []),
    scans: async (receipt) => {
      if (!(await isOwn(receipt))) return [];
      const name = await told();
      const scans = await whole.seals.scans(receipt);
      return scans.map((scan) => ({ ...scan, attachedBy: name(scan.attachedBy) }));
    },
  };
}
