/** What the API says in Chinese: titles and summaries of its description, and why a request is refused. */
export const API_TITLE = '清查 · 政务信息系统清理接口';

export const API_DESCRIPTION =
  '普查填报、登记册、判定和清单。判定结果都是“疑似”，须经通知、说明和认定。建立账户之前只在本机 127.0.0.1 提供，不需登录；' +
  '之后每个操作的 x-access 写明谁可以使用，修改须带 GET /api/session 给出的 x-csrf-token。出错时返回 {code, message}：code 给程序，message 给人看。';

/** By operation: what it does. An operation without a line here does not start. */
export const OPERATION_SUMMARIES: Readonly<Record<string, string>> = {
  checkHealth: '程序和数据库是否可用',
  showSession: '谁登录了，以及随每次修改发送的 csrf',
  signIn: '登录；启用了身份验证器的账号还要六位验证码',
  signOut: '退出登录',
  changePassword: '修改自己的密码；其他浏览器上的登录随之失效',
  enrolSecondFactor: '启用身份验证器：先取得密钥，再用验证码确认',
  setUp: '凭控制台上的代码建立第一个管理员，并选定三员分立或单人管理',
  listAccounts: '账号及其角色、状态',
  createAccount: '建立账号，返回只显示这一次的一次性密码；三员分立时角色须由安全管理员授予',
  changeAccount: '停用、恢复、重置密码或身份验证器、授予或取消角色',
  grantProposed: '把系统管理员申请的角色授予这些账号',
  importAccounts: '按名单（xlsx：单位、姓名、账号、角色）建立账号，返回带一次性密码的 xlsx，只此一次',
  listRounds: '普查批次',
  openRound: '建立普查批次：名称和基准日，建立后不再改变',
  listDepartments: '登记的单位：报送过普查表的，或有账号的',
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
  listQuestions: '普查表的全部问题',
  listRules: '判定规则：条款、阈值及其来源、示例',
  findRule: '一条判定规则',
  showRule: '一条判定规则的说明页，可以打印',
  listPacks: '政策口径：启用的规则、阈值和应报送的清单',
  listPolicies: '所依据的政策文件',
  findPolicy: '一份政策文件的原文',
};

export const TAG_TITLES = {
  service: '服务状态',
  accounts: '账号与登录',
  rounds: '普查批次',
  departments: '单位',
  surveys: '填报与登记册',
  audits: '判定',
  findings: '判定结果',
  lists: '清单',
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
  several: '“$property”应当是一组文字',
  tooMany: '“$property”最多 $constraint1 个',
  flag: '“$property”只能是 true 或 false',
  oneOf: '“$property”只能是：$constraint1',
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
  personal: 'masked：联系人和电话只显示一部分；full：完整显示，记入审计记录',
  account: '账号',
  accounts: '账号，最多 500 个',
  unit: '填报单位的账号属于哪个单位；其他账号不填',
  role: 'null 为取消角色',
  isDisabled: 'true 停用，false 恢复',
  resetPassword: 'true：发给新的一次性密码',
  resetSecondFactor: 'true：取消身份验证器，由本人重新启用',
  accountList: '一个名单文件：表头有“单位”，可以另有“姓名”“账号”“角色”',
  password: '密码',
  currentPassword: '现在的密码',
  nextPassword: '新密码',
  factorCode: '身份验证器上的六位数字',
  setupCode: '启动服务时显示在控制台上的代码',
  displayName: '姓名',
  mode: 'separated：三员分立；single：一人担任三员',
} as const;

/** Name under which the survey workbook is saved. */
export const templateFileName = (department: string): string =>
  `政务信息系统普查表${department ? `（${department}）` : ''}.xlsx`;
