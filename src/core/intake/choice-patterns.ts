import type { Field } from '../survey/field.js';

/**
 * Wordings that stand for a listed value whatever names and numbers they hold: 省局统一部署, 本院中心机房, 每周两三次.
 * A pattern is tried for every question that lists its value; add one here where a wording has too many forms for a
 * synonym of the survey.
 */
type Patterns = readonly (readonly [RegExp, string])[];

/** A name or a number: anything but a negation or a further answer. */
const some = (most: number): string => `[^不未非无没、,;/]{0,${most}}`;

const whole = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join('')}$`, 'u');

/** Said before the matter and changing nothing. */
const ABOUT = '(?:基本上?|几乎|大概|大约|差不多|平均|一般)?';
const USED = '(?:使?用|登录|登陆|打开|开|上|办理?)?';
const TIMES = '(?:.{1,4}[次回])?';

/** 每周两三次, 一个月用一次, 全年仅用一次: how often, whatever the number behind it. */
const rhythm = (period: string): RegExp =>
  whole(ABOUT, '(?:每|一|按|全)?', `(?:${period})`, '(?:都|才|仅|只|就)?', USED, '(?:一下)?', TIMES);

const RHYTHMS: Patterns = [
  [rhythm('天天|日日|每天|每日|日均|每?个?工作日|(?<=[每一按])[天日]'), '每天'],
  [rhythm('每?周均?|(?<=[每一按])(?:星期|个?礼拜)'), '每周'],
  [rhythm('(?<=[每一按])个?月|月均|按月'), '每月'],
  [rhythm('(?<=[每一按])个?季度?|季均'), '每季度'],
  [rhythm('(?<=[每一按全])年'), '每年'],
];

/** 国家统计局下发, 省局统一部署: who stands above, whatever its name. */
const GIVEN =
  '(?:下发|配发|统建|统一建设|统一开发|统一推广|统一使用|统一下发|分发|推广|给的|建的|开发的)(?:系统|平台|软件)?';
const FROM_ABOVE: Patterns = [
  [whole('(?:国家|中央|部|总局|全国|[^省市县区]{1,8}(?<!组织|宣传|统战|武装)部).*', GIVEN), '国家配发'],
  [whole('省.*', GIVEN), '省级配发'],
  [whole('市.*', GIVEN), '市级配发'],
  [whole('(?:国家|中央|部|总局|省|上级).*(?:统一|集中)部署'), '上级部署'],
  [
    whole('[本我省市县区州旗厅局委办院校]{0,3}(?:级|单位|部门|地)?(?:自建|自行建设|自主建设|自己建的?)'),
    '自建',
  ],
];

/** 厅机房, 校内机房, 本院中心机房; 医院内网, 校园网: of the unit itself, whatever it is. */
const OWN =
  '(?:本|我|我们|自己|自有|自用|自建|单位|部门|机关|校|学校|院|医院|本院|厅|局|委|委员会|办|办公室|馆|所|站|队|会|公司|企业|集团|中心|大楼|办公楼|内部|全院|全校|全局|全馆|科室|处室|股室)';
const OF_ITS_OWN: Patterns = [
  [
    whole(
      OWN,
      '{1,3}(?:的|内|里|内部|[一二三四五六七八九十\\d]+[楼层])?(?:中心|信息|网络|服务器)?机房(?:内|里)?',
    ),
    '自建机房',
  ],
  [whole(`${some(6)}(?:机房|数据中心)（自(?:建|有|用).{0,2}）`), '自建机房'],
  [
    whole(`${some(4)}(?:电信|联通|移动|铁塔|广电|运营商)(?:公司)?${some(4)}(?:机房|托管|idc).{0,4}`),
    '运营商机房',
  ],
  [
    whole(
      '(?:华为|阿里|腾讯|百度|天翼|移动|联通|电信|京东|浪潮|亚马逊|微软|网易)(?:公有)?云(?:服务器|主机|平台)?',
    ),
    '公有云',
  ],
  [whole('[省市县区州旗级]{1,3}(?:政府|政务|大数据|信息)?(?:数据|云计算|信息)中心(?:机房)?'), '政府数据中心'],
  [
    whole(OWN, `{1,2}(?:内网|内部网络?|局域网|园区网)|(?:校园|院内|园区|厂区)网|${some(3)}(?:内部)?局域网`),
    '内部局域网',
  ],
  [whole(`${some(3)}(?:公共)?互联网(?:专线)?|${some(4)}(?:流量|宽带|wifi|4g|5g)(?:上网)?`), '互联网'],
  [whole(`公安(?:信息)?内?网|${some(6)}(?:专线|纵向网|业务网|信息专网)`), '业务专网'],
];

/** 仅本局使用, 只在局里用, 就本单位用: nobody else. */
const ONLY_ITSELF: Patterns = [
  [
    whole(
      '(?:仅|只|就|仅限|只有|限|仅供|只供|只在|仅在)?(?:[省市县区州]?',
      OWN,
      '){1,3}(?:里|内|内部|机关|自己|范围)*(?:在)?(?:自?使?用)?',
    ),
    '单位内部',
  ],
  [
    whole(
      '(?:仅|只|限|单个|个别|某个|一个)*(?:业务|内设)?(?:科室|处室|股室|科|处|股)(?:内部?|使用|自用|在用)*',
    ),
    '内设机构',
  ],
];

/** 延伸到镇街, 市县乡三级, 到司法所: how far down it reaches; whatever stands above the lowest level is left. */
const REACHES =
  '(?:已|可|全面)?(?:覆盖|延伸|推广|铺开|贯通|联通|应用|使用|下沉|直达|推|用|通|开通)*(?:到|至|于)?(?:全)?(?:各|所有|全部|每个)*';
const ABOVE = '(?:国家?|部|省|市|地市?|州|盟|县|区|旗|级|[、,和及/])*';
const THROUGH =
  '(?:[两三四五]|一)?(?:级|层)*(?:都|全|均)?(?:上|里|使?用|贯通|覆盖|应用|联通|联网|部门|各?单位|直.{1,6}|各?学校|各校|机关|纵向到底)*';
const REACH: Patterns = [
  [
    whole(
      REACHES,
      ABOVE,
      '(?:乡镇?|镇|街道|街镇|镇街|村|社区)(?:（.{1,6}）)?(?:乡|镇|街道?|村|社区|居)*',
      `${some(3)}(?:所|站)?(?:（.{1,6}）)?`,
      THROUGH,
    ),
    '覆盖到镇街',
  ],
  [
    whole(
      REACHES,
      '[^省市县]{0,3}(?:派出所|司法所|监管所|市场所|财政所|国土所|自然资源所|税务所|水管站|农技站|服务站|工作站|卫生院|卫生室)(?:（.{1,6}）)?',
      THROUGH,
    ),
    '覆盖到镇街',
  ],
  [whole(REACHES, ABOVE, '(?:县|区|旗)(?:（.{1,6}）)?(?:市|县|区|旗)*', THROUGH), '覆盖到县'],
  [whole('全[县区旗].{0,8}'), '覆盖到县'],
  [whole(`全省${some(8)}(?:系统|部门|单位|使用|推广)?`), '全省'],
  [whole(`全国${some(8)}(?:系统|部门|单位|使用|推广)?`), '全国'],
];

/** 早就不用了, 已经没人用, 一年以上未使用. */
const LONG_SINCE =
  '(?:(?:近|最近)?.{1,3}[年月](?:多|以上|以来|内|来)*)?(?:早就|早已|早|已经|已|现在|现|目前|基本上?|都|全|长期)*';
const NO_LONGER = whole(
  LONG_SINCE,
  '(?:不再?|未|没有?人?|无人)(?:在|再|怎么|曾)?(?:使用|用|开|登录|打开|运行|运转)(?:了|过)?',
);
const GIVEN_UP = whole(
  '(?:早就|早已|早|已经|已|现已|现|基本|全面|目前)*(?:停|弃|废|退出|停止|终止|关|下线|注销|退役|报废|淘汰)(?:用|运|止|了|掉|弃|停|使用|运行|服务|机|下线)*(?:状态)?',
);
const RUNS = whole(
  '(?:正常|稳定|在线|仍|还|一直|正在|已经?|现|目前|在|持续|良好|全面|正式|投入|开通|实战|长期|上线)*(?:运行|使用|应用|启用|开通|用着?|运转|服务|投用)(?:中|着|呢|的|良好|正常|状态|着呢)*',
);
const STAGES: Patterns = [
  [NO_LONGER, '已停用'],
  [GIVEN_UP, '已停用'],
  [NO_LONGER, '基本不用'],
  [whole(LONG_SINCE, '(?:没有?人|无人|没怎么)(?:用|开|登录|上|管|会用)?(?:了|过)?'), '基本不用'],
  [RUNS, '已建'],
  [
    whole('(?:正在|还在|目前|在|仍在)+(?:开发|建设?|实施|施工|试点|部署|调试|招标|采购)(?:中|阶段|之中)?'),
    '在建',
  ],
  [
    whole('(?:正在|已|拟|目前|在)*(?:申请|申报|报批|送审|立项审批)(?:立项|项目|审批|批复)*(?:中|阶段)?'),
    '正在申请',
  ],
  [whole('(?:谋划|储备|规划|计划|筹备|筹划|拟)(?:储备|建设?|立项|实施|中|阶段|项目)*(?:（拟建）)?'), '拟建'],
];

/** 坏了才修, 按次维修; 无人维护; 一直更新. */
const CARE: Patterns = [
  [
    whole(
      `(?:只|仅|才|只是|仅是)(?:做|对|管|负责)?${some(3)}(?:故障|问题|报修|应急).{0,5}|(?:出|有|遇|发生)(?:了|到|现)?(?:故障|问题|毛病).{0,2}(?:处理|修|维修|解决|维护)|坏了${some(3)}修${some(2)}|按次${some(4)}|只?修故障`,
    ),
    '仅故障处理',
  ],
  [
    whole(
      '(?:已经|已|早已|早就|现|目前)*(?:无人?|没有?人?|停止|不再|终止|无专人)(?:进行|在|再)*(?:维护|运维|更新|管理?|升级|维保|维修)(?:了|更新|升级)?',
    ),
    '已停止',
  ],
  [
    whole(
      '(?:有人|有专人|专人|持续|一直|定期|正常|经常|不断|及时|常态化?|按期|每[年月季]|长期)+(?:在|进行|地|都|有)?(?:功能)?(?:更新|升级|优化|维护|运维|迭代|完善|改进|维保|[、和及])+(?:中|服务)?',
    ),
    '持续更新',
  ],
];

/** 省里补助, 车购税补助, 上级下拨的: from whoever stands above a city or county. */
const PAID = '(?:全额|自行|投资|出资|投入|承担|负担|提供|垫资|赞助|捐赠|建设|解决|列支|安排|资金|资本)';
const MONEY: Patterns = [
  [
    whole(
      '(?:中央|国家|部|省|上级|上面|上头)(?:里|级|厅|委|局|财政)?(?:的)?(?:补助|补贴|拨款|拨付|下拨|下达|划拨|给的|出的|配套)(?:的|资金|经费|款|补助)*',
    ),
    '上级补助',
  ],
  [whole('[^自]{1,8}(?:补助|奖补|补贴|转移支付)(?:资金|经费|款)?'), '上级补助'],
  [whole(`${some(10)}专项(?:债券?|资金|经费|款)?|.{2,6}(?:发展|引导|防治|整治|保护)资金`), '专项资金'],
  [
    whole(
      `${some(6)}(?:自筹|自有|自收自支|自行)(?:资金|经费)?`,
      PAID,
      `*|${some(6)}(?<!财政)(?:收入|收费|学费|公用经费)`,
      PAID,
      '*',
    ),
    '自筹资金',
  ],
  [
    whole(
      `${some(8)}(?:企业|公司|银行|社会|运营商|厂商|开发商|合作方|集团|电信|移动|联通|铁塔)(?:方)?`,
      PAID,
      '+',
    ),
    '社会投资',
  ],
  [
    whole(
      '(?:本|省|市|州|县|区|镇|乡|街道|旗|地方|同级)*(?:级|本级|里)*财政(?:性|预算)*(?:资金|拨款|经费|安排|保障|全额)*',
      PAID,
      '*',
    ),
    '财政资金',
  ],
];

/** 拟并入国库系统, 迁到政务云, 立即关停: what is to be done, and where to. */
const SOON = '(?:拟|将|建议|计划|可|立即|马上|尽快|直接|应|应当|年内|予以)*';
const DISPOSED: Patterns = [
  [whole(SOON, '(?:并入|合并[入到至]?|归并[入到至]?|整合[入到至进]?|融入|纳入)[^不后保]{2,}'), '整合'],
  [whole(SOON, '(?:迁移?[入到至上])[^不后]{2,}'), '迁移'],
  [
    whole(
      SOON,
      '(?:报废|拆除|停掉|关掉|关闭|关停|清理|清退|注销|不再保留|下架|下线|停止使用|停用|销号)(?:处理|系统|注销|下线)?',
    ),
    '清理',
  ],
  [whole(SOON, '(?:继续|长期|正常|予以|暂时)*(?:保留|使用|留用|运行|沿用)(?:不变)?'), '保留'],
];

/** 本院职工, 学生家长, 其他党政机关: who they are to a unit of the government. */
const PEOPLE: Patterns = [
  [
    whole(
      '(?:[省市县区州]?',
      OWN,
      '|内部|全体|业务|本级)*(?:教职工|教职员工?|教师|老师|职工|干部|员工|民警|干警|辅警|医护|医务)(?:人员|职工|干部)*',
    ),
    '本单位',
  ],
  [
    whole(
      `${some(4)}(?:党政机关|政府部门|行政机关|委办局|街道办?|乡镇|镇街|县区|区县|市直部门|县直部门|区直部门|成员单位|相关部门|有关部门|各部门|各单位)(?:干部|人员|工作人员|单位|部门)*`,
    ),
    '政府部门',
  ],
  [
    whole(
      `${some(6)}(?:企业|公司|商户|商家|经营户|经营者|合作社|机构|物业|业主单位|建设单位|施工单位|纳税人|市场主体|用人单位)(?:用户|人员)?`,
    ),
    '企业',
  ],
  [
    whole(
      `${some(6)}(?:群众|市民|居民|家长|学生|患者|病人|游客|公众|农户|农民|村民|百姓|旅客|读者|乘客|司机|老人|个人|参保人|网民|公民)(?:用户)?`,
    ),
    '公众',
  ],
];

const PATTERNS: Patterns = [
  ...RHYTHMS,
  ...FROM_ABOVE,
  ...OF_ITS_OWN,
  ...ONLY_ITSELF,
  ...REACH,
  ...STAGES,
  ...CARE,
  ...MONEY,
  ...DISPOSED,
  ...PEOPLE,
];

const OF_FIELD = new WeakMap<Field, Patterns>();

function patternsFor(field: Field): Patterns {
  let own = OF_FIELD.get(field);
  if (!own) {
    own = PATTERNS.filter(([, code]) => (field.codes as readonly string[]).includes(code));
    OF_FIELD.set(field, own);
  }
  return own;
}

/** Several answers in one cell are looked at one by one. */
const SEVERAL = /[,;、/|+和与及]/u;

/** No longer text is a wording. */
const LONGEST = 24;

/** The listed value that a wording stands for; `null` where no pattern, or patterns of several values fit. */
export function patternOf(field: Field, text: string): string | null {
  if (text.length > LONGEST || (field.kind === 'choices' && SEVERAL.test(text))) return null;
  const found = new Set(patternsFor(field).flatMap(([pattern, code]) => (pattern.test(text) ? code : [])));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
