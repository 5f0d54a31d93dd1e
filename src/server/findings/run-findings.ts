import { Inject, Injectable } from '@nestjs/common';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import type { Findings } from '../../core/audit/finding.js';
import { maskFindings } from '../../core/review/mask-findings.js';
import { PORTS } from '../ports.module.js';

/** Whole findings of a run, contacts hidden, for callers who may see every unit. The last one read is kept: a run never changes, and its pages are asked for in a row. */
@Injectable()
export class RunFindings {
  private latest: { readonly run: number; readonly findings: Findings } | null = null;

  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  async of(run: number): Promise<Findings> {
    if (this.latest?.run === run) return this.latest.findings;
    const found = await this.ports.register.findings(run);
    if (!found) throw new Fault('not-found');
    const findings = maskFindings(found);
    this.latest = { run, findings };
    return findings;
  }
}
