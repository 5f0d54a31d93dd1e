/** One setting of the program: read once at start from the environment. */
export interface Setting {
  readonly name: string;
  readonly default: string;
  readonly help: string;
}

/** Every setting. Thresholds are not settings: they belong to rules and packs, with a source. */
export const SETTINGS = [
  { name: 'QINGCHA_DATA', default: './data', help: '数据文件夹：内置数据库、原始文件、暂存文件' },
  {
    name: 'DATABASE_URL',
    default: '',
    help: 'PostgreSQL 连接，例如 postgres://user@host/db；不填则用数据文件夹里的内置数据库',
  },
  {
    name: 'QINGCHA_PORT',
    default: '3000',
    help: '网页和接口的端口；在建立账户之前只在本机 127.0.0.1 上监听',
  },
  {
    name: 'QINGCHA_HOST',
    default: '127.0.0.1',
    help: '在哪个地址上监听；建立第一个管理员之后才起作用，本机以外的地址必须有 https',
  },
  {
    name: 'QINGCHA_URL',
    default: '',
    help: '用户打开的网址，例如 https://qingcha.example.gov.cn；由反向代理或下面的证书提供 https',
  },
  { name: 'QINGCHA_TLS_CERT', default: '', help: '证书文件（PEM）；不填则由反向代理提供 https' },
  { name: 'QINGCHA_TLS_KEY', default: '', help: '证书的私钥文件（PEM）' },
  {
    name: 'QINGCHA_PASSWORD_PROFILE',
    default: 'mlps',
    help: '密码要求：mlps 按等保（四类字符取三类，90 天更换），asvs 按 OWASP ASVS（长，不要求种类和更换）',
  },
  {
    name: 'QINGCHA_SECOND_FACTOR',
    default: 'optional',
    help: '管理员的身份验证器：optional 自愿，administrators 三员必须启用',
  },
  {
    name: 'QINGCHA_ANCHORS',
    default: '',
    help: '审计记录锚点文件 anchors.jsonl 放在哪个文件夹；宜放在另一块磁盘；不填则放在数据文件夹',
  },
  {
    name: 'QINGCHA_BACKUPS',
    default: './backups',
    help: '备份放在哪个文件夹；宜放在另一块磁盘，不能在数据文件夹里',
  },
  {
    name: 'QINGCHA_BACKUP_DAYS',
    default: '',
    help: '服务运行时每隔多少天自动备份一次并验证能够恢复；不填则不自动备份',
  },
  {
    name: 'QINGCHA_CONTACT_DAYS',
    default: '',
    help: '联系人和电话从批次的基准日起保存多少天（不少于 90），到期后服务每周自动抹去；不填则不自动抹去',
  },
  {
    name: 'QINGCHA_TRAIL_DAYS',
    default: '365',
    help: '审计记录至少保留多少天，不得少于 180 天（《网络安全法》第二十一条）',
  },
  {
    name: 'QINGCHA_TRAIL_HASH',
    default: 'sha256',
    help: '审计记录的校验算法：sha256，或商用密码 sm3',
  },
] as const satisfies readonly Setting[];

export type SettingName = (typeof SETTINGS)[number]['name'];
export type Settings = Readonly<Record<SettingName, string>>;

export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings =>
  Object.fromEntries(
    SETTINGS.map(({ name, default: value }) => [name, environment[name] || value]),
  ) as Settings;
