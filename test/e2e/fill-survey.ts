import ExcelJS from 'exceljs';

const SHEET = '信息系统调查表';
const HEADINGS = 4;
const FIRST_ROW = 6;

/** Fills a template that was downloaded with the rows of a filled form, as a person who copies them; answers the
 * address of the cell that `planted` spoils. */
export async function fillSurvey(
  template: string,
  filled: string,
  target: string,
  planted?: { readonly heading: string; readonly row: number; readonly text: string },
): Promise<string> {
  const [form, source] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()];
  await form.xlsx.readFile(template);
  await source.xlsx.readFile(filled);
  const [into, from] = [form.getWorksheet(SHEET), source.getWorksheet(SHEET)];
  if (!into || !from) throw new Error(`no sheet ${SHEET}`);
  for (let row = FIRST_ROW; row <= from.rowCount; row++)
    for (let column = 1; column <= from.columnCount; column++) {
      const { value } = from.getCell(row, column);
      if (value !== null) into.getCell(row, column).value = value;
    }
  let address = '';
  if (planted) {
    const column = (into.getRow(HEADINGS).values as readonly unknown[]).findIndex((heading) =>
      String(heading).includes(planted.heading),
    );
    const cell = into.getCell(FIRST_ROW + planted.row, column);
    cell.value = planted.text;
    address = cell.address;
  }
  await form.xlsx.writeFile(target);
  return address;
}
