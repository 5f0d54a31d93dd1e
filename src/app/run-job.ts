import { join } from 'node:path';
import { duplicateFunction } from '../core/rules/duplicate-function.js';
import { describeRetention, expirePersons } from './erase-person.js';
import { withAudit } from './audit-survey.js';
import { chooseLists, listSource, streamList } from './export-lists.js';
import { findPack } from './find-pack.js';
import { Fault } from './fault.js';
import { importSurvey } from './import-survey.js';
import type { JobContext } from './job-context.js';
import type {
  BackupJob,
  ImportJob,
  JobRequest,
  JobResult,
  JudgeJob,
  ListsJob,
  RetentionJob,
  SimilarityJob,
} from './jobs-port.js';
import { describeLimit, similarityDocument } from './similarity-document.js';
import { withRequestOfRun } from './list-of-run.js';
import { readAgain, returnFiles } from './return-files.js';
import { describeFindings } from './summary.js';
import { uploadDocument, uploadHead } from './upload-report.js';

/** Only packs that ship: a job is asked for over the network. */
const shipped = (id: string) => findPack(id, () => Promise.reject(new Fault('not-found')));

/** The work of each kind of job. Doing it again after an interruption changes nothing that is stored already. */
export function runJob(request: JobRequest, context: JobContext): Promise<JobResult> {
  switch (request.kind) {
    case 'import':
      return importUpload(request, context);
    case 'judge':
      return judge(request, context);
    case 'lists':
      return writeLists(request, context);
    case 'similarity':
      return compareSystems(request, context);
    case 'backup':
      return copyRegister(request, context);
    case 'retention':
      return giveUpContacts(request, context);
  }
}

/** The uploaded files as one import; `report.json` is what the same upload would have been answered at once. */
async function importUpload(request: ImportJob, context: JobContext): Promise<JobResult> {
  const { id, ports, folder, progress, annotator } = context;
  const sources = request.sources.map(({ name, file }) => ({ name, path: folder.inputPath(id, file) }));
  // People of a unit report for it alone, whatever the request said.
  const department = ports.actor.department ?? request.department;
  const { round, commit, replaceAll: replacesAll, dryRun: isDryRun } = request;
  const pack = await shipped(request.pack);
  const options = { sources, round, department, commit, replacesAll, isDryRun, pack };
  const result = await importSurvey(options, ports, progress);
  try {
    const output = folder.outputFolder(id);
    await ports.outbox.stream(join(output, 'report.json'), uploadDocument(result, request));
    const readingOf = readAgain(await ports.register.mappings());
    await returnFiles(result, sources, output, { ...ports, annotator, readingOf });
    return { ...uploadHead(result, request), isRejected: !result.units.length };
  } finally {
    result.close();
  }
}

async function judge({ round, asOf, pack }: JudgeJob, { ports, progress }: JobContext): Promise<JobResult> {
  const onProgress = {
    report: (what: string, done: number, total: number) => progress.note(what, done, total),
  };
  const request = { round, asOf, pack: await shipped(pack) };
  return withAudit(request, ports, onProgress, ({ run, isRepeat, findings, systems }) =>
    Promise.resolve({ sentences: [...describeFindings(findings, systems)], run, isRepeat }),
  );
}

async function writeLists(
  request: ListsJob,
  { id, ports, folder, progress }: JobContext,
): Promise<JobResult> {
  const run = await ports.register.run(request.run);
  if (!run) throw new Fault('not-found');
  const written = await withRequestOfRun(run, ports, async (asked) => {
    const source = listSource(asked);
    const files: { readonly id: string; readonly title: string; readonly file: string }[] = [];
    const lists = chooseLists(request.lists, source.pack);
    for (const [done, list] of lists.entries()) {
      progress.report(`写${list.title}`, done, lists.length);
      const file = `${list.title}.xlsx`;
      await ports.outbox.stream(join(folder.outputFolder(id), file), streamList(list, source, ports));
      files.push({ id: list.id, title: list.title, file });
    }
    return files;
  });
  return { sentences: [`已写出清单 ${written.length} 张。`], run: request.run, lists: written };
}

async function compareSystems(
  { round }: SimilarityJob,
  { id, ports, folder, progress }: JobContext,
): Promise<JobResult> {
  const systems = await ports.register.systems(round);
  if (!systems.length) throw new Fault('empty-register');
  progress.report('比较', 0, 1);
  const items = systems.map(({ id: system, systemName, department, values }) => ({
    id: system,
    name: systemName,
    department,
    functionText: values.function ?? '',
  }));
  const { duplicate, review } = duplicateFunction.parameters;
  const thresholds = { duplicate: duplicate.default, review: review.default };
  const cancelled = new AbortController();
  const onProgress = (done: number) => {
    progress.note('比较', Math.round(100 * done), 100);
    if (progress.isStopped) cancelled.abort(new Fault('job-cancelled'));
  };
  const found = await ports.similarity.find(items, thresholds, { onProgress, signal: cancelled.signal });
  const { pairs, groups, limit } = found;
  await ports.outbox.stream(join(folder.outputFolder(id), 'similarity.json'), similarityDocument(found));
  const counts = { systems: systems.length, groups: groups.length, pairs: pairs.length };
  const sentence = `${counts.systems} 个系统，相似系统组 ${counts.groups} 个。`;
  return { sentences: [sentence, ...describeLimit(limit)], ...counts };
}

async function copyRegister({ prove }: BackupJob, { backup, progress }: JobContext): Promise<JobResult> {
  progress.report('备份', 0, 1);
  return { sentences: await backup(prove) };
}

async function giveUpContacts({ before }: RetentionJob, { ports, progress }: JobContext): Promise<JobResult> {
  progress.report('清理联系人', 0, 1);
  const retention = await expirePersons(before, ports);
  const { systems, files } = retention;
  return { sentences: describeRetention(retention), systems, files };
}
