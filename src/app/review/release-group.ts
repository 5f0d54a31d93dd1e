import { CROSSING_RULES, findingKey } from '../../core/review/redact-crossing.js';
import { Fault } from '../fault.js';
import type { Ports } from '../ports.js';
import type { GroupRelease } from '../reviews-port.js';
import { signerOf } from './signer.js';

export interface ReleaseRequest {
  readonly round: string;
  /** A group of similar systems, or `<rule>.<system>` for a finding that compares but stands in no group. */
  readonly group: string;
  readonly reason: string;
  readonly on: string;
  readonly by?: string | undefined;
}

/** 公布: the members of one group see each other by name from now on. Named, reasoned, recorded, for good. */
export async function releaseGroup(request: ReleaseRequest, ports: Ports): Promise<GroupRelease> {
  const { round, group, on } = request;
  const signer = signerOf(ports.actor, request.by);
  if (signer.party !== 'auditBureau' && signer.party !== 'console')
    throw new Fault('step-refused', { problem: '相似系统的名称由审计局公布' });
  const reason = request.reason.trim();
  if (reason.length < 4) throw new Fault('step-refused', { problem: '公布应当写明理由（不少于四个字）' });
  const findings = await findingsOf(round, group, ports);
  const release: GroupRelease = { group, on, by: signer.name, reason, findings };
  return ports.register.write(
    { actor: ports.actor, action: 'group.release', subject: `${round} ${group}` },
    async ({ reviews }) => {
      const earlier = (await reviews.releases(round)).find((item) => item.group === group);
      if (!earlier) await reviews.release(round, release);
      return earlier ?? release;
    },
  );
}

async function findingsOf(round: string, group: string, { register }: Ports): Promise<readonly string[]> {
  const run = (await register.runs(round)).at(-1);
  const findings = run ? await register.findings(run.id) : null;
  if (!findings) throw new Fault('no-run', { round });
  const found = findings.groups.find(({ id }) => id === group);
  if (found) return found.members.map((systemId) => findingKey({ systemId, verdict: { rule: found.rule } }));
  const keys = findings.systems.flatMap(({ id, verdicts }) =>
    verdicts
      .filter(({ rule, verdict }) => verdict === 'flagged' && CROSSING_RULES.has(rule))
      .map((verdict) => findingKey({ systemId: id, verdict })),
  );
  if (!keys.includes(group)) throw new Fault('not-found');
  return [group];
}
