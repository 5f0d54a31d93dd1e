/** Whatever says that something is not so. */
export const NEGATION = /[不未没无非否]/u;

/** 不全在系统, 非全部, 不是非涉密: a negation that takes back a part only, or another negation. */
export const NOT_ALL =
  /(?:[不未没非]|没有|并非|不是|无法|难以)(?:是|有|能|可|可以|实现|做到|达到)?(?:完全|全|都|均|[不非无未])/u;
