import { documentOfRound, documentsOfRound } from './documents-of-round.js';
import { listOfRound, listOfRun, latestRun, requestOfRun } from './list-of-run.js';
import type { FoundPorts, ListChoice } from './list-of-run.js';
import { type PlanRequest, planCalendar, planOf, planTitle, planWorkbook } from './make-plan.js';
import { stabilityOfRun } from './stability-of-run.js';
import type { ThresholdChoice } from './threshold-stability.js';
import type { DocumentsOfRound } from './documents-of-round.js';
import { type PreviewRequest, previewList } from './preview-list.js';

/** What reading a whole round takes besides the ports. */
export interface WholeRoundPorts extends FoundPorts {
  readonly policyText: PlanRequest['policyText'];
}

interface OfRound {
  readonly round: string;
}

type AskedList = OfRound & ListChoice & { readonly run?: number };
type AskedDocument = DocumentsOfRound & { readonly document: string; readonly subject: string };
type AskedStability = OfRound & ThresholdChoice & { readonly run: number };
type AskedPlan = OfRound & Pick<PlanRequest, 'on' | 'capacity'>;

/** A file, and what it is called. */
interface NamedFile {
  readonly title: string;
  readonly bytes: Uint8Array;
}

/**
 * What goes through all systems of a round and all that was found on them: seconds for thousands. Plain data goes in and
 * comes out, so that it can be done in a process of its own.
 */
const READS = {
  preview: (asked: PreviewRequest, ports: WholeRoundPorts) => previewList(asked, ports),
  list: async ({ round, run, ...choice }: AskedList, ports: WholeRoundPorts) => {
    const { list, bytes } = await (run === undefined
      ? listOfRound(round, choice, ports)
      : listOfRun(run, choice, ports));
    return { id: list.id, title: list.title, bytes };
  },
  documents: async (asked: DocumentsOfRound, ports: WholeRoundPorts) =>
    (await documentsOfRound(asked, ports)).map(({ kind: { id, title, scope }, subject, system }) => ({
      ...{ id, title, scope, subject },
      systemName: system?.systemName ?? null,
      department: system?.department ?? null,
    })),
  document: async (asked: AskedDocument, ports: WholeRoundPorts) => {
    const { content, bytes, trace } = await documentOfRound(asked, ports);
    return { name: content.name, bytes, trace };
  },
  plan: async (asked: AskedPlan, ports: WholeRoundPorts) => planOf(await planRequest(asked, ports)),
  planWorkbook: async (asked: AskedPlan, ports: WholeRoundPorts): Promise<NamedFile> => {
    const request = await planRequest(asked, ports);
    const bytes = await planWorkbook(await planOf(request), request, ports);
    return { title: planTitle(request), bytes };
  },
  planCalendar: async (asked: AskedPlan, ports: WholeRoundPorts): Promise<NamedFile> => {
    const request = await planRequest(asked, ports);
    const bytes = new TextEncoder().encode(planCalendar(await planOf(request), request));
    return { title: planTitle(request), bytes };
  },
  stability: ({ run, rule, parameter }: AskedStability, ports: WholeRoundPorts) =>
    stabilityOfRun(run, { rule, parameter }, ports),
} satisfies Record<string, (asked: never, ports: WholeRoundPorts) => Promise<unknown>>;

async function planRequest({ round, on, capacity }: AskedPlan, ports: WholeRoundPorts): Promise<PlanRequest> {
  const request = await requestOfRun(await latestRun(round, ports), ports);
  return { ...request, on, capacity, policyText: ports.policyText };
}

export type WholeRoundRead = keyof typeof READS;
export type Asked<Read extends WholeRoundRead> = Parameters<(typeof READS)[Read]>[0];
export type Answered<Read extends WholeRoundRead> = Awaited<ReturnType<(typeof READS)[Read]>>;

/** Does it here. */
export const readWholeRound = <Read extends WholeRoundRead>(
  read: Read,
  asked: Asked<Read>,
  ports: WholeRoundPorts,
): Promise<Answered<Read>> =>
  (READS[read] as unknown as (asked: Asked<Read>, ports: WholeRoundPorts) => Promise<Answered<Read>>)(
    asked,
    ports,
  );
