import { choice, date, text, section } from '../field.js';

export const operations = section('operations', '运维情况', {
  opsProvider: text({
    label: '运维单位',
    aliases: ['维护单位'],
    example: '某某软件股份有限公司',
    help: '承担运维的单位全称',
  }),
  opsContractEnd: date({
    label: '运维合同到期时间',
    aliases: ['运维合同签署到期时间', '运维到期时间', '运维合同到期日'],
    askedBy: ['zibo', 'ankang'],
    example: '2018-12',
    help: '现行运维合同到期日期，至少到月',
  }),
  lastUpdated: date({
    label: '最近更新时间',
    aliases: ['最近一次升级时间', '最近升级时间', '最近一次更新时间'],
    askedBy: ['zibo', 'ankang'],
    example: '2017-06',
    help: '最近一次功能更新或升级的日期，至少到月',
  }),
  opsStatus: choice({
    label: '运维状态',
    codes: ['持续更新', '仅故障处理', '已停止'],
    aliases: ['运维情况'],
    synonyms: {
      正常更新: '持续更新',
      定期更新: '持续更新',
      不断更新: '持续更新',
      有更新: '持续更新',
      只修故障: '仅故障处理',
      故障处理: '仅故障处理',
      仅修复故障: '仅故障处理',
      仅维护: '仅故障处理',
      停止: '已停止',
      停止更新: '已停止',
      停止运维: '已停止',
      无运维: '已停止',
      无人维护: '已停止',
      不再维护: '已停止',
      停止维护: '已停止',
    },
    askedBy: ['zibo', 'ankang'],
    example: '持续更新',
    help: '仍有功能更新选“持续更新”；只修故障选“仅故障处理”',
  }),
});
