import { departmentKey } from '../core/intake/department-name.js';
import { withoutContacts } from '../core/survey/mask-personal.js';
import { FIELD_IDS, type FieldId } from '../core/survey/survey.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import { type Pack, questionsAsked } from '../core/packs/pack.js';
import { Fault } from './fault.js';
import type { Ports, Round } from './ports.js';
import { type RoundRequest, checkDate } from './resolve-round.js';
import { type PersonalView, recordLook } from './show-personal.js';

export interface TemplateOptions extends RoundRequest {
  readonly pack: Pack;
  readonly department?: string | undefined;
  /** Fill in what the department declared last. */
  readonly isPrefilled: boolean;
  /** The unit's own people see their contacts; to others the cells come empty unless they ask. */
  readonly personal?: PersonalView;
}

/** The survey workbook, sealed with round, date and unit as far as they are known. */
export async function issueTemplate(options: TemplateOptions, ports: Ports): Promise<Uint8Array> {
  const round = await knownRound(options, ports);
  const asOf = options.asOf === undefined ? (round?.asOf ?? '') : checkDate(options.asOf);
  const department = options.department ?? '';
  const departments = (await ports.register.departments()).map(({ name }) => name);
  const standing = options.isPrefilled && round ? await ports.register.systems(round.name) : [];
  const key = departmentKey(department, ports.knowledge.departmentAliases);
  const prefill = standing.filter(
    (system) => departmentKey(system.department, ports.knowledge.departmentAliases) === key,
  );
  return ports.templates.write({
    pack: options.pack.id,
    round: options.round ?? round?.name ?? '',
    asOf,
    department,
    departments,
    prefill: await withContacts(prefill, options, ports),
    questions: questionsOf(options.pack, prefill),
    headings: options.pack.headings,
  });
}

/** What the pack asks, and whatever the unit has answered besides: handed in again, nothing is lost. */
function questionsOf(pack: Pack, prefill: readonly SurveyedSystem[]): readonly FieldId[] {
  const asked = new Set(questionsAsked(pack));
  const answered = ({ values }: SurveyedSystem, id: FieldId): boolean => values[id] !== undefined;
  return FIELD_IDS.filter((id) => asked.has(id) || prefill.some((system) => answered(system, id)));
}

/** A form with half-hidden numbers would come back as a declaration of them: they are shown, or left out. */
async function withContacts(
  systems: readonly SurveyedSystem[],
  { personal = 'masked', department = '' }: TemplateOptions,
  ports: Ports,
): Promise<readonly SurveyedSystem[]> {
  const { actor } = ports;
  if (actor.role === 'console' || actor.department === department) return systems;
  if (personal === 'masked') return systems.map(withoutContacts);
  await recordLook(`${department}（预填的普查表）`, ports);
  return systems;
}

async function knownRound({ round, isPrefilled }: TemplateOptions, ports: Ports): Promise<Round | undefined> {
  const rounds = await ports.register.rounds();
  if (round === undefined) return rounds.at(-1);
  const found = rounds.find(({ name }) => name === round);
  if (!found && isPrefilled)
    throw new Fault('round-not-found', { round, known: rounds.map(({ name }) => name).join('、') || '无' });
  return found;
}
