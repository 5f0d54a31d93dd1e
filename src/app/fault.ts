/** Everything the program or its caller can do wrong. `{slots}` are filled by name. */
const FAULTS = {
  'path-not-found': { exit: 2, status: 404, text: '找不到“{path}”。请核对文件或文件夹的位置。' },
  'nothing-to-read': {
    exit: 2,
    status: 422,
    text: '“{path}”里没有可以读取的表格文件（.xlsx .xls .et .ods .csv .zip）。请核对文件夹。',
  },
  'nothing-readable': {
    exit: 2,
    status: 422,
    text: '所有文件都没有读出系统，登记册未改动。原因见上面逐个文件的说明。',
  },
  'as-of-missing': {
    exit: 3,
    status: 422,
    text: '没有普查基准日：表中没有写明，或者各表写的不一致。请用 --as-of 2017-12-31 的形式指明；系统不会拿今天代替。',
  },
  'bad-date': { exit: 3, status: 422, text: '“{value}”不是日期。请写成 2017-12-31 的形式。' },
  'bad-option': { exit: 3, status: 422, text: '选项“{option}”不能是“{value}”，可用：{allowed}。' },
  'unknown-pack': {
    exit: 3,
    status: 404,
    text: '没有“{pack}”这个政策口径。可用的口径：{known}；或者给出一个口径文件（.json）。',
  },
  'bad-pack': { exit: 3, status: 422, text: '口径文件“{path}”不能用：\n  {errors}' },
  'unknown-list': { exit: 3, status: 404, text: '没有“{list}”这张清单。可用的清单：{known}。' },
  'unknown-document': {
    exit: 3,
    status: 404,
    text: '没有“{document}”这种文书。可用的文书：{known}。',
  },
  'unknown-rule': { exit: 3, status: 404, text: '没有“{rule}”这条规则。可用的规则：{known}。' },
  'unknown-parameter': { exit: 3, status: 404, text: '没有“{parameter}”这个阈值。可用的阈值：{known}。' },
  'round-not-found': { exit: 3, status: 404, text: '没有“{round}”这个普查批次。已有的批次：{known}。' },
  'round-exists': { exit: 3, status: 409, text: '批次“{round}”已经存在，基准日为 {asOf}。' },
  'not-found': { exit: 3, status: 404, text: '没有找到所要的内容。' },
  'no-run': { exit: 3, status: 409, text: '批次“{round}”还没有判定过。请先运行判定（judge）。' },
  'empty-register': { exit: 2, status: 409, text: '登记册里还没有系统。请先导入各单位的普查表。' },
  'judging-memory': {
    exit: 2,
    status: 503,
    text: '判定没有完成，登记册没有改动：逐个比较这么多系统，本机的内存不够。请在内存更大的机器上判定，或者改用不含功能比对规则的口径。',
  },
  'system-not-found': { exit: 3, status: 404, text: '登记册中没有“{system}”。请用系统名称或清单上的编号。' },
  'ambiguous-system': { exit: 3, status: 409, text: '名称“{system}”对应多个系统，请改用编号：{known}。' },
  'sheet-missing': {
    exit: 2,
    status: 404,
    text: '“{file}”的原件里找不到这个系统所在的工作表：原件可能按个人信息处理要求换成了脱敏的副本。',
  },
  'not-a-scan': {
    exit: 2,
    status: 415,
    text: '“{file}”不是扫描件。请用 PDF、JPG 或 PNG 文件。',
  },
  'unreadable-file': { exit: 2, status: 422, text: '“{file}”不能读取：{reason}' },
  'seal-differs': {
    exit: 4,
    status: 409,
    text: '内容与回执“{receipt}”确认的版本不一致，校验码应为 {sealed}，实为 {found}。',
  },
  'no-rules-waived': {
    exit: 3,
    status: 422,
    text: '请写明豁免哪几条规则，或者用 --whole 豁免整个系统，二者选一。',
  },
  'bad-waiver': { exit: 3, status: 422, text: '不能受理：{errors}。' },
  'waiver-exists': {
    exit: 3,
    status: 409,
    text: '“{system}”已有第 {id} 号申请或豁免（{state}），不重复登记。',
  },
  'waiver-not-found': { exit: 3, status: 404, text: '没有第 {id} 号申请或豁免。' },
  'view-exists': {
    exit: 3,
    status: 409,
    text: '已经有名为“{name}”的视图。请换一个名称，或者更新原来的视图。',
  },
  'too-many-views': { exit: 3, status: 409, text: '视图已有 {most} 个。请先删除不用的。' },
  'bad-input': { exit: 3, status: 400, text: '请求的内容不对：{errors}。' },
  'too-large': { exit: 2, status: 413, text: '文件超过 {limit} MB，未接收。请拆分后再报。' },
  'database-busy': { exit: 2, status: 503, text: '数据库正被另一程序使用。请等它结束，或关闭它之后再试。' },
  'database-damaged': {
    exit: 4,
    status: 503,
    text: '数据库文件“{path}”已损坏或不是本系统的数据库。请从备份恢复，不要继续写入。',
  },
  'database-newer': {
    exit: 4,
    status: 503,
    text: '数据库由更新版本的清查建立，本版本不能打开。请升级程序。',
  },
  'data-folder': {
    exit: 2,
    status: 507,
    text: '不能在数据文件夹“{path}”中写入（{reason}）。请检查磁盘空间和权限。',
  },
  'database-unreachable': {
    exit: 2,
    status: 503,
    text: '连不上 PostgreSQL 数据库（{reason}）。请确认数据库已启动、DATABASE_URL 和网络正确，再试一次。',
  },
  'database-refused': {
    exit: 2,
    status: 503,
    text: 'PostgreSQL 不接受连接（{reason}）：没有这个数据库，账号或口令不对，或者连接数已满。请核对 DATABASE_URL。',
  },
  'output-folder': {
    exit: 2,
    status: 507,
    text: '不能写入“{path}”（{reason}）。请检查磁盘空间、权限，或文件是否正在被打开。',
  },
  'original-missing': {
    exit: 4,
    status: 500,
    text: '保存的原始文件不见了或已被改动（{sha256}）。请从备份恢复。',
  },
  'run-outdated': {
    exit: 3,
    status: 409,
    text: '第 {run} 次判定之后登记册收到了新的填报，清单会与判定对不上。请重新判定，再导出新的清单。',
  },
  'not-local': {
    exit: 3,
    status: 403,
    text: '只接受从本系统自己的网址发来的请求；建立账户之前，只接受从本机打开的页面和程序。',
  },
  'login-needed': { exit: 3, status: 401, text: '请先登录。' },
  'sign-in-failed': { exit: 3, status: 401, text: '账号、密码或验证码不对，或者账号已停用。' },
  'second-factor-needed': { exit: 3, status: 401, text: '请输入身份验证器上的六位验证码。' },
  'sign-in-locked': { exit: 3, status: 423, text: '连续输错次数过多，请在 {minutes} 分钟后再试。' },
  'one-time-expired': {
    exit: 3,
    status: 401,
    text: '一次性密码已过期。请联系系统管理员重新发给。',
  },
  'password-change-needed': { exit: 3, status: 403, text: '请先修改密码，再使用其他功能。' },
  'second-factor-due': { exit: 3, status: 403, text: '管理员须先启用身份验证器，再使用其他功能。' },
  'password-wrong': { exit: 3, status: 422, text: '原密码不对。' },
  'password-refused': { exit: 3, status: 422, text: '新密码不能用：{errors}。' },
  'second-factor-wrong': { exit: 3, status: 422, text: '验证码不对。请核对手机时间，输入当前的六位数字。' },
  'factor-key': {
    exit: 4,
    status: 503,
    text: '身份验证器的密钥文件 factor.key 缺失，或者不是原来那一个，不能核对验证码。请把保管的密钥放回数据文件夹；找不回的，在服务器上运行 qingcha admin reset 账号。',
  },
  'second-factor-exists': {
    exit: 3,
    status: 409,
    text: '已经启用了身份验证器。要更换的，请安全管理员先取消原来的。',
  },
  'not-allowed': { exit: 3, status: 403, text: '这个账号没有权限做这件事。' },
  'page-expired': { exit: 3, status: 403, text: '页面已过期，请刷新后再试。' },
  'too-many-requests': { exit: 3, status: 429, text: '操作太频繁，请在 {seconds} 秒后再试。' },
  'too-busy': { exit: 3, status: 503, text: '现在登录的人太多，请过一会儿再试。' },
  'set-up-done': { exit: 3, status: 409, text: '第一个管理员已经建立。请用账号登录。' },
  'set-up-code': { exit: 3, status: 403, text: '初始化代码不对。请使用启动服务时显示在控制台上的代码。' },
  'account-exists': { exit: 3, status: 409, text: '账号“{account}”已经存在（大小写、全半角不同也算相同）。' },
  'account-not-found': { exit: 3, status: 404, text: '没有账号“{account}”。' },
  'bad-account-name': {
    exit: 3,
    status: 422,
    text: '账号“{account}”不能用：应为 2 至 40 个汉字、字母、数字或 . _ - @，并以汉字、字母或数字开头。',
  },
  'department-needed': { exit: 3, status: 422, text: '填报单位的账号要写明是哪个单位，其他账号不写。' },
  'person-too-short': {
    exit: 3,
    status: 422,
    text: '请写完整的电话号码（至少 6 位）或姓名（至少 2 个字），不含引号、百分号和下划线。',
  },
  'personal-filter': {
    exit: 3,
    status: 400,
    text: '按联系人或电话查找时须写明 personal=full，并会记入审计记录。',
  },
  'mode-missing': {
    exit: 3,
    status: 422,
    text: '建立第一个管理员时须用 --mode 选定管理方式：separated 三员分立，single 一人担任三员。',
  },
  'mode-chosen': { exit: 3, status: 409, text: '管理方式已经选定，不能再改。' },
  'console-only': { exit: 3, status: 403, text: '管理员的密码只能在服务器上用 qingcha admin reset 重置。' },
  'last-holder': {
    exit: 3,
    status: 409,
    text: '这是最后一个{role}，不能停用，也不能取消角色。请先指定接替的人。',
  },
  'account-list': { exit: 2, status: 422, text: '账号名单不能用：{errors}。' },
  'host-not-safe': {
    exit: 3,
    status: 500,
    text: '不能在 {host} 上提供服务：对外地址必须加密。请用反向代理或 QINGCHA_TLS_CERT、QINGCHA_TLS_KEY 提供 https，并在 QINGCHA_URL 写明对外网址。',
  },
  'job-cancelled': {
    exit: 2,
    status: 409,
    text: '任务已按要求停止。停止之前已经入库的单位保留，重新报送相同的文件不会重复。',
  },
  'job-interrupted': {
    exit: 2,
    status: 500,
    text: '任务中断了 {attempts} 次，不再重试。多半是文件过大、内存不足；请拆分文件再试，或告诉维护人员。',
  },
  'no-backup': {
    exit: 2,
    status: 422,
    text: '“{path}”不是完整的备份：没有清单 manifest.json，或者清单读不懂。备份中途停止的文件夹不能用来恢复。',
  },
  'backup-place': { exit: 3, status: 422, text: '不能备份到“{path}”：{reason}。' },
  'backup-damaged': {
    exit: 4,
    status: 500,
    text: '备份与它的清单不符，没有恢复：{differences}。请换一份备份。',
  },
  'disk-space': {
    exit: 2,
    status: 507,
    text: '“{path}”所在磁盘只剩 {free} GB，需要 {wanted} GB，没有开始。备份占满磁盘会使各单位无法报送，请腾出空间或换一块磁盘。',
  },
  'restore-kind': {
    exit: 3,
    status: 422,
    text: '这份备份来自{kind}，只能恢复到同一种数据库。',
  },
  'prove-rights': {
    exit: 2,
    status: 500,
    text: '备份已完成，但没有验证：数据库用户没有建立临时数据库的权限（CREATEDB）。',
  },
  'restore-place': {
    exit: 3,
    status: 409,
    text: '只能恢复到空的地方，“{path}”里已有内容。请用 --db 指明一个新文件夹里的数据库文件。',
  },
  'trail-damaged': {
    exit: 4,
    status: 500,
    text: '审计记录不完好，没有移出任何记录：{problem}。请先查清（qingcha doctor）。',
  },
  'trail-days': {
    exit: 3,
    status: 500,
    text: '审计记录的保留天数 QINGCHA_TRAIL_DAYS 不能是“{value}”：按《网络安全法》不得少于 {least} 天。',
  },
  'order-days-wrong': {
    exit: 3,
    status: 500,
    text: '设置 {setting} 不能是“{value}”：请填天数，不少于 {least}；不要自动办理的，请留空。',
  },
  'case-not-found': { exit: 3, status: 404, text: '没有编号为“{case}”的事项。请用事项清单上的编号。' },
  'no-cases': { exit: 3, status: 409, text: '批次“{round}”没有这样的事项。请先用 review open 建立事项。' },
  'case-changed': {
    exit: 3,
    status: 409,
    text: '“{system}”刚刚由别人办理过（您看到的是第 {seen} 版，现在是第 {now} 版）。请刷新后再办。',
  },
  'step-refused': { exit: 3, status: 409, text: '{problem}。' },
  'steps-refused': { exit: 3, status: 409, text: '有 {count} 件不能办理，因此一件也没有办：{problems}' },
  'name-required': {
    exit: 3,
    status: 422,
    text: '认定和处置应当写明由谁办理：请写上办理人的姓名（命令行用 --by 张三）。',
  },
  unexpected: {
    exit: 70,
    status: 500,
    text: '程序内部出错，登记册中已提交的内容不受影响。请把出错的时间告诉维护人员，原因已写入运行日志。',
  },
  'port-in-use': { exit: 2, status: 500, text: '端口 {port} 已被占用。请用 --port 换一个。' },
} as const;

export type FaultCode = keyof typeof FAULTS;

/** The program or the caller is wrong: a code for machines, one Chinese sentence for people. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly exitCode: number;
  readonly status: number;
  readonly slots: Readonly<Record<string, string>>;

  constructor(code: FaultCode, slots: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(
      FAULTS[code].text.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? ''),
      { cause },
    );
    this.code = code;
    this.slots = slots;
    this.exitCode = FAULTS[code].exit;
    this.status = FAULTS[code].status;
  }
}
