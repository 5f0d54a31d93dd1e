import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditDto } from '../../src/server/audits/run.dto.js';
import { type RunningServer, startServer } from '../../src/server/main.js';
import type { SystemPage } from '../../src/server/surveys/system.dto.js';
import type { UploadDto } from '../../src/server/surveys/upload.dto.js';
import type { Browser } from './browser.js';
import { type Answers, writeSurvey } from './command-line.js';
import { FAST, Staff } from './staff.js';
import { temporaryFolder } from './store-samples.js';

export const ROUND = '2017年普查';
/** A round of which the first department knows nothing. */
export const OTHER_ROUND = '2018年普查';
export const OWN = '清源市水利局';
export const OTHER = '清源市金丝雀局';
const inRound = (round: string) => `rounds/${encodeURIComponent(round)}`;

/** Planted in everything the other department sends; none of it may ever reach the first one. */
export const CANARIES = ['金丝雀', 'KANARI', '13912345678', '夜莺统计'] as const;
/** The first department's own contacts: its answers hide them too, unless somebody asks. */
export const OWN_PHONE = '13800131234';

const own = (systemName: string, more: Answers = {}): Answers => ({
  departmentName: OWN,
  systemName,
  lifecycle: '已建',
  contactName: '孙三江',
  contactPhone: OWN_PHONE,
  remarks: `有事请打 ${OWN_PHONE}`,
  ...more,
});

const other = (systemName: string, more: Answers = {}): Answers => ({
  departmentName: OTHER,
  systemName: `${systemName}KANARI`,
  lifecycle: '已建',
  contactName: '金丝雀经办',
  contactPhone: '13912345678',
  remarks: '夜莺统计，电话 13912345678',
  ...more,
});

const OFFICE_WORK = '公文流转、收发文管理、会议通知、请销假';
const COPIED = '渔船登记、港口巡查、船员培训、证书核发、违规处罚、统计月报';

/** Systems that resemble each other across the two departments in every way that a rule looks for. */
const OWN_SYSTEMS = [
  own('协同办公系统', { function: OFFICE_WORK }),
  own('渔政管理系统', { function: COPIED }),
  own('OA平台', { function: OFFICE_WORK, lifecycle: '拟建' }),
  own('视频会议系统', { function: '远程视频会议', category: '视频会议' }),
  own('共有台账系统', { function: '水库台账登记' }),
];
const OTHER_SYSTEMS = [
  other('协同办公平台', { function: `${OFFICE_WORK}、夜莺统计` }),
  other('渔政执法平台', { function: COPIED }),
  other('办公自动化', { function: '公文流转、收发文管理、会议通知' }),
  other('电视会议系统', { function: '远程视频会议', category: '视频会议' }),
];

/** A server with two departments and everybody who works with them. */
export interface IsolatedCity {
  /** Its data, also the embedded database. */
  readonly folder: string;
  readonly server: RunningServer;
  readonly staff: Staff;
  readonly people: Readonly<Record<Person, Browser>>;
  readonly ids: Readonly<Record<'own' | 'other', CityIds>>;
  close(): Promise<void>;
}

export type Person =
  | 'department'
  | 'otherDepartment'
  | 'auditBureau'
  | 'office'
  | 'systemAdmin'
  | 'securityAdmin'
  | 'logAuditor';

export interface CityIds {
  readonly system: string;
  readonly receipt: string;
  readonly run: number;
  readonly department: string;
}

export async function buildCity(databaseUrl?: string): Promise<IsolatedCity> {
  const folder = temporaryFolder();
  // Backups that a route orders belong to the test, not to the checkout.
  process.env['QINGCHA_BACKUPS'] = join(folder, 'backups');
  const server = await startServer({
    dataFolder: folder,
    databaseFile: join(folder, 'qingcha.sqlite'),
    databaseUrl,
    port: 0,
    passwordCost: FAST,
  });
  const close = async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await fillCity(server, folder)), folder, server, close };
  } catch (error) {
    // A server that stays would keep the run of tests from ending.
    await close();
    throw error;
  }
}

async function fillCity(
  server: RunningServer,
  folder: string,
): Promise<Pick<IsolatedCity, 'staff' | 'people' | 'ids'>> {
  const staff = await Staff.setUp(server);
  const people = {
    systemAdmin: staff.systemAdmin,
    securityAdmin: staff.securityAdmin,
    department: await staff.hire('shuili', 'department', OWN),
    otherDepartment: await staff.hire('jinsique', 'department', OTHER),
    auditBureau: await staff.hire('shenji', 'auditBureau'),
    office: await staff.hire('bangong', 'office'),
    logAuditor: await staff.hire('rizhi', 'logAuditor'),
  };
  for (const name of [ROUND, OTHER_ROUND]) await people.office.post('rounds', { name, asOf: '2017-12-31' });
  const send = async (browser: Browser, name: string, systems: readonly Answers[], round = ROUND) => {
    const path = join(folder, name);
    await writeSurvey(path, systems);
    const { body } = await browser.upload<UploadDto>(`${inRound(round)}/submissions`, [path]);
    return body.units[0]?.receipt ?? '';
  };
  const receipt = await send(people.department, '水利局.xlsx', OWN_SYSTEMS);
  const otherReceipt = await send(people.otherDepartment, '金丝雀局.xlsx', OTHER_SYSTEMS);
  // One file of both: the same sheet holds rows that its readers may not see of each other.
  await send(people.office, '两局汇总.xlsx', [
    own('水情测报系统', { function: OFFICE_WORK }),
    other('水情分析系统', { function: OFFICE_WORK }),
  ]);
  await send(people.otherDepartment, '金丝雀局二.xlsx', OTHER_SYSTEMS, OTHER_ROUND);
  const judge = async (round: string) =>
    (await people.auditBureau.post<AuditDto>('runs', { round, pack: 'national' })).body.run.id;
  const [run, otherRun] = [await judge(ROUND), await judge(OTHER_ROUND)];
  const systemOf = async (department: string) =>
    (
      await people.office.get<SystemPage>(
        `${inRound(ROUND)}/systems?limit=1&department=${encodeURIComponent(department)}`,
      )
    ).body.items[0]?.id ?? '';
  return {
    staff,
    people,
    ids: {
      own: { system: await systemOf(OWN), receipt, run, department: OWN },
      other: { system: await systemOf(OTHER), receipt: otherReceipt, run: otherRun, department: OTHER },
    },
  };
}

/** Ids that nothing has. */
export const MISSING: CityIds = {
  system: 'S00000000000000',
  receipt: 'QC2017-00000000',
  run: 999_999,
  department: '清源市没有局',
};
