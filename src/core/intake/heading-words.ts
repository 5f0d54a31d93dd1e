/**
 * The words that headings of surveys are made of, by what they mean. A heading is cut into the longest of these;
 * one word may mean several things. Add a wording here, not a pattern elsewhere: every question profits.
 */
const WORDS: Readonly<Record<string, string>> = {
  // Said in any heading and asking nothing.
  filler:
    '相关 软硬件 近三年 近两年 三年 均值 正式的 核心 的 了 吗 呢 请 填写 具体 目前 现有 当前 在用 本单位 本部门 等 及 和 与 或 、 / 政务 信息 信息化 电子政务 所处 其中 有 要 时间段 情况 近期 已 由 被 用的 主要 直属 市直 县直 区直 全部 近一年 近12个月 上述 一共 总共 都 在 及其 给 大概 大约 大致 到底 实际 预估 预测 估计 整体 详细 简要 各类 相应 对应 所有 使用中 已经 其 是 是什么 是多少 是哪个 是哪些 是哪家 是几 现在 如今 需 需要 常用 这个 该 什么样的 现行 现有的 找 他的 她的 你 你们 我们 现时 最终 整个 贵单位 本系统 所在的 它 该项 本项目',
  // Speaks of what is not asked here: plans, beginnings, the machines underneath.
  otherwise:
    '要求 预计 原计划 原 签署 签订 起始 开工 脱密 虚拟化 备份 容灾 双活 需求 紧迫 ip 操作系统 中间件 数据库 架构',
  // Turns a question of yes or no round: 是否尚未接入, 是否无法上云.
  contrary: '尚未 未能 并未 未曾 未 没有 无法 不能 不可 不具备 不再 不 脱离 脱节',
  detached: '脱离 脱节',
  system:
    '拟清查系统 该系统 系统 平台 软件 应用系统 信息系统 网站 app 程序 业务系统 应用软件 信息平台 软件系统 应用 信息化系统 政务信息系统 项目 信息化项目 网络信息系统 网络与信息系统 网络和信息系统 信息资产 系统平台 应用平台 的系统 的平台 的应用 的软件 的信息系统',
  bare: '系统',
  project: '项目 信息化项目',
  name: '正式名称 中文名称 中文名 名称 名字 全称 名 全名 叫什么 叫啥 叫什么名字',
  alias:
    '简称 英文简称 别名 曾用名 曾用名称 俗称 缩写 习惯叫法 习惯称呼 惯称 通称 又称 别称 俗名 常用名 常用名称 内部称呼 平时叫法 平时叫什么 曾用',
  org: '单位 部门 机构 机关 委办局 单位名称 部门名称 哪个单位 哪个部门 归谁管 谁填的 谁报的 哪个单位填 哪个部门填 预算单位 预算部门 用户单位 被审计单位 被查单位 被检查单位 受检单位 自查单位 机构名称',
  office:
    '科室 处室 股室 处 内设机构 内设科室 二级单位 下属单位 所属单位 科 哪个科室 哪个处室 业务科 业务处 业务科室 业务处室',
  report: '报表 填报 填表 报送 申报 上报 填写 建档 登记 建卡 自查 录入 盘点',
  own: '归 管 承办 承担 主管 所属 所在 归属 归口 牵头 管理 归口管理 权属 隶属 主办 责任',
  owner: '业主 建设 建设使用',
  use: '使用 登录 访问 用 打开 操作 登陆 点击 应用 活跃 用了 用到 登 登一次',
  approve:
    '审批 批复 批准 立项 核准 获批 批 批文 立项批复 立项审批 批的 谁批的 哪个部门批 批建 准建 同意建设',
  authority: '谁批的 哪个部门批',
  pass: '通过 下达 取得',
  paper: '文件',
  paperno: '批文 批文号 批文字号 批复字号 发文字号 发文号',
  docno:
    '证明编号 批文 文号 号 编号 依据 证号 编码 文件号 登记号 字号 批复字号 发文字号 发文号 文件字号 公文号',
  filing: '备案',
  proof: '证明',
  contractor: '施工 承建 开发 研发 中标 集成 实施 供应 软件开发 系统开发 系统集成 做 做的',
  build: '建设 建 建的 建设期 项目 开发 信息化项目 建的时候 初期建设 研发 当时 当初 最初',
  company: '商 厂商 厂家 公司 企业 方 供应商 承建商 开发商 集成商 服务商 哪家公司 建设商',
  vendor:
    '施工单位 供应商 承建商 开发商 集成商 建设商 谁建的 谁开发 谁做的 谁给建的 厂商 厂家 软件商 承建方 开发方 研发厂商 建设厂商',
  who: '谁来 谁 由谁',
  undertake: '承担 负责',
  subject: '主体',
  nature: '性质 属性',
  kind: '类型 类别 分类 种类 类 哪类 哪一类 形态',
  obtain: '获取 取得 实现',
  mode: '形式 方式 模式 途径',
  ops: '运维团队 运维责任 运维 维护 维保 运行维护 运营维护 运营 技术支持 运行保障 日常维护 运维服务 管维护 保障维护 维修',
  run: '运行',
  daily: '日常 平时 常规',
  service: '服务',
  rent: '租赁 租用 托管',
  technical: '技术',
  money:
    '资金 经费 费用 费 金额 款 钱 花费 花多少钱 花了多少钱 花多少 花了多少 多少钱 造价 成本 支出 价 价格 预算 额 额度 总额 总价 数额 投资额 中标价 合同价 总金额 总费用 开支 花销 经费保障 资金保障 保障经费 保障资金 价款 合同价款 款项',
  price:
    '投资规模 工程造价 造价 总价 投资额 中标价 合同价 总投资 总造价 合同价款 中标金额 合同总价 决算价 结算价',
  invest: '投资 投入 总投资 总投入 投资额 建设投资',
  total: '总 累计 总共 一共 全部',
  maintainer: '运维团队 服务商 运维商 维保商 维护商 运维服务商',
  once: '一次性 初始 初次 首次',
  buy: '购置 采购 购买 合同',
  paid: '支付 到位 拨付 结算',
  yearly: '年 年度 每年 全年 上年度 上一年度 上一年 上年 年均 一年 常年 按年 历年平均 去年 年平均',
  source:
    '来源 渠道 出处 来自 从哪来 哪来的 谁出 由谁出 出资方 列支渠道 来源渠道 出资渠道 列支科目 来源情况 构成 组成 出自 由哪出',
  golive:
    '开始运行 投入使用 上线 启用 投用 投运 投入运行 开通 开始用 开始使用 上线运行 正式运行 正式上线 验收 竣工 竣工验收 建成 建成使用 交付 建成投用 正式启用 建成投入使用 建设完成 完工 上线使用 正式投入使用 上线启用 建成上线 上线投用 交付使用 启用运行 试运行结束 投产 上线投运 启动使用',
  formal: '正式 开始',
  finish: '完成 建成',
  time: '时间 日期 年月 年份 年度 年月日 哪年 哪一年 何时 什么时候 几时 日 时点 具体时间 哪天 年 啥时候 什么时间',
  contract: '合同 协议 维保合同 服务合同 运维合同 合同签署的',
  end: '到期 截止 终止 届满 期满 期至 期限至 有效期至 有效期 失效 到期日 截止日 结束 止期 哪天到期 什么时候到期 签署到期',
  last: '最近 最后 上次 上一次 最近一次 最后一次 最新 末次',
  update: '更新 升级 改造 迭代 版本更新 功能更新 升级改造 更新升级',
  freq: '频度 频率 频次 频繁程度 活跃程度 多久 多长时间 几天',
  times: '次数 次 几次 多少次 频次 频度 人次',
  onetime: '一次 一回',
  monthactive: '月活 月活量 月活数 月活跃量 月活跃度',
  month: '月 月活 月活跃 每月 月均 月度 每个月 一个月 当月 按月 月平均 平均每月',
  average: '平均 均',
  person: '人数 人 多少人 多少人用 人员数 人员',
  user: '用户 账号 账户 使用者 使用人 用户账号 注册用户 工号 用户名 登录名 席位 账户号 使用账号 操作员 终端用户 登录账号',
  active: '活跃 在线',
  count: '数 数量 规模 总数 总量 个数 多少 数目 量',
  usercount:
    '开户数 账号数量 用户量 用户数 用户规模 用户数量 注册用户数 使用规模 用户总数 账号数 账号总数 使用人数 注册人数 用户总量 授权数 开户用户数 授权点数 席位数',
  register: '注册 开通 登记 能用 授权 开户 在册 签约 发放 分配 配置 已开 开设 在用',
  scope: '层级范围 范围 覆盖面 覆盖范围 使用范围 用到哪 覆盖到哪 覆盖哪里 区域范围 覆盖区域',
  tier: '层级 级次',
  cover: '覆盖 推广 辐射 适用 服务 面向',
  area: '区域 地区',
  target: '面向哪些人 对象 群体 人群 给谁用 谁在用 使用对象 服务对象 面向谁 使用人群',
  face: '面向 服务',
  main: '核心 主要',
  business: '业务 核心业务 工作 主要业务 承载业务 业务流程 流程',
  handle: '完成 依托 办理 办 处理 开展 运行 走 受理 办业务',
  online:
    '依托系统 通过该系统 依托该系统 网上办理 线上办理 通过系统 在系统 在系统上 在系统内 在系统中 在系统里 线上 网上 在线 用系统 在平台上 通过平台 在网上',
  onlinehandling: '网上办理 线上办理 全程网办 网办',
  volume:
    '业务办理数 办理数 办结量 办理量 业务量 办件量 件数 处理量 受理量 业务办理量 多少件 办理件数 办件数 办理多少件 办多少件 处理业务量 业务办理件数',
  whether:
    '是否 有无 能否 可否 是否有 是否存在 是否可以 是否可 是否能 是否能够 与否 还在 是否要 是否是 是否已 是否属于 是否为 是否需要 性',
  can: '可以 可 能 能够 具备 无法 不能 不可',
  thatsystem: '的系统 的平台 的应用 的软件 的信息系统',
  replace:
    '替代 代替 取代 顶替 可替代 被替代 替换 接替 接替它 承接 并入 归并到 归并至 整合到 整合至 合并到 合并至 迁移到 代之以',
  other: '其他 其它 别的 其他系统 其它系统 别的系统 同类 同类型 类似 同类系统 类似系统',
  which: '哪个 哪些 什么 哪 何 哪个系统 什么系统 哪一',
  intend: '拟 计划 下一步 打算 准备',
  network:
    '承载网 网络 所在网 运行网 网络环境 网络类型 什么网 哪个网 什么网络 哪种网 跑在什么网上 走什么网 用什么网 接什么网 什么网上跑 什么网上 哪个网上 哪张网 网络区域 网络域 网络链路 网络通道 网络线路 联网方式 联网类型 联网情况 入网方式 入网类型 上的什么网 连接网络 接入网络',
  carry: '所属 承载 接入 所在 部署 依托 使用 连接 跑在 联网',
  environment: '环境',
  host: '部署 存放 托管 机房 放置 部署地 部署地点 部署位置 装在 放在 服务器放在哪里 放在哪里 放在哪 机器在哪 部署在哪 装在哪 装在哪里 放在什么地方 服务器在哪 服务器在哪里 机器放哪 放哪 放在哪儿 装哪 部署在哪里 部署在哪儿 服务器在哪儿 摆在 摆放 摆在哪里 服务器摆在哪里',
  server: '服务器 机器 设备',
  place: '所在位置 位置 地点 场所 地 哪里 什么地方 何处 所在地',
  cloud: '迁移至政务云 至政务云 政务云 上云 迁云 云 迁移上云 上政务云',
  ready: '条件 具备 可 能 能不能 可否 能否 是否可 是否能 是否可以 是否具备 具备条件 无法 不能 不具备',
  cpu: 'cpu 处理器 中央处理器',
  storage: '存储资源 存储 磁盘 硬盘 存储空间 磁盘空间 硬盘空间',
  rate: '占比 利用率 使用率 占用率 负载 负载率 负荷 负荷率',
  internet: '互联网 上网 外网',
  exit: '出口类型 出口 专线 接入 出口方式 接入方式 出口线路',
  url: '网址 域名 链接 url 访问地址 登录地址 系统地址 网站地址 访问路径 登录网址 访问网址 访问链接 访问入口 登录入口 系统入口 入口地址 入口网址 登陆地址 登陆网址 ip地址',
  secret: '涉密 密级 保密 涉及国家秘密 涉密系统 涉密信息系统 国家秘密',
  level: '等级 级别 定级 几级 级',
  mlps: '等保 备案证明 等级保护 安全保护 信息安全 网络安全 安全等级保护 信息安全等级保护 网络安全等级保护 安全等级 公安 等保等级 等保定级',
  mlpslevel: '安全等级 等保等级 等保定级 定级',
  security: '安全',
  share: '共享 交换 共享交换 数据共享 数据交换 数据共享交换 信息共享',
  connect: '对接 接入 互联 互通 联通 接口 连 对接了 关联 有接口 互联互通 连通',
  shareplatform:
    '共享平台 交换平台 共享交换平台 数据共享平台 数据共享交换平台 数据交换平台 信息共享平台 政务信息资源共享平台 信息资源共享平台 政务数据共享平台 大数据平台 一体化大数据平台 一体化数据平台 数据平台 数据中台 数据共享交换中心 数源平台 共享交换中心 数据交换中心 数据共享门户 政务大数据中心 数据枢纽',
  region: '国家 省 市 县 区 省级 市级 县级 区级 全市 全省 统一',
  data: '数据',
  dataresource: '数据资源 信息资源 政务信息资源 哪些数据 什么数据 编目数据资源 数据目录',
  list: '目录 清单',
  produce: '产生 提供 掌握 拥有 生产 形成',
  unified:
    '自建 统建 配发 省建 部建 国建 市建 下发 谁统一建的 谁下发的 自建还是统建 自建或统建 省统建 部统建',
  selfbuilt: '自建 自行建设 单独建设 另建',
  channel: '渠道 通道',
  issuelevel: '层级 级别',
  result: '结果',
  self: '自查 自评 自我 认定 判定',
  zombie: '僵尸 “僵尸” "僵尸" 僵尸系统 “僵尸”系统',
  dispose: '处置 处理 整合 清理 整改 怎么处理 怎么办 如何处理 如何处置 怎么处置 迁移 归并 关停',
  opinion: '意见 建议 打算 安排 计划 怎么处理 怎么办 如何处理 怎么处置 方案',
  deadline: '时限 期限 完成时限 完成期限',
  defer: '暂缓 缓办',
  apply: '申请 需要 提出',
  reason: '原因 理由',
  contact:
    '技术联系人 业务联系人 填报联系人 联系人 联络人 经办人 填表人 填报人 负责人 管理员 找谁 联系谁 对接人 联络员 谁负责 责任人 经办 找谁问 问谁 找谁问情况 联系哪位 有问题找谁 有事找谁 找哪位 建档人 登记人 填写人 上报人 报送人 录入人 采集人 统计人 信息员 信息联络员 安全员 专管员 系统员 联系民警 联系干部 联系同志 联系人员 联络人员 具体负责人 具体联系人 经手人 承办人 承办人员 经办人员 对口联系人 对口人 对口人员',
  liaison: '联系 联络 对接 沟通',
  personname: '姓名 名字',
  phone:
    '办公室电话 电话 手机 座机 联系方式 手机号 手机号码 联系电话 电话号码 联系手机 固定电话 办公电话 联系号码 办公室号码 值班电话 警务电话 电话/手机 手机/电话 联系手机号 分机号',
  number: '证号 号码 号 多少',
  remark:
    '备注 说明 备注说明 备考 其他情况 其他说明 补充说明 情况说明 还有什么要说的 还有啥要说的 还有啥说的 还有什么说的 需要说明 另行说明 特别说明 其他需要说明 补充情况',
  add: '事项 补充 需 需要 其他 其它',
  stage:
    '状态 阶段 进度 进展 现状 状况 已建/在建 在建/已建 已建/在建/拟建 已建、在建、拟建 已建、在建 在建、已建 已建或在建 在建或已建 已建在建',
  condition: '情况 状况 吗',
  inuse: '在用 使用中',
  idle: '闲置 不用',
  stopped: '停用 下线 停止使用 停运 废弃 弃用 关停 停 报废',
  function:
    '简述 简要说明 功能说明 功能简介 概要 业务内容 功能概要 功能 用途 作用 干什么 做什么 用来做什么 功能模块 干什么用 做什么用 干啥 有什么用 能做什么 能做哪些 简介 描述 介绍 概述 概况 业务描述 系统简介 应用场景 核心功能 使用场景 主要业务 职能 主要职能 能干什么 有什么功能 能干些什么 解决什么业务 解决什么问题 解决的问题 解决哪些业务 解决哪些问题 办什么事 办什么业务 办哪些业务 管什么 管什么事 业务用途 建设用途 简况 功能介绍 作用描述 原有功能 原功能 原来功能 原有用途',
  content: '内容',
  realise: '实现',
};

