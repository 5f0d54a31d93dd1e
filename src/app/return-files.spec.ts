import type { WorkbookMarks } from '../core/intake/annotation.js';
import { type Problem, problem } from '../core/intake/problem.js';
import type { Sheet } from '../core/intake/sheet.js';
import type { ReportedFile, ReportedRow } from '../core/intake/intake-report.js';
import type { FileReading, SourceFile } from './ports.js';
import { type MarkedWorkbook, type ReturnPorts, returnFiles } from './return-files.js';

const SECRET = '国防动员指挥系统';
const GRID: Sheet = {
  name: '系统表',
  hidden: false,
  merges: [],
  rows: [
    ['系统名称', '主要功能', '建设状态', '建设资金（万元）', '涉密分类'],
    ['甲系统', '登记', '已建', '约50', '非涉密'],
    [SECRET, '动员', '已建', 30, '涉密'],
    ['乙系统', `与${SECRET}对接`, '已建', 30, '非涉密'],
  ],
};

function reportedFile(
  file: string,
  issues: readonly Problem[],
  more: Partial<ReportedFile> = {},
): ReportedFile {
  const row: ReportedRow = {
    ...{ row: 2, col: null, department: '市民政局', accept: true, cells: {}, implied: {} },
    issues: [...issues],
  };
  const sheet = {
    sheet: '系统表',
    headerRows: [1],
    orientation: 'rows',
    rows: [row],
    notRows: [],
    unmapped: [],
  };
  return {
    ...{
      file,
      member: null,
      sha256: `hash of ${file}`,
      status: 'ok',
      code: null,
      message: null,
      warnings: [],
    },
    ...{ department: null, receipts: [], counts: { read: 0, stored: 0, rejected: 0, ignored: 0 } },
    ...more,
    sheets: [sheet],
  } as unknown as ReportedFile;
}

/** What was asked of the ports. `markable`: hashes of files that can be marked in place. */
function ports(markable: readonly string[] = []) {
  const asked = {
    written: [] as string[],
    inPlace: [] as string[],
    rebuilt: [] as { sheets: readonly Sheet[]; marks: WorkbookMarks }[],
  };
  const marked: MarkedWorkbook = { bytes: Uint8Array.of(1), extension: 'xlsx' };
  const given: ReturnPorts = {
    annotator: {
      annotateFile({ source, sha256 }) {
        asked.inPlace.push(source.path);
        return Promise.resolve(markable.includes(sha256) && source.path.startsWith('good') ? marked : null);
      },
      annotateSheets(sheets, marks) {
        asked.rebuilt.push({ sheets, marks });
        return Promise.resolve(marked);
      },
    },
    reader: {
      read({ name }) {
        const opened = { status: 'ok', sheets: [GRID], warnings: [] } as const;
        const reading: FileReading = {
          file: name,
          member: null,
          sha256: `hash of ${name}`,
          bytes: 1,
          opened,
        };
        return Promise.resolve([reading]);
      },
    },
    outbox: {
      write(path) {
        asked.written.push(path);
        return Promise.resolve();
      },
    },
  };
  return { asked, given };
}

const ERROR = problem('bad-number', 'D2', { heading: '建设资金', found: '约50' });
const source = (name: string, path = `good/${name}`): SourceFile => ({ name, path });
const run = (files: readonly ReportedFile[], sources: readonly SourceFile[], given: ReturnPorts) =>
  returnFiles({ files: () => files }, sources, 'out', given);

describe('returnFiles', () => {
  it('marks files with problems in place, and leaves others alone', async () => {
    const { asked, given } = ports(['hash of a.xlsx']);
    const files = [
      reportedFile('a.xlsx', [ERROR]),
      reportedFile('b.xlsx', []),
      reportedFile('c.xlsx', [ERROR], { status: 'rejected' }),
    ];
    const returned = await run(
      files,
      ['a.xlsx', 'b.xlsx', 'c.xlsx'].map((name) => source(name)),
      given,
    );
    expect(asked.written).toEqual(['out/returned/a.xlsx']);
    expect(returned).toEqual([
      { file: 'a.xlsx', member: null, path: 'out/returned/a.xlsx', isRebuilt: false },
    ]);
    expect(asked.rebuilt).toEqual([]);
  });

  it('rebuilds what cannot be marked, under a name of its own', async () => {
    const { asked, given } = ports();
    const files = [
      reportedFile('a.xls', [ERROR]),
      reportedFile('a.csv', [ERROR]),
      reportedFile('../b?.et', [ERROR]),
    ];
    const returned = await run(files, [source('a.xls'), source('a.csv'), source('../b?.et')], given);
    expect(asked.written).toEqual(['out/returned/a.xlsx', 'out/returned/a(2).xlsx', 'out/returned/b_.xlsx']);
    expect(returned.every(({ isRebuilt }) => isRebuilt)).toBe(true);
  });

  it('tells files of one name apart by their bytes', async () => {
    const { asked, given } = ports(['hash of a.xlsx']);
    const twins = [source('a.xlsx', 'bad/a.xlsx'), source('a.xlsx', 'good/a.xlsx')];
    given.reader.read = () => Promise.resolve([]);
    await run([reportedFile('a.xlsx', [ERROR])], twins, given);
    expect(asked.inPlace).toEqual(['bad/a.xlsx', 'good/a.xlsx']);
    expect(asked.written).toEqual(['out/returned/a.xlsx']);
  });

  it('never touches the bytes of a file with classified rows, nor repeats what stood there', async () => {
    const { asked, given } = ports(['hash of a.xlsx']);
    const classified = reportedFile('a.xlsx', [problem('classified', 'E3')]).sheets[0]?.rows[0];
    const twin = problem('duplicate-row', 'A4', { row: '3', found: SECRET });
    const file = reportedFile('a.xlsx', [twin]);
    if (classified) file.sheets[0]?.rows.push({ ...classified, row: 3 });
    await run([file], [source('a.xlsx')], given);
    expect(asked.inPlace).toEqual([]);
    const [rebuilt] = asked.rebuilt;
    expect(JSON.stringify(rebuilt)).not.toContain(SECRET);
    expect(rebuilt?.sheets[0]?.rows[1]?.[0]).toBe('甲系统');
    expect(rebuilt?.marks.sheets[0]?.cells.map(({ cell }) => cell)).toEqual(['A4', 'E3']);
    expect(asked.written).toEqual(['out/returned/a.xlsx']);
  });

  it('hands nothing back when a classified row is not found again', async () => {
    const { asked, given } = ports();
    const file = reportedFile('a.xlsx', [problem('classified', 'E2')]);
    expect(await run([file], [source('a.xlsx')], given)).toEqual([]);
    expect(asked).toEqual({ written: [], inPlace: [], rebuilt: [] });
  });
});
