import { join } from 'node:path';
import { Fault } from '../../app/fault.js';
import type { FileReading } from '../../app/ports.js';
import { assembleReading } from '../../assemble-reading.js';
import { gridEntry } from '../../core/intake/grid-report.js';
import { findSources } from '../find-sources.js';
import { TerminalProgress, print } from '../terminal.js';

/** Only opens spreadsheets safely and writes what stands in them: no register, no meaning. */
export async function readCommand(
  paths: readonly string[],
  options: { readonly out: string },
): Promise<void> {
  const { sources } = findSources(paths, true);
  const { reader, outbox } = assembleReading();
  const progress = new TerminalProgress();
  const pieces: string[] = [];
  let refused = 0;
  try {
    const ahead: Promise<readonly FileReading[]>[] = [];
    for (let index = 0; index < sources.length; index++) {
      for (
        let next = index + ahead.length;
        next < sources.length && ahead.length <= reader.concurrency;
        next++
      ) {
        const source = sources[next];
        if (source) ahead.push(reader.read(source));
      }
      for (const reading of (await ahead.shift()) ?? []) {
        if (reading.opened.status === 'rejected') refused++;
        pieces.push(JSON.stringify(gridEntry(reading)));
      }
      progress.report('读取', index + 1, sources.length);
    }
  } finally {
    progress.stop();
    await reader.close();
  }
  await outbox.write(join(options.out, 'grid.json'), `{"files":[\n${pieces.join(',\n')}\n]}\n`);
  print(`读取 ${pieces.length} 个文件，其中 ${refused} 个不能读取；结果：${join(options.out, 'grid.json')}`);
  if (refused === pieces.length) throw new Fault('nothing-readable');
}
