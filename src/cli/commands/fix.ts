import { join } from 'node:path';
import { fixFiles } from '../../app/fix-files.js';
import { findSources } from '../find-sources.js';
import { type CommonOptions, withSession } from '../session.js';
import { print } from '../terminal.js';

/** Applies the safe corrections to copies of the files, and says what was changed. */
export async function fixCommand(
  paths: readonly string[],
  options: CommonOptions & { readonly out: string },
): Promise<void> {
  const { sources } = findSources(paths);
  await withSession(options, async ({ ports }) => {
    const files = await fixFiles(sources, options.out, { ...ports, fixer: ports.annotator });
    await ports.outbox.write(join(options.out, 'fixes.json'), `${JSON.stringify({ files }, null, 1)}\n`);
    for (const { file, member, path, applied, message } of files) {
      print(`${member ? `${file} 中的 ${member}` : file}：${message}${path ? ` → ${path}` : ''}`);
      for (const { sheet, cell, typed, proposed } of applied)
        print(`  ${sheet}!${cell}：${typed} → ${proposed}`);
    }
    print(`逐格的改动：${join(options.out, 'fixes.json')}。原文件没有改动。`);
  });
}
