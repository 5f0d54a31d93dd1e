import { REVIEW_SUMMARIES } from './review/review-text.js';

/** What the API says in Chinese: titles and summaries of its description, and why a request is refused. */
export const API_TITLE = '清查 · 政务信息系统清理接口';

export const API_DESCRIPTION =
  '普查填报、登记册、判定和清单。判定结果都是“疑似”，须经通知、说明和认定。建立账户之前只在本机 127.0.0.1 提供，不需登录；' +
  '之后每个操作的 x-access 写明谁可以使用，修改须带 GET /api/session 给出的 x-csrf-token。出错时返回 {code, message}：code 给程序，message 给人看。';

/** By operation: what it does. An operation without a line here does not start. */
export const OPERATION_SUMMARIES: Readonly<Record<string, string>> = {
  ...REVIEW_SUMMARIES,
  checkHealth: '程序和数据库是否可用',
  showSession: '谁登录了，以及随每次修改发送的 csrf',
  signIn: '登录；启用了身份验证器的账号还要六位验证码',
  signOut: '退出登录',
  changePassword: '修改自己的密码；其他浏览器上的登录随之失效',
  enrolSecondFactor: '启用身份验证器：先取得密钥，再用验证码确认',
  setUp: '凭控制台上的代码建立第一个管理员，并选定三员分立或单人管理',
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
  listWaivers: '暂缓整合的申请和规则的豁免；是否到期按所给的日期看',
  requestDeferral: '单位申请暂缓整合一个系统：写明理由和到什么时候，待审批',
  waiveRule: '审计人员豁免一个系统的一条规则：写明理由和到什么时候',
  ruleOnDeferral: '同意或不同意一个申请；不同意的写明理由',
  withdrawWaiver: '撤回申请，或者收回已同意的，写明理由',
  explainFindings:
    '一次判定中一个系统的每条结论：条款、含义、证据单元格、阈值，改答或补答什么会改变结论，暂缓和豁免',
  measureStability: '阈值取别的合理数值时谁会被判定、谁的结论会改变（画图用的数据）',
  replayRun: '按当时的填报、规则和基准日重做一次判定，应当逐字节相同',
  rehearseRules: '试行：阈值改成所给的数值，谁的结论会改变；不保存，不进入任何清单',
  diffPacks: '两个口径有什么不同：规则、条款、阈值、清单、问题',
  listTasks: '口径所依据文件的任务表：任务、单位、时限、要求形成的清单，以及读不出的地方',
  listLists: '可以导出的清单',
  downloadList: '下载清单（xlsx）',
  drawCharts: '一个批次的统计图数据：口径、数值、没有填的数量',
  listListsOfRound: '一个批次最近一次判定的口径有哪些清单',
  downloadListOfRound: '下载最近一次判定的清单：编号.xlsx 或 编号.docx',
  listQuestions: '普查表的全部问题',
  listRules: '判定规则：条款、阈值及其来源、示例',
  findRule: '一条判定规则',
  showRule: '一条判定规则的说明页，可以打印',
  listPacks: '政策口径：启用的规则、阈值和应报送的清单',
  listPolicies: '所依据的政策文件',
  findPolicy: '一份政策文件的原文',
  listJobs: '任务：批量导入、判定、导出等较久的工作，最新的在前；填报单位只看到本单位的',
  findJob: '一个任务：进度、结果、结果文件',
  cancelJob: '取消任务：排队的立即取消，进行中的尽快停止；已经入库的单位保留',
  downloadJobFile: '下载任务的一个结果文件',
  orderRun: '在后台判定一个批次',
  orderComparison: '在后台查找一个批次中功能相近的系统',
  orderLists: '在后台导出一次判定的全部清单',
};

export const TAG_TITLES = {
  reviews: '核实、认定与处置',
  service: '服务状态',
  accounts: '账号与登录',
  rounds: '普查批次',
  departments: '单位',
  surveys: '填报与登记册',
  audits: '判定',
  findings: '判定结果',
  lists: '清单',
  statistics: '统计',
  waivers: '暂缓与豁免',
  reference: '问题、规则与政策',
  jobs: '任务',
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
  list: '“$property”应当是一个列表',
  tooMany: '“$property”不能超过 $constraint1 项',
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
  account: '账号',
  password: '密码',
  currentPassword: '现在的密码',
  nextPassword: '新密码',
  factorCode: '身份验证器上的六位数字',
  setupCode: '启动服务时显示在控制台上的代码',
  displayName: '姓名',
  mode: 'separated：三员分立；single：一人担任三员',
  background: '在后台处理：立即返回 202 和任务，凭任务编号查进度和结果',
  job: '任务编号',
  jobState: '任务状态：queued 排队，running 进行中，done 完成，failed 未完成，cancelled 已取消',
  jobFile: '结果文件的名称，见任务的 files',
  waiver: '申请或豁免的编号',
  waiverDay: '按哪一天看是否到期，如 2018-06-30',
  reason: '理由，不能为空',
  requestedOn: '哪一天提出，如 2018-01-15',
  expiresOn: '有效期的最后一天，最长12个月',
  person: '由谁（姓名）；建立账户之后以登录的人为准',
  unit: '代表哪个单位；不写时，申请为系统的责任单位，豁免为审计局',
  decidedOn: '哪一天决定，如 2018-01-20',
  decisionReason: '理由；不同意、撤回时不能为空',
  ruling: 'granted：同意；refused：不同意',
  parameter: '阈值的编号',
  trial: '试行哪些阈值：规则、阈值和数值',
  listFile: '清单编号和格式：decommission.xlsx 或 decommission.docx',
} as const;

/** Name under which the survey workbook is saved. */
export const templateFileName = (department: string): string =>
  `政务信息系统普查表${department ? `（${department}）` : ''}.xlsx`;
