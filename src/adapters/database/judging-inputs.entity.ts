import { EntitySchema } from 'typeorm';
import { id, integer, optionalText, references, text } from './column-kinds.js';

const SharedSystemSchema = new EntitySchema({
  name: 'shared_system',
  columns: {
    id,
    roundId: references('round'),
    position: integer,
    name: text,
    department: text,
    function: text,
  },
  uniques: [{ columns: ['roundId', 'position'] }],
});

/** What auditors said of pairs of systems; `a` sorts before `b`. */
const PairDecisionSchema = new EntitySchema({
  name: 'pair_decision',
  columns: {
    id,
    roundId: references('round'),
    a: text,
    b: text,
    verdict: text,
    decidedBy: text,
    decidedAt: text,
    reason: optionalText,
  },
  uniques: [{ columns: ['roundId', 'a', 'b'] }],
});

/** Which system of its group is kept, as somebody decided. */
const SurvivorChoiceSchema = new EntitySchema({
  name: 'survivor_choice',
  columns: { id, roundId: references('round'), system: text, reason: text, decidedBy: text, decidedAt: text },
  uniques: [{ columns: ['roundId', 'system'] }],
});

/** List and decisions as they stood when a run was judged, as JSON. */
const RunInputsSchema = new EntitySchema({
  name: 'run_inputs',
  columns: { id, runId: references('run'), body: text },
  uniques: [{ columns: ['runId'] }],
});

export const JUDGING_INPUT_TABLES = [
  SharedSystemSchema,
  PairDecisionSchema,
  SurvivorChoiceSchema,
  RunInputsSchema,
];
