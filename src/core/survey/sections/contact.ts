import { phone, text, section } from '../field.js';

export const contact = section('contact', '联系方式', {
  contactName: text({
    label: '联系人',
    core: true,
    aliases: ['填报人'],
    example: '张三',
    help: '填报人姓名',
  }),
  contactPhone: phone({
    label: '联系电话',
    core: true,
    aliases: ['电话', '手机', '手机号码'],
    example: '0000-1234567',
    help: '座机写区号，如 0000-1234567',
  }),
  remarks: text({ label: '备注', aliases: ['说明'], help: '其他需要说明的情况' }),
});
