import { captionsOf, chineseDate, headed, numberNotes } from './letterhead.js';
import type { List, SilentUnit } from './list.js';
import { type ColumnOf, numbered, tabulate } from './table.js';

const COLUMNS: readonly ColumnOf<SilentUnit>[] = [
  numbered,
  { title: '单位', width: 36, cell: ({ name }) => name },
  { title: '应报依据', width: 44, cell: ({ basis }) => basis },
  { title: '填报情况', width: 14, align: 'center', cell: () => '本批次未收到' },
  { title: '催报时间、方式', width: 28, cell: () => null },
  { title: '单位说明（无系统、已并入、其他）', width: 44, cell: () => null },
];

export const silentDepartments: List = {
  id: 'silent-departments',
  title: '漏报清单',
  stage: 'office',
  tables(input) {
    const { silent } = input;
    return [
      {
        sheet: '漏报',
        title: headed(input, '政务信息系统普查漏报清单'),
        captions: [
          ...captionsOf(input, silent.length, '个单位'),
          ...(input.deadline ? [`填报截止日：${chineseDate(input.deadline)}`] : []),
        ],
        ...tabulate(silent, COLUMNS),
        notes: numberNotes([
          '应报单位取自以前批次填报过的单位、已开通填报账号的单位和单位名录。名录是通用名录，本地没有该单位或已更名的，请在说明栏注明或修改名录后重新导出。',
          '没有信息系统的单位也应书面说明；不报送不等于没有。',
        ]),
      },
    ];
  },
};
