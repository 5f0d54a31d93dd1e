import type { VerdictKind } from '../src/core/audit/rule.js';
import type { FieldId, SystemRecord } from '../src/core/survey/survey.js';

/*
 * The catalogue of rules written down a second time, from its text and not from the rules: every date is exact to
 * the month, and a date known only to the year is judged in each of its months. It shares no code with the rules,
 * so that both would have to be wrong alike.
 */

type Exact = (record: SystemRecord, asOf: string) => VerdictKind;

const LATEST_BUILT = new Set<string | undefined>([undefined, '已建']);

/** Months between a date and the survey month, whole months counted. */
function monthsBefore(date: string, asOf: string): number {
  const [year, month] = date.split('-').map(Number);
  const [surveyYear, surveyMonth] = asOf.split('-').map(Number);
  return ((surveyYear ?? 0) - (year ?? 0)) * 12 + (surveyMonth ?? 0) - (month ?? 0);
}

const isFrequent = ({ useFrequency }: SystemRecord) => useFrequency === '每天' || useFrequency === '每周';
const inFen = (amount: number) => Math.round(amount * 1_000_000);

const detached: Exact = ({ businessInSystem, annualTransactions }) => {
  if (businessInSystem === '否' || annualTransactions === 0) return 'flagged';
  return businessInSystem === undefined && annualTransactions === undefined ? 'undetermined' : 'clear';
};

const replaceable: Exact = ({ replaceable: answer }) =>
  answer === '是' ? 'flagged' : answer === undefined ? 'undetermined' : 'clear';

const idle: Exact = (record, asOf) => {
  const { cpuUtilisation, lastUsed } = record;
  const isOld = lastUsed !== undefined && monthsBefore(lastUsed, asOf) >= 12;
  if (isOld && isFrequent(record)) return 'conflicting';
  if (isOld || (cpuUtilisation !== undefined && cpuUtilisation < 10)) return 'flagged';
  return cpuUtilisation === undefined && lastUsed === undefined ? 'undetermined' : 'clear';
};

const unmaintained: Exact = ({ opsStatus, opsContractEnd, lastUpdated }, asOf) => {
  if (opsStatus === '已停止') return 'flagged';
  const ages = [
    [opsContractEnd, 12],
    [lastUpdated, 24],
  ] as const;
  const past = ages.map(([date, months]) => date !== undefined && monthsBefore(date, asOf) >= months);
  const arePast = past.every(Boolean);
  if (opsStatus === '持续更新') return arePast ? 'conflicting' : 'clear';
  if (arePast) return 'flagged';
  const isSettled = ages.some(([date], index) => date !== undefined && !past[index]);
  return isSettled ? 'clear' : 'undetermined';
};

const seldom: Exact = ({ useScope, useFrequency, monthlyUses }) => {
  const isNarrow = useScope === '内设机构' || useScope === '单位内部';
  const rare = ['每季度', '每年', '基本不用'];
  const isLow =
    (useFrequency !== undefined && rare.includes(useFrequency)) ||
    (monthlyUses !== undefined && monthlyUses < 10);
  const isKnown = useFrequency !== undefined || monthlyUses !== undefined;
  if (isNarrow && isLow) return 'flagged';
  if (useScope !== undefined && !isNarrow) return 'clear';
  if (isKnown && !isLow) return 'clear';
  return 'undetermined';
};

const usageAgainstLastUse: Exact = (record, asOf) => {
  const { useFrequency, lastUsed, monthlyUses } = record;
  if (useFrequency === undefined) return 'undetermined';
  if (!isFrequent(record)) return 'clear';
  const isStale = lastUsed !== undefined && monthsBefore(lastUsed, asOf) >= 6;
  if (isStale || monthlyUses === 0) return 'flagged';
  return lastUsed === undefined && monthlyUses === undefined ? 'undetermined' : 'clear';
};

const approvedLate: Exact = ({ approvalDate, goLiveDate }, asOf) => {
  if (approvalDate === undefined || goLiveDate === undefined) return 'undetermined';
  if (approvalDate.length === 10 && goLiveDate.length === 10)
    return approvalDate > goLiveDate ? 'flagged' : 'clear';
  return monthsBefore(approvalDate, asOf) < monthsBefore(goLiveDate, asOf) ? 'flagged' : 'clear';
};

const costlyToRun: Exact = ({ annualOpsCost, constructionCost }) => {
  if (annualOpsCost === undefined || constructionCost === undefined) return 'undetermined';
  if (constructionCost === 0) return 'not-applicable';
  return inFen(annualOpsCost) > 5 * inFen(constructionCost) ? 'flagged' : 'clear';
};

const tooManyUsers: Exact = ({ monthlyUsers, registeredUsers }) => {
  if (monthlyUsers === undefined || registeredUsers === undefined) return 'undetermined';
  return monthlyUsers > registeredUsers ? 'flagged' : 'clear';
};

