import { decideWaiver } from '../../app/decide-waiver.js';
import { Fault } from '../../app/fault.js';
import { requestWaiver } from '../../app/request-waiver.js';
import { checkDate, roundForReading } from '../../app/resolve-round.js';
import { type Waiver, describeWaiver } from '../../core/review/waiver.js';
import { ruleTitle } from '../../core/rules/index.js';
import { type CommonOptions, withSession } from '../session.js';
import { print } from '../terminal.js';

export interface WaiverOptions extends CommonOptions {
  readonly by: string;
  readonly on: string;
  readonly unit?: string;
  readonly reason?: string;
  readonly until?: string;
}

const lineOf = (waiver: Waiver, day: string): string =>
  `第 ${waiver.id} 号  ${waiver.department} ${waiver.systemName}  ${describeWaiver(waiver, day, ruleTitle)}`;

function tell(waiver: Waiver, day: string, json: boolean | undefined): void {
  print(json ? JSON.stringify(waiver) : lineOf(waiver, day));
}

async function record(
  kind: Waiver['kind'],
  system: string,
  rules: readonly string[],
  options: WaiverOptions,
): Promise<void> {
  const { round, by: name, unit, reason = '', on: requestedOn, until: expiresOn = '' } = options;
  const form = { kind, rules, round, system, name, unit, reason, requestedOn, expiresOn } as const;
  await withSession(options, async ({ ports }) => {
    tell(await requestWaiver(form, ports), requestedOn, options.json);
  });
}

/** A department's request for 暂缓整合. */
export const waiversRequestCommand = (system: string, options: WaiverOptions): Promise<void> =>
  record('deferral', system, [], options);

/** An auditor's waiver of some rules, or of the system as a whole: said in so many words, not by saying nothing. */
export async function waiversWaiveCommand(
  system: string,
  rules: readonly string[],
  options: WaiverOptions & { readonly whole?: boolean },
): Promise<void> {
  if (Boolean(options.whole) === rules.length > 0) throw new Fault('no-rules-waived');
  await record('waiver', system, rules, options);
}

const decideAs =
  (status: 'granted' | 'refused' | 'withdrawn') =>
  async (id: string, options: WaiverOptions): Promise<void> => {
    if (!/^[1-9]\d{0,8}$/u.test(id)) throw new Fault('waiver-not-found', { id });
    await withSession(options, async ({ ports }) => {
      const { by: name, on, reason, until: expiresOn } = options;
      const waiver = await decideWaiver({ id: Number(id), status, name, on, reason, expiresOn }, ports);
      tell(waiver, on, options.json);
    });
  };

export const waiversGrantCommand = decideAs('granted');
export const waiversRefuseCommand = decideAs('refused');
export const waiversWithdrawCommand = decideAs('withdrawn');

/** Every request and waiver, as of a day: the one said, else the survey date of the round; never today. */
export async function waiversListCommand(options: CommonOptions & { readonly on?: string }): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const round = await roundForReading(options, ports.register);
    const day = options.on === undefined ? round.asOf : checkDate(options.on);
    const waivers = await ports.register.waivers.list();
    if (options.json) print(JSON.stringify(waivers));
    else for (const waiver of waivers) print(lineOf(waiver, day));
    if (!options.json && !waivers.length) print('没有暂缓整合的申请，也没有豁免。');
  });
}
