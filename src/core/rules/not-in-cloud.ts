import { clear, flagged, notApplicable, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';

const READ = ['hosting', 'cloudReady', 'classification'] as const;

export const notInCloud = systemRule({
  id: 'not-in-cloud',
  title: '应上云而未上云',
  theme: 'governance',
  meaning:
    '部署位置不是政务云或政府数据中心，也没有说明不具备上云条件。涉密系统不适用；没有填部署位置、也没有填不具备上云条件的，为缺据。',
  pitfalls: [
    '“上级部署”的系统由上级统一迁移，本级只能上报。',
    '依赖专用设备（采集终端、加密机）的系统可能不具备条件，而“是否具备上云条件”一题没有填。',
    '“政府数据中心”与政务云是否同样算作上云，各地规定不同。',
  ],
  basis: [
    clause('shandong', '7', '具备迁移条件业务系统的上云比例达到70%'),
    clause('zibo', '9', '按照“应上尽上”的原则，组织部门业务系统迁移上云'),
    clause('binzhou', '4', '建立业务系统云化迁移清单'),
    clause('dalian', '一.8', '统一迁移至市政府数据中心运行'),
  ],
  inServiceOnly: true,
  parameters: {},
  check({ hosting, cloudReady, classification }) {
    if (classification === '涉密') return notApplicable(['classification'], '涉密系统不迁移上云');
    if (hosting === '政务云' || hosting === '政府数据中心' || cloudReady === '否') return clear(READ);
    if (hosting === undefined) return undetermined(['hosting'], READ);
    return flagged(READ, hosting === '上级部署' ? '由上级部署，建议上报，由上级统一迁移' : undefined);
  },
  examples: [
    { why: '自建机房，具备条件', values: { hosting: '自建机房', cloudReady: '是' }, verdict: 'flagged' },
    { why: '公有云，没有说明不具备条件', values: { hosting: '公有云' }, verdict: 'flagged' },
    { why: '由上级部署', values: { hosting: '上级部署' }, verdict: 'flagged' },
    { why: '已在政务云', values: { hosting: '政务云', cloudReady: '是' }, verdict: 'clear' },
    { why: '不具备上云条件', values: { hosting: '自建机房', cloudReady: '否' }, verdict: 'clear' },
    { why: '没有填部署位置', values: { cloudReady: '是' }, verdict: 'undetermined' },
    { why: '没有填部署位置，但不具备条件，已能判定', values: { cloudReady: '否' }, verdict: 'clear' },
    { why: '涉密系统', values: { classification: '涉密', hosting: '自建机房' }, verdict: 'not-applicable' },
  ],
});
