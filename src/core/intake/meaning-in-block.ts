import type { FieldId } from '../survey/survey.js';
import { plainHeading } from './plain-heading.js';

type Blocks = Readonly<Record<string, FieldId | null>>;

/** Words that mean different questions in different blocks of a form; `null` asks nothing we ask. */
const IN_BLOCK: readonly (readonly [RegExp, Blocks])[] = [
  // Whose names and numbers nobody asks for.
  [
    /^(?:监理|设计|测评|等保测评|安全服务|安全测评|硬件|云服务|托管|咨询|招标|代理|中介|验收|评审|对接|数据提供)/u,
    { unit: null, vendor: null, person: null, phone: null },
  ],
  [
    /^(?:承建|开发|实施|研发|集成|系统集成|软件开发|施工|中标|供应商|供货|建设商)/u,
    { unit: 'builder', vendor: 'builder', person: null, phone: null },
  ],
  [
    /^(?:运维|维护|运行维护|运营|维保|技术支持|技术服务|服务商|日常维护|第三方运维|后期运维|养护)/u,
    {
      unit: 'opsProvider',
      vendor: 'opsProvider',
      person: null,
      phone: null,
      funding: 'opsFunding',
      amount: 'annualOpsCost',
    },
  ],
  [/^(?:联系$|联系人|联系方式|联络|填报人|经办)/u, { person: 'contactName', phone: 'contactPhone' }],
  [/^(?:立项|审批|批复)/u, { unit: 'approvalAuthority' }],
  [/^(?:建设|使用|归口|业主)单位/u, { unit: 'ownerUnit', person: 'contactName', phone: 'contactPhone' }],
  [
    /^(?:建设|投资|项目|筹建)/u,
    { vendor: 'builder', funding: 'constructionFunding', amount: 'constructionCost' },
  ],
];
/** 运维情况 | 资金 | 来源: whose money it is, the blocks further out say; building where none does. */
const MONEY_BLOCK = /^(?:资金|经费|费用)/u;
const LEAVES: readonly (readonly [RegExp, string])[] = [
  [/^(?:单位|部门)?(?:名称|全称)$|^(?:单位|部门)$/u, 'unit'],
  [/^(?:乙方|承建方|服务方|服务商|厂商|厂家|公司|供应商|承担单位|中标单位|中标方)(?:名称)?$/u, 'vendor'],
  [/^(?:项目)?联系人(?:姓名)?$|^姓名$|^负责人$|^人$/u, 'person'],
  [/^(?:联系)?(?:电话|方式)$|^手机(?:号码?)?$|^联系方式$/u, 'phone'],
  // 承建单位 | 联系人及电话: whose block it is, is said of both.
  [
    /^(?:项目)?(?:联系人|负责人|经理|项目经理|经办人)(?:姓名)?(?:及其?|和|与|[、/])?(?:联系)?(?:电话|方式|手机号?码?)$/u,
    'phone',
  ],
  [/^(?:资金|经费|开支|投入)?(?:来源|渠道|出处)$/u, 'funding'],
  [/^(?:资金|经费)?(?:金额|费用|数额|额度|开支|年开支)$/u, 'amount'],
];

/** 立项审批 | 项目编号: a number of some other register, whatever block it stands in. */
const NUMBERED_ELSEWHERE = /^(?:项目|资产|合同|档案|设备)(?:编号|编码|代码|号)$/u;

/** The meaning that the block above gives to a general word; `undefined` when it gives none. */
export function meaningInBlock(path: readonly string[], words: string): FieldId | null | undefined {
  if (NUMBERED_ELSEWHERE.test(words)) return null;
  const leaf = LEAVES.find(([pattern]) => pattern.test(words))?.[1];
  if (leaf === undefined) return undefined;
  let isMoney = false;
  for (const title of path.slice(0, -1).reverse()) {
    const spoken = plainHeading(title).words.replace(/^(?:信息)?系统(?=.{2})/u, '');
    const block = IN_BLOCK.find(([pattern]) => pattern.test(spoken));
    if (block && leaf in block[1]) return block[1][leaf] ?? null;
    isMoney ||= MONEY_BLOCK.test(spoken);
  }
  if (!isMoney) return undefined;
  return leaf === 'funding' ? 'constructionFunding' : leaf === 'amount' ? 'constructionCost' : undefined;
}

/** 承建单位 | 单位名称 | 某某公司: a text that stands before a general word and gives it its meaning is no label of its own. */
export function opensBlock(title: string, next: string): boolean {
  const { words } = plainHeading(next);
  const isGeneral = LEAVES.some(([pattern]) => pattern.test(words));
  return (
    isGeneral &&
    NAMES_BODY.test(plainHeading(title).words) &&
    meaningInBlock([title, next], words) !== undefined
  );
}
const NAMES_BODY = /(?:单位|部门|机构|公司|企业|厂商|[商方])(?:信息|情况|资料)?$/u;
