import { join } from 'node:path';
import { outbox } from '../../assemble-reading.js';
import { rulePages } from '../../app/rule-pages.js';
import { print } from '../terminal.js';

/** Writes one page per rule and an index; needs no register. */
export async function rulesCommand(options: { readonly out: string }): Promise<void> {
  const pages = rulePages();
  for (const { name, html } of pages) await outbox.write(join(options.out, name), html);
  print(`规则说明 ${pages.length - 1} 页，从 ${join(options.out, 'index.html')} 开始看`);
}
