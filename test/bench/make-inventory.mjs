// Invented survey texts for the similarity bench: a Zipf vocabulary over frequent characters, one text in ten a near copy of an earlier one.
const CHARACTERS =
  '政务审批监管信息数据业务服务统计查询登记备案公文流转考核预算财政资金项目合同采购企业法人人口证照档案归共享交换监测预警应急指挥调度视频会议巡查执法处罚信用评价投诉信访热线缴费社保医保养老就业培训人才教育学生考试卫生医院疫苗药品食品安全生产消防环保排污水质大气林业草原规划测绘土地矿产地灾住房建设工程质量许可交通运输公路桥梁车辆停车水库灌溉农业种植畜牧渔扶贫民低保救助婚姻社团司法律师公证调解网格社区街党员干部人事工审计宗教外商市场价格计量标准专利文化旅游景文物图书体育广播新闻宣传门户';
const WORDS = 4_000;
const COPIES = 0.1;

function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same inventory for the same count and seed. */
export function makeInventory(count, seed = 42) {
  const random = randomOf(seed);
  const below = (limit) => Math.floor(random() * limit);
  const words = Array.from({ length: WORDS }, () =>
    Array.from({ length: 2 + below(2) }, () => CHARACTERS[below(CHARACTERS.length)]).join(''),
  );
  const word = () => words[Math.floor(WORDS ** random()) - 1];
  const several = (from, to) => Array.from({ length: from + below(to - from + 1) }, word);
  const records = [];
  for (let index = 0; index < count; index++) {
    const earlier = index > 10 && random() < COPIES ? records[below(index)] : null;
    if (earlier) {
      const clauses = earlier.functions.split('、');
      clauses[below(clauses.length)] = several(1, 2).join('');
      records.push({ name: earlier.name.replace(/(?:系统|平台)$/u, '应用'), functions: clauses.join('、') });
    } else {
      const name = `${several(2, 3).join('')}${random() < 0.5 ? '系统' : '平台'}`;
      const clauses = Array.from({ length: 3 + below(8) }, () => several(1, 3).join(''));
      records.push({ name, functions: clauses.join('、') });
    }
  }
  return records;
}
