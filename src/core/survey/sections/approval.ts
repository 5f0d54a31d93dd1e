import { date, text, section } from '../field.js';

export const approval = section('approval', '审批备案', {
  approvalAuthority: text({
    label: '审批部门',
    core: true,
    aliases: ['立项审批部门', '批准部门'],
    askedBy: ['zibo', 'ankang', 'dalian'],
    example: '市发展改革委',
    help: '批准立项的部门；确未经审批的填“无”',
  }),
  approvalDate: date({
    label: '审批时间',
    core: true,
    aliases: ['立项时间', '批复时间', '批准时间', '立项批复时间', '审批日期'],
    askedBy: ['zibo', 'ankang', 'dalian'],
    example: '2014-03',
    help: '批复日期，至少到月，如 2014-03；确未经审批的填“无”',
  }),
  approvalNumber: text({
    label: '审批文号',
    aliases: ['立项文号', '批复文号', '建设依据', '系统建设/立项依据', '立项依据'],
    example: '市发改〔2014〕21号',
    help: '批复文件文号',
  }),
  filingNumber: text({
    label: '备案编号',
    aliases: ['项目备案号'],
    askedBy: ['zibo', 'binzhou', 'shandong', 'ankang'],
    example: 'BA-2014-0021',
    help: '电子政务项目备案编号；未备案的填“无”',
  }),
});
