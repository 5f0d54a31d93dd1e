import { posix } from 'node:path';
import { type Proposal, marksOf } from '../core/intake/annotation.js';
import type { WorkbookFixer } from './fixes-port.js';
import type { FileReading, Ports, SourceFile } from './ports.js';
import { stageFile } from './stage-file.js';

/** What became of one file: `path` is `null` where nothing was written, and `message` says why. */
export interface FixedFile {
  readonly file: string;
  readonly member: string | null;
  readonly path: string | null;
  readonly applied: readonly Proposal[];
  readonly left: readonly Proposal[];
  readonly message: string;
}

type FixPorts = Pick<Ports, 'reader' | 'outbox' | 'knowledge' | 'fingerprint'> & {
  readonly register: Pick<Ports['register'], 'mappings'>;
  readonly fixer: WorkbookFixer;
};

/**
 * Applies the safe corrections that a marked copy offers (full-width digits, unit words, obvious dates): only what
 * was read without doubt, only when asked, in a copy in `folder`. A file with a classified row is not copied.
 */
export async function fixFiles(
  sources: readonly SourceFile[],
  folder: string,
  ports: FixPorts,
): Promise<readonly FixedFile[]> {
  const mappings = await ports.register.mappings();
  const options = {
    mappings,
    aliases: ports.knowledge.departmentAliases,
    unitName: (name: string) => name,
    fingerprint: ports.fingerprint,
  };
  const fixed: FixedFile[] = [];
  const taken = new Set<string>();
  for (const source of sources) {
    for (const reading of await ports.reader.read(source)) {
      const { report, classifiedRows } = stageFile(reading, options);
      const { proposals } = marksOf(report.sheets);
      const nothing = { file: reading.file, member: reading.member, path: null, applied: [] };
      if (report.status === 'rejected') fixed.push({ ...nothing, left: [], message: report.message ?? '' });
      else if (classifiedRows.length) fixed.push({ ...nothing, left: [], message: CLASSIFIED });
      else if (proposals.length)
        fixed.push(await fixFile({ source, reading, proposals, folder, taken }, ports));
      else if (report.sheets.length) fixed.push({ ...nothing, left: [], message: '没有可以直接改的地方。' });
    }
  }
  return fixed;
}

const CLASSIFIED = '含有标明涉密的行，没有改动，也没有另存副本。请先从表中删除该行。';
const NOT_IN_PLACE = '这种格式不能原样改动。请另存为 .xlsx 后再试，或按“修改建议”自行更改。';

interface Task {
  readonly source: SourceFile;
  readonly reading: FileReading;
  readonly proposals: readonly Proposal[];
  readonly folder: string;
  readonly taken: Set<string>;
}

async function fixFile(
  { source, reading: { file, member, sha256 }, proposals, folder, taken }: Task,
  { fixer, outbox }: FixPorts,
): Promise<FixedFile> {
  const found = await fixer.fixFile({ source, member, sha256 }, proposals);
  if (!found) return { file, member, path: null, applied: [], left: proposals, message: NOT_IN_PLACE };
  const { bytes, extension, applied } = found;
  const stem = (member ?? file).replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '');
  let name = `${stem}.${extension}`;
  for (let number = 2; taken.has(name); number++) name = `${stem}(${number}).${extension}`;
  taken.add(name);
  const path = posix.join(folder.replaceAll('\\', '/'), name);
  await outbox.write(path, bytes);
  const left = proposals.filter((proposal) => !applied.includes(proposal));
  const rest = left.length ? `，${left.length} 处是公式，没有改` : '';
  return { file, member, path, applied, left, message: `改了 ${applied.length} 处${rest}。` };
}
