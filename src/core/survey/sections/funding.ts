import { FUNDING_SOURCES, FUNDING_WORDS } from '../code-lists.js';
import { choices, money, section } from '../field.js';

export const funding = section('funding', '经费情况', {
  constructionCost: money({
    label: '建设资金',
    core: true,
    aliases: ['建设金额', '投资额度', '建设经费', '合同金额', '建设总投资', '总投资', '投资金额', '建设投资'],
    askedBy: ['dalian', 'ankang'],
    example: '86.5',
    help: '累计建设投入，单位万元，只填数字',
  }),
  constructionFunding: choices({
    label: '建设经费来源',
    core: true,
    codes: FUNDING_SOURCES,
    aliases: ['资金来源', '经费来源', '经费渠道'],
    synonyms: FUNDING_WORDS,
    askedBy: ['zibo', 'ankang', 'dalian'],
    example: '财政资金，专项资金',
    help: '可多选，用逗号分开',
  }),
  annualOpsCost: money({
    label: '年度运维资金',
    core: true,
    aliases: ['运维金额', '运维费用', '年运维费', '年运维经费', '年度运维经费', '运维经费'],
    askedBy: ['dalian', 'ankang'],
    example: '8.2',
    help: '上一年度运维支出，单位万元，只填数字；没有的填 0',
  }),
  opsFunding: choices({
    label: '运维经费来源',
    core: true,
    codes: FUNDING_SOURCES,
    aliases: ['运维资金来源'],
    synonyms: FUNDING_WORDS,
    askedBy: ['zibo'],
    example: '财政资金',
    help: '可多选，用逗号分开',
  }),
});
