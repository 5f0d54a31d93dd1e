import { choice, date, text, section } from '../field.js';

export const construction = section('construction', '建设情况', {
  builder: text({
    label: '承建单位',
    aliases: ['开发单位', '承建单位名称'],
    example: '某某软件股份有限公司',
    help: '承建公司全称',
  }),
  buildMethod: choice({
    label: '建设方式',
    codes: ['自建（自有产权）', '购买服务（无产权）', '政企共建'],
    synonyms: {
      自建: '自建（自有产权）',
      自有产权: '自建（自有产权）',
      自主建设: '自建（自有产权）',
      自行建设: '自建（自有产权）',
      自主开发: '自建（自有产权）',
      自行开发: '自建（自有产权）',
      购买: '购买服务（无产权）',
      购买服务: '购买服务（无产权）',
      租用: '购买服务（无产权）',
      租赁: '购买服务（无产权）',
      政府购买服务: '购买服务（无产权）',
      共建: '政企共建',
      PPP: '政企共建',
      合作共建: '政企共建',
    },
    askedBy: ['ankang', 'shandong'],
    example: '自建（自有产权）',
    help: '自有产权选“自建（自有产权）”',
  }),
  goLiveDate: date({
    label: '投入使用时间',
    aliases: ['建成时间', '上线时间', '启用时间', '投入使用日期', '上线日期'],
    example: '2015-01',
    help: '实际投入使用的日期，至少到月，如 2015-01',
  }),
});
