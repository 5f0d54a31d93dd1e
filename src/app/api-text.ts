import { REVIEW_SUMMARIES } from './review/review-text.js';

/** What the API says in Chinese: titles and summaries of its description, and why a request is refused. */
export const API_TITLE = '清查 · 政务信息系统清理接口';

export const API_DESCRIPTION =
  '普查填报、登记册、判定和清单。判定结果都是“疑似”，须经通知、说明和认定。建立账户之前只在本机 127.0.0.1 提供，' +
  '每个操作的 x-access 写明建立账户之后谁可以使用。出错时返回 {code, message}：code 给程序，message 给人看。';

/** By operation: what it does. An operation without a line here does not start. */
export const OPERATION_SUMMARIES: Readonly<Record<string, string>> = {
  ...REVIEW_SUMMARIES,
  checkHealth: '程序和数据库是否可用',
  listRounds: '普查批次',
  openRound: '建立普查批次：名称和基准日，建立后不再改变',
  listDepartments: '报送过普查表的单位',
  issueTemplate: '下载普查表；可指明单位，可预填该单位上次填报的内容',
  submitSurveys:
    '报送普查表（可多个文件，可为 zip）；试导入只看结果，登记册不变；相同的文件再报送得到相同的回执',
  listSubmissions: '一个批次收到的填报',
  findSubmission: '凭回执号查填报',
  querySystems: '登记册：按单位、文字和任何一项答案筛选',
  findSystem: '登记册中的一个系统：每项答案、原文和所在单元格',
  listVanishedSystems: '上轮有、本轮没有的系统，需向单位核实',
  runAudit: '按政策口径判定一个批次；登记册、口径和基准日都没有变的，返回原来的判定',
  listRuns: '做过的判定',
  findRun: '一次判定：口径、规则、阈值、基准日和所依据的填报',
  queryFindings: '判定结果：按规则、结论、单位、系统筛选',
  downloadFindings: '一次判定的全部结果（findings.json）',
  listGroups: '相似系统组',
  findGroup: '一个相似系统组：成员、建议保留的系统和两两相似的理由',
  listLists: '可以导出的清单',
  downloadList: '下载清单（xlsx）',
  listListsOfRound: '一个批次最近一次判定的口径有哪些清单',
  downloadListOfRound: '下载最近一次判定的清单：编号.xlsx 或 编号.docx',
  listDocuments: '一个批次现在需要的文书：种类、对象和数字来源的索取方式',
  downloadDocument: '下载一份文书：编号.docx 为正文，编号.json 为数字来源',
  showPlan: '工作计划的时间线：任务、单位、起止月份、冲突',
  downloadPlan: '下载工作计划（xlsx）',
  downloadPlanCalendar: '下载工作计划的日历（iCalendar）',
  downloadSealPage: '下载一次填报的确认页（校验码和二维码），打印盖章用',
  checkSealScans: '一次填报的校验码和已收存的盖章扫描件',
  attachSealScan: '收存盖章扫描件（pdf、jpg、png），与填报内容的确切版本绑定',
  listQuestions: '普查表的全部问题',
  listRules: '判定规则：条款、阈值及其来源、示例',
  findRule: '一条判定规则',
  showRule: '一条判定规则的说明页，可以打印',
  listPacks: '政策口径：启用的规则、阈值和应报送的清单',
  listPolicies: '所依据的政策文件',
  findPolicy: '一份政策文件的原文',
};

export const TAG_TITLES = {
  reviews: '核实、认定与处置',
  service: '服务状态',
  rounds: '普查批次',
  departments: '单位',
  surveys: '填报与登记册',
  audits: '判定',
  findings: '判定结果',
  lists: '清单',
  documents: '文书',
  plans: '工作计划',
  seals: '确认页',
  reference: '问题、规则与政策',
} as const;

/** Why a value is refused. `$property` and `$constraint1` are filled by the validator. */
export const CHECK_MESSAGES = {
  unknown: '没有“$property”这一项',
  text: '“$property”应当是文字，且只写一次',
  empty: '“$property”没有填写',
  tooLong: '“$property”不能超过 $constraint1 个字',
  controlCharacters: '“$property”含有不可见的控制字符',
  whole: '“$property”应当是整数',
  tooSmall: '“$property”不能小于 $constraint1',
  tooLarge: '“$property”不能大于 $constraint1',
  number: '“$property”应当是数字',
  flag: '“$property”只能是 true 或 false',
  oneOf: '“$property”只能是：$constraint1',
  fileName: '“$property”应当写成“编号.格式”，例如 decommission.docx',
  identifier: '“$property”只能由小写字母、数字和连字符组成',
} as const;

/** Requests that cannot be read at all. */
export const REQUEST_MESSAGES = {
  noFiles: '没有收到文件。请用 multipart/form-data 的 files 字段报送一个或多个普查表',
  tooManyFiles: '一次最多报送 {limit} 个文件，请分几次报送，或打包成 zip',
  wrongField: '文件只能放在 files 字段里',
  noFields: '表单里只能有 files；其他选项（如 dryRun）写在网址的 ? 后面',
  unreadable: '请求的格式读不懂，请核对内容类型、JSON 或表单的写法',
} as const;

/** Names of answers and parameters in the description of the API. */
export const PARAMETER_TEXT = {
  offset: '跳过前多少条',
  limit: '最多返回多少条',
  text: '系统名称、功能或单位中包含的文字',
  department: '单位名称',
  round: '普查批次的名称',
  asOf: '普查基准日，如 2017-12-31',
  pack: '政策口径的编号',
  prefill: '预填该单位上次填报的内容',
  dryRun: '试导入：只看结果，登记册不变',
  commit: 'good-rows：有误的行不影响其他行；all：有一行有误则整个单位不收入',
  replaceAll: '全量替换：登记册中本次没有的系统视为已撤销，而不是待核实',
  report: 'issues：只列出有问题的行；full：逐格列出读到的内容',
  files: '普查表文件或 zip',
  system: '系统编号',
  rule: '规则编号',
  run: '判定的编号',
  documentFile: '文书编号和格式：audit-circular.docx，或 audit-circular.json（数字来源）',
  documentSubject: '文书的对象：单位名称或系统编号；全市一份的不填',
  signedOn: '签发日期，如 2018-01-20；默认为普查基准日',
  planFrom: '计划起点，如 2018-01-20；默认为普查基准日',
  planCapacity: '每个单位每月能够办理的环节数',
  receipt: '回执号',
  scan: '盖章后的扫描件',
  sealedBy: '经手人姓名',
  listFile: '清单编号和格式：decommission.xlsx 或 decommission.docx',
} as const;

/** Name under which the survey workbook is saved. */
export const templateFileName = (department: string): string =>
  `政务信息系统普查表${department ? `（${department}）` : ''}.xlsx`;
