import { issueTemplate } from '../../app/issue-template.js';
import { type CommonOptions, withSession } from '../session.js';
import { print } from '../terminal.js';

export interface TemplateCommandOptions extends CommonOptions {
  readonly out: string;
  readonly department?: string;
  readonly prefill?: boolean;
}

export async function templateCommand(options: TemplateCommandOptions): Promise<void> {
  await withSession(options, async ({ ports, pack }) => {
    const request = {
      pack,
      round: options.round,
      asOf: options.asOf,
      department: options.department,
      isPrefilled: options.prefill ?? false,
    };
    await ports.outbox.write(options.out, await issueTemplate(request, ports));
    print(`普查表模板：${options.out}`);
  });
}
