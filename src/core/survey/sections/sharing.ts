import { text, yesNo, section } from '../field.js';

export const sharing = section('sharing', '共享与对接', {
  sharingConnected: yesNo({
    label: '是否接入共享平台',
    aliases: ['是否与其它系统对接'],
    synonyms: {
      '是，对接省政务信息资源共享平台': '是',
      '是，对接其它系统': '否',
      '是，对接其他系统': '否',
      '否，无对接': '否',
      已接入: '是',
      已对接: '是',
      未接入: '否',
      未对接: '否',
    },
    askedBy: ['zibo', 'ankang', 'dalian', 'shandong'],
    example: '是',
    help: '是否已接入本级政务信息资源共享平台',
  }),
  connectedSystems: text({
    label: '对接系统名称',
    aliases: ['对接其它系统名称'],
    example: '市政务信息资源共享平台',
    help: '与哪些系统有数据对接',
  }),
  dataResources: text({
    label: '数据资源',
    aliases: ['数据资源名称'],
    askedBy: ['ankang'],
    example: '馆藏档案目录',
    help: '系统产生的主要数据资源名称',
  }),
  ownExchangeChannel: yesNo({
    label: '自建数据交换渠道',
    synonyms: { 有: '是', 无: '否', 没有: '否' },
    askedBy: ['binzhou', 'shandong'],
    example: '否',
    help: '是否绕开共享平台自建了数据交换通道',
  }),
});
