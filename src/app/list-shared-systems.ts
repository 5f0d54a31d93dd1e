import type { SharedSystem } from '../core/audit/likeness.js';
import { type Sheet, cellText } from '../core/intake/sheet.js';
import { Fault } from './fault.js';
import type { Ports } from './ports.js';

/** Headers of a 统建目录 as cities write them. */
const HEADERS = {
  name: ['系统名称', '统建系统名称', '名称', '平台名称', 'name'],
  department: ['建设单位', '牵头单位', '主管单位', '责任单位', '单位', '单位名称', 'department'],
  function: ['主要功能', '功能', '功能描述', '系统功能', '功能简介', 'function', 'functions'],
} as const;
/** Titles and notes may stand above the header. */
const HEADER_WITHIN = 10;

/** The list of shared systems in a workbook: the first row with a header of a name, and what follows. */
export function sharedSystemsIn(sheets: readonly Sheet[]): readonly SharedSystem[] {
  for (const { rows } of sheets) {
    const texts = rows.map((row) => row.map((cell) => cellText(cell).trim()));
    const column = (row: readonly string[], names: readonly string[]) =>
      row.findIndex((cell) => names.includes(cell.toLowerCase()));
    const header = texts.slice(0, HEADER_WITHIN).findIndex((row) => column(row, HEADERS.name) >= 0);
    const found = texts[header];
    if (!found) continue;
    const at = {
      name: column(found, HEADERS.name),
      department: column(found, HEADERS.department),
      function: column(found, HEADERS.function),
    };
    return texts.slice(header + 1).flatMap((row) => {
      const [name, department, text] = [row[at.name], row[at.department], row[at.function]];
      return name
        ? [{ name, ...(department ? { department } : {}), ...(text ? { function: text } : {}) }]
        : [];
    });
  }
  throw new Fault('bad-input', { errors: '表中没有“系统名称”这一列（另有“建设单位”“主要功能”更好）' });
}

/** Makes this the round's list of city-wide shared systems; what was there before is replaced. */
export async function replaceSharedSystems(
  round: string,
  systems: readonly SharedSystem[],
  ports: Ports,
): Promise<readonly SharedSystem[]> {
  if (systems.some(({ name }) => !name.trim())) throw new Fault('bad-input', { errors: '有的系统没有名称' });
  await ports.register.write(
    { actor: ports.actor, action: 'shared-systems.replace', subject: round },
    (writer) => writer.judgingInputs.replaceSharedSystems(round, systems),
  );
  return systems;
}