const oneAnswer =
  <F extends FieldId>(field: F, isWrong: (value: NonNullable<SystemRecord[F]>) => boolean): Exact =>
  (record) => {
    const value = record[field];
    if (value === undefined) return 'undetermined';
    return isWrong(value as NonNullable<typeof value>) ? 'flagged' : 'clear';
  };

const outsideCloud: Exact = ({ hosting, cloudReady, classification }) => {
  if (classification === '涉密') return 'not-applicable';
  if (cloudReady === '否' || hosting === '政务云' || hosting === '政府数据中心') return 'clear';
  return hosting === undefined ? 'undetermined' : 'flagged';
};

const ownRoom: Exact = ({ hosting, networks }) => {
  const isLocal = networks?.every((network) => network === '内部局域网' || network === '未联网');
  if (isLocal === true || (hosting !== undefined && hosting !== '自建机房')) return 'clear';
  return hosting === undefined || isLocal === undefined ? 'undetermined' : 'flagged';
};

const fundedIsland: Exact = ({ annualOpsCost, sharingConnected, networks }) => {
  const isIsland = sharingConnected === '否' || networks?.includes('业务专网') === true;
  const isConnected = sharingConnected === '是' && networks !== undefined && !isIsland;
  if (annualOpsCost === 0 || isConnected) return 'clear';
  return isIsland && annualOpsCost !== undefined ? 'flagged' : 'undetermined';
};

const inService =
  (exact: Exact): Exact =>
  (record, asOf) =>
    LATEST_BUILT.has(record.lifecycle) ? exact(record, asOf) : 'not-applicable';

/** Rules of scope `system`, by id; those that read other rules' verdicts or words are left to their examples. */
export const ORACLE: Readonly<Record<string, Exact>> = {
  'detached-from-business': inService(detached),
  'replaceable-function': inService(replaceable),
  'idle-resources': inService(idle),
  'maintenance-stopped': inService(unmaintained),
  'low-usage': inService(seldom),
  'usage-contradicts-last-use': inService(usageAgainstLastUse),
  'approved-after-launch': approvedLate,
  'ops-cost-exceeds-build': costlyToRun,
  'users-exceed-scope': tooManyUsers,
  'dedicated-network': inService(oneAnswer('networks', (networks) => networks.includes('业务专网'))),
  'self-leased-internet': inService(oneAnswer('internetExit', (exit) => exit === '自行租用')),
  'not-in-cloud': inService(outsideCloud),
  'own-server-room': inService(ownRoom),
  'not-on-sharing-platform': inService(oneAnswer('sharingConnected', (answer) => answer === '否')),
  'own-exchange-channel': inService(oneAnswer('ownExchangeChannel', (answer) => answer === '是')),
  'island-ops-funding': inService(fundedIsland),
};

const DATES: readonly FieldId[] = ['lastUsed', 'opsContractEnd', 'lastUpdated', 'approvalDate', 'goLiveDate'];

/** Every month that a date known only to the year may stand for; all such dates of a record moved together. */
function inMonths(record: SystemRecord, read: readonly FieldId[]): readonly SystemRecord[] {
  return read
    .filter((field) => String(record[field] ?? '').length === 4)
    .reduce<readonly SystemRecord[]>(
      (records, field) =>
        records.flatMap((one) =>
          Array.from({ length: 12 }, (_, month) => ({
            ...one,
            [field]: `${String(record[field])}-${String(month + 1).padStart(2, '0')}`,
          })),
        ),
      [record],
    );
}

const DATES_READ: Readonly<Record<string, readonly FieldId[]>> = {
  'idle-resources': ['lastUsed'],
  'usage-contradicts-last-use': ['lastUsed'],
  'maintenance-stopped': ['opsContractEnd', 'lastUpdated'],
  'approved-after-launch': ['approvalDate', 'goLiveDate'],
};

/** What the catalogue says of a system: decided only where every month that a coarse date may mean decides alike. */
export function oracleVerdict(rule: string, record: SystemRecord, asOf: string): VerdictKind {
  const exact = ORACLE[rule];
  if (!exact) throw new Error(`the oracle does not know ${rule}`);
  const read = DATES.filter((field) => DATES_READ[rule]?.includes(field));
  const kinds = new Set(inMonths(record, read).map((one) => exact(one, asOf)));
  return kinds.size === 1 ? ([...kinds][0] ?? 'undetermined') : 'undetermined';
}

/** The summary of the five dormant rules. */
export function oracleSummary(record: SystemRecord, asOf: string): VerdictKind {
  const dormant = Object.keys(ORACLE).slice(0, 5);
  const kinds = dormant.map((rule) => oracleVerdict(rule, record, asOf));
  return (
    (['flagged', 'conflicting', 'undetermined', 'clear'] as const).find((kind) => kinds.includes(kind)) ??
    'not-applicable'
  );
}
