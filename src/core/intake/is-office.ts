/** 国库科, 办公室, 信息中心: a part of the unit that reports. */
const OFFICE = /(?:科|股|处|室|办|组|部)$/u;
const NO_OFFICE =
  /(?:宣传|组织|统战|武装|政治)部$|(?:[市县区省州]|人民)(?:政府)?办(?:公室)?$|政府|(?:管理|办事|公证|代表|档案|登记|征收|储备|服务)处$/u;
/** 松阳县婚姻登记处: who says in which county it is, is a unit of its own. */
const OF_A_PLACE = /^\p{Script=Han}{2,3}[县市州旗]/u;
const LONGEST = 8;

/** Does a name stand for an office of a unit, and not for a unit? */
export const isOffice = (name: string): boolean =>
  name.length <= LONGEST && OFFICE.test(name) && !NO_OFFICE.test(name) && !OF_A_PLACE.test(name);
