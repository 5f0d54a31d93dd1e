import type { Field } from '../survey/field.js';
import { NEGATION, NOT_ALL } from './negation.js';

/** May it be answered with yes and no? */
export const hasPolarity = ({ codes }: Field): boolean =>
  (codes as readonly string[]).includes('是') && (codes as readonly string[]).includes('否');

const ACTS =
  '接入|接通|挂接|对接|连接|贯通|打通|联通|适合|适宜|宜|算|互通|具备|满足|符合|支持|替代|替换|取代|代替|申请|提出|自建|建有|建设|建立|建|上云|迁移|迁云|办理|实现|开展|涉及|属于|属|存在|开通|僵尸|可以|可行|成熟|能够|可|能|有|接|连|办|顶替|替|通过系统|走系统|是|网办|暂缓';
const ABOUT =
  '与(?:[省市县区]级?)?(?:数据|信息|政务|资源)*共享(?:交换)?平台|被|需要|需|须|要|接口|通道|通过|在|里|内|中|上面|都|了|全|进行|完成|完全|全面|直接|依托|使用|用|线上|网上|在线|系统|平台|条件|共享|交换|数据|渠道|业务|全部|全程|全流程|全都|所有|均|都|已经|已|了|过|为|成|暂缓|整合|功能|该|由|省|市|级|政务|信息|资源|上|云|部署|至|到|性|的|相应|和|审批|前置机|专用|专门|独立|自行|单独';
const SAYS_YES = new RegExp(`^(?:${ABOUT})*(?:${ACTS})(?:${ACTS}|${ABOUT})*$`, 'u');
const SAYS_NO = new RegExp(
  `^(?:尚|暂时|暂|目前|还|现|仍|${ABOUT})*(?:没有|无法|没法|无需|无须|不用|难以|很难|不|未|没|无|非)(?:${ACTS}|${ABOUT}|其他|其它|任何|与|同类|此情况|这种情况)*$`,
  'u',
);

/** 替不了, 接不上 */
const CANNOT = /^(?:替代?|顶替|取代|办|做|接|用|迁|上|连)不(?:了|上|通|到|成)$/u;
/** 可由省平台替代 */
const REPLACED_BY =
  /^(?:已|可以?|能够?|完全|基本)*(?:被|由|用|以)[^不未无没非难]{1,14}(?:替代|取代|代替)$|^[^不未无没非难拟将]{2,10}(?:可|能|可以)(?:替代|取代|代替)$|^(?:已|完全)可?(?:被)?(?:替代|取代)$/u;
const PARTLY = /部分|一半|多数|少数|有的|有些|局部/u;

/** 接入中, 需要接入, 可能是: what is still to come, or not sure. */
const UNSETTLED =
  /[^统台上其]中$|可能|也许|应该|大概|似乎|疑似|将|拟|待|计划|准备|正在|以后|今后|未来|明年|逐步/u;
/** 可接入 is not 已接入, 申请接入 neither; where the question itself speaks of what may be, it is an answer. */
const MAY_BE = /(?<!可|不|没|未|无)[可能](?!源)|具备|支持|条件|需|要(?!素)/u;
const ASKS_WHAT_MAY_BE = /可否|条件|申请/u;
/** 未上云 says nothing of whether it could. */
const SPEAKS_OF_MAY = /[可能法难宜行]|具备|条件|适合|支持|满足|符合|系统|成熟|(?:没有|无(?![需须])).*替代/u;
const ABOUT_POSSIBLE = /可否|条件/u;
/** 全程网办, 纸质流转, 双轨运行: where business is handled, asked where 部分 may be answered. */
const ALL_OF_IT =
  '(?:目前|现|已经?|均|都|全部?|完全|所有|一律|业务|全程|全流程|100%|的|为|是|在|通过|走|采用|采取|仍然?|还是?|以)*';
const DONE = '(?:流程|方式|形式|办理|审批|审核|受理|运行|流转|登记|填报|台账|办公|操作|业务|办|做)*';
const ONLINE = new RegExp(`^${ALL_OF_IT}(?:线上|网上|在线|网办|电子化|无纸化|上线)${DONE}$`, 'u');
const OFFLINE = new RegExp(
  `^${ALL_OF_IT}纯?(?:线下|纸质|手工|人工|纸面)${DONE}(?:线下|纸质|手工|人工)?${DONE}$`,
  'u',
);
const BOTH_WAYS =
  /^(?:线上[,、+和与及/]?线下|线下[,、+和与及/]?线上)(?:相结合|结合|并行|同步|同时|双轨|都有|均有|并存|办理|进行)*$|^双轨(?:运行|制|并行|办理)*$|^[个少]别?量?业务$|^线[上下]为主[,，]?线[上下]为辅$/u;

/** Nothing to be handled is another answer than handled elsewhere. */
const NO_MATTER = /^(?:不涉及.*|[没无不]有?(?:办理)?业务.*)$/u;

/** 已接入, 暂不具备, 否，正在升级: yes or no in the words of the question. */
export function polarityOf(field: Field, text: string): readonly string[] | undefined {
  const [, head = '', remark = ''] =
    /^(是的?|有|否|没有?|不是的?|无|不能|不可以?|不行|能|可以?|[没未]有?接入?[^,，]*)[,，;.:。](.+)$/u.exec(
      text,
    ) ?? [];
  if (head !== '' && !/^(?:是|有|能|可)/u.test(head)) return ['否'];
  // 是，对接其它系统 answers another question; 是，部分 takes something back.
  if (head) return NEGATION.test(remark) || /其[他它]|部分|但/u.test(remark) ? undefined : ['是'];
  const isInParts = (field.codes as readonly string[]).includes('部分');
  const handled = isInParts ? waysOf(text) : null;
  if (handled) return [handled];
  if (NOT_ALL.test(text) || NO_MATTER.test(text)) return undefined;
  if (PARTLY.test(text)) return isInParts && !NEGATION.test(text) ? ['部分'] : undefined;
  if (CANNOT.test(text)) return ['否'];
  if (SAYS_NO.test(text))
    return ABOUT_POSSIBLE.test(field.label) && !SPEAKS_OF_MAY.test(text) ? undefined : ['否'];
  if (UNSETTLED.test(text)) return undefined;
  if (!ASKS_WHAT_MAY_BE.test(field.label) && (MAY_BE.test(text) || text.includes('申请'))) return undefined;
  return REPLACED_BY.test(text) || SAYS_YES.test(text) ? ['是'] : undefined;
}

/** Where business is handled; `null` where nothing is said of that. */
function waysOf(text: string): '是' | '部分' | '否' | null {
  if (BOTH_WAYS.test(text)) return '部分';
  if (OFFLINE.test(text)) return '否';
  return ONLINE.test(text) ? '是' : null;
}
