/** Name under which the register is saved, after its round. */
export const REGISTER_FILE = '系统台账';

/** Name under which the survey workbook is saved. */
export const templateFileName = (department: string): string =>
  `政务信息系统普查表${department ? `（${department}）` : ''}.xlsx`;
