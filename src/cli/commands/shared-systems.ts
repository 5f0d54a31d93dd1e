import { basename } from 'node:path';
import { Fault } from '../../app/fault.js';
import { replaceSharedSystems, sharedSystemsIn } from '../../app/list-shared-systems.js';
import { roundForReading } from '../../app/resolve-round.js';
import { type CommonOptions, withSession } from '../session.js';
import { print } from '../terminal.js';

/** Makes a workbook the round's list of city-wide shared systems. */
export async function sharedSystemsImportCommand(file: string, options: CommonOptions): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const round = await roundForReading(options, ports.register);
    const [reading] = await ports.reader.read({ name: basename(file), path: file });
    if (reading?.opened.status !== 'ok')
      throw new Fault('bad-input', {
        errors: reading?.opened.status === 'rejected' ? reading.opened.message : file,
      });
    const systems = await replaceSharedSystems(round.name, sharedSystemsIn(reading.opened.sheets), ports);
    print(`批次“${round.name}”的统建目录现有 ${systems.length} 个系统，再次判定时生效。`);
  });
}

/** The list as it stands. */
export async function sharedSystemsListCommand(options: CommonOptions): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const round = await roundForReading(options, ports.register);
    const systems = await ports.register.judgingInputs.sharedSystems(round.name);
    if (options.json) return print(JSON.stringify(systems));
    print(`批次“${round.name}”的统建目录：${systems.length} 个系统`);
    for (const { name, department } of systems) print(`  ${name}${department ? `（${department}）` : ''}`);
  });
}
