import { acceptedRows } from './accepted-rows.js';
import { type Proposal, fixOf, marksOf } from '../core/intake/annotation.js';
import { textAt } from '../core/intake/sheet.js';
import type { WorkbookFixer } from './fixes-port.js';
import type { ReportedFile } from '../core/intake/intake-report.js';
import type { FileReading, Ports, SourceFile } from './ports.js';
import { stageFile } from '../core/intake/stage-file.js';
import { reportedCells } from '../core/intake/stage-row.js';

/** What a person types for a cell instead; the file is named by its bytes, so that no other one is changed. */
export interface Correction {
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
  /** Blank: the cell is emptied. */
  readonly text: string;
}

export interface CorrectionRequest {
  /** Also what a marked copy offers: full-width digits, unit words, obvious dates. */
  readonly takesOffered: boolean;
  readonly corrections: readonly Correction[];
}

export type AppliedCorrection = Omit<Proposal, 'why'>;

export interface LeftCorrection extends AppliedCorrection {
  readonly why: string;
}

/** What became of one workbook: `workbook` is `null` where nothing was changed, and `message` says why. */
export interface CorrectedFile {
  readonly file: string;
  readonly member: string | null;
  readonly applied: readonly AppliedCorrection[];
  readonly left: readonly LeftCorrection[];
  readonly message: string;
  readonly workbook: { readonly name: string; readonly bytes: Uint8Array } | null;
}

export type CorrectionPorts = Pick<Ports, 'reader' | 'knowledge' | 'fingerprint'> & {
  readonly register: Pick<Ports['register'], 'mappings'>;
  readonly fixer: WorkbookFixer;
};

/**
 * Writes corrections into copies of workbooks, source by source; all other cells stay. Nothing is read by any other
 * way than an import reads. A workbook with a classified row is not copied.
 */
export async function* correctFiles(
  sources: readonly SourceFile[],
  request: CorrectionRequest,
  ports: CorrectionPorts,
): AsyncIterable<{ readonly source: SourceFile; readonly files: readonly CorrectedFile[] }> {
  const options = {
    mappings: await ports.register.mappings(),
    aliases: ports.knowledge.departmentAliases,
    fingerprint: ports.fingerprint,
  };
  for (const source of sources) {
    const files: CorrectedFile[] = [];
    for (const reading of await ports.reader.read(source)) {
      const { report, classifiedRows, systems } = stageFile(reading, options);
      for (const [row, system] of acceptedRows(report, systems)) row.cells = reportedCells(system.of);
      const nothing = { file: reading.file, member: reading.member, applied: [], left: [], workbook: null };
      if (report.status === 'rejected') files.push({ ...nothing, message: report.message ?? '' });
      else if (classifiedRows.length) files.push({ ...nothing, message: CLASSIFIED });
      else if (report.sheets.length)
        files.push(
          await correctFile({ source, reading, ...wantedFixes(reading, report, request) }, ports.fixer),
        );
    }
    yield { source, files };
  }
}

const CLASSIFIED = '含有标明涉密的行，没有改动，也没有另存副本。请先从表中删除该行。';
const NO_SHEET = '这张工作表不是普查表，没有改';
const FORMULA = '这个单元格是公式，请在原表中修改公式';

interface WantedFixes {
  readonly fixes: readonly AppliedCorrection[];
  readonly strays: readonly LeftCorrection[];
}

/** What a person typed wins over what is offered for the same cell. */
function wantedFixes(
  { opened }: FileReading,
  report: ReportedFile,
  { takesOffered, corrections }: CorrectionRequest,
): WantedFixes {
  const fixes = new Map<string, AppliedCorrection>();
  const strays: LeftCorrection[] = [];
  const sheets = opened.status === 'ok' ? opened.sheets : [];
  const offered = takesOffered ? marksOf(report.sheets).proposals : [];
  for (const proposal of offered) fixes.set(`${proposal.sheet}!${proposal.cell}`, proposal);
  for (const { sheet, cell, text } of corrections.filter(({ sha256 }) => sha256 === report.sha256)) {
    const found = report.sheets.find((own) => own.sheet === sheet);
    const typed = sheets.find(({ name }) => name === sheet);
    if (found && typed)
      fixes.set(`${sheet}!${cell}`, fixOf(found, { cell, typed: textAt(typed, cell), text: text.trim() }));
    else strays.push({ sheet, cell, heading: '', typed: '', proposed: text, isNumber: false, why: NO_SHEET });
  }
  return { fixes: [...fixes.values()], strays };
}

async function correctFile(
  {
    source,
    reading,
    fixes,
    strays,
  }: WantedFixes & { readonly source: SourceFile; readonly reading: FileReading },
  fixer: WorkbookFixer,
): Promise<CorrectedFile> {
  const { file, member, sha256, opened } = reading;
  const nothing = { file, member, applied: [], left: strays, workbook: null };
  if (!fixes.length) return { ...nothing, message: strays.length ? `${NO_SHEET}。` : '没有要改的地方。' };
  const inPlace = await fixer.fixFile({ source, member, sha256 }, fixes);
  const { bytes, extension, applied } =
    inPlace ?? (await fixer.fixSheets(opened.status === 'ok' ? opened.sheets : [], fixes));
  const left = [
    ...strays,
    ...fixes.filter((fix) => !applied.includes(fix)).map((fix) => ({ ...fix, why: FORMULA })),
  ];
  const parts = [
    `改了 ${applied.length} 处`,
    left.length ? `${left.length} 处没有改：${left[0]?.cell} ${left[0]?.why}` : '',
    inPlace ? '' : '原来的格式不能原样改动，改后的文件是 .xlsx，只保留内容',
  ];
  const name = `${(member ?? file).replace(/\.[^.\\/]*$/u, '')}.${extension}`;
  return {
    ...{ file, member, applied, left, message: `${parts.filter(Boolean).join('；')}。` },
    workbook: applied.length ? { name, bytes } : null,
  };
}
