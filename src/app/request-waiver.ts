import {
  type Waiver,
  type WaiverRequest,
  WAIVER_STATES,
  doOverlap,
  waiverErrors,
  waiverState,
} from '../core/review/waiver.js';
import { RULES, ruleById } from '../core/rules/index.js';
import { Fault } from './fault.js';
import { findDeclared } from './find-declared.js';
import type { Ports } from './ports.js';

/** `name`: the person, where the machine's console acts for somebody; an account always acts for itself. */
export interface WaiverForm extends Omit<WaiverRequest, 'name' | 'unit'> {
  readonly round?: string | undefined;
  /** Id or name of a system. */
  readonly system: string;
  readonly name?: string | undefined;
  /** Left out: the unit of the system for a deferral, 审计局 for a waiver. */
  readonly unit?: string | undefined;
}

/** Who the person is: the account that acts; on the console, whom it names. */
export const personOf = ({ actor }: Pick<Ports, 'actor'>, name: string | undefined): string =>
  actor.role === 'console' ? (name ?? '') : actor.name;

/**
 * Records a department's request for 暂缓整合 (待审批) or an auditor's waiver (有效 at once). Refused in Chinese
 * without a reason, a person, or an end within a year.
 */
export async function requestWaiver(form: WaiverForm, ports: Ports): Promise<Waiver> {
  const { kind, reason, requestedOn, expiresOn } = form;
  const rules = [...new Set(form.rules)];
  const unknown = rules.find((rule) => !ruleById(rule));
  if (unknown !== undefined)
    throw new Fault('unknown-rule', { rule: unknown, known: RULES.map(({ id }) => id).join('、') });
  const { round, system } = await findDeclared(form, ports);
  const request: WaiverRequest = {
    kind,
    rules,
    reason: reason.trim(),
    name: personOf(ports, form.name).trim(),
    unit: form.unit?.trim() || (kind === 'deferral' ? system.department : '审计局'),
    requestedOn,
    expiresOn,
  };
  const errors = waiverErrors(request);
  if (errors.length) throw new Fault('bad-waiver', { errors: errors.join('；') });
  const action = kind === 'deferral' ? 'waiver.request' : 'waiver.grant';
  return ports.register.write({ actor: ports.actor, action, subject: system.id }, async ({ waivers }) => {
    const earlier = (await waivers.list({ department: system.department })).find(
      (waiver) =>
        waiver.system === system.id &&
        waiver.kind === kind &&
        doOverlap(waiver, request) &&
        ['requested', 'granted'].includes(waiverState(waiver, requestedOn)),
    );
    if (earlier)
      throw new Fault('waiver-exists', {
        system: system.systemName,
        id: String(earlier.id),
        state: WAIVER_STATES[earlier.status],
      });
    const { id, department, systemName } = system;
    const status = kind === 'deferral' ? 'requested' : 'granted';
    return waivers.add({ ...request, round, system: id, department, systemName, status, decision: null });
  });
}