const LONGEST = 10;

const meanings = new Map<string, Set<string>>();
for (const [meaning, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) meanings.set(word, (meanings.get(word) ?? new Set()).add(meaning));

/** A piece of a heading; no meaning where the word is unknown. */
export interface HeadingWord {
  readonly text: string;
  readonly meanings: ReadonlySet<string>;
}

const UNKNOWN: ReadonlySet<string> = new Set();

/** 能不能, 有没有, 涉不涉: whether. */
const A_NOT_A = /(\p{Script=Han})[不没]\1/gu;
/** Spoken forms of words that stand above. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/啥/gu, '什么'],
  [/哪儿/gu, '哪里'],
  [/咋/gu, '怎么'],
  [A_NOT_A, '是否$1'],
];

/** Cuts a squeezed, lower-case heading into known words, longest first. O(length × longest word). */
export function headingWords(asWritten: string): readonly HeadingWord[] {
  const heading = SPOKEN.reduce((text, [spoken, written]) => text.replace(spoken, written), asWritten);
  const words: HeadingWord[] = [];
  for (let at = 0; at < heading.length;) {
    let length = Math.min(LONGEST, heading.length - at);
    while (length > 1 && !meanings.has(heading.slice(at, at + length))) length--;
    const text = heading.slice(at, at + length);
    words.push({ text, meanings: meanings.get(text) ?? UNKNOWN });
    at += length;
  }
  return words;
}

/** Every meaning there is: what a question may speak of. */
export const HEADING_MEANINGS: ReadonlySet<string> = new Set(Object.keys(WORDS));
