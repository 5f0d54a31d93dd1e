import type { Lexicon } from './lexicon.js';
import type { Normalizer } from './normalize.js';

export type IssuedBy = 'national' | 'provincial' | 'unit';

interface IssuerKnowledge {
  readonly lexicon: Lexicon;
  readonly normalizer: Normalizer;
  readonly provinces: readonly string[];
}

/** Words of trades that hold the name of a level (市场监督管理, 城乡建设) are no place. */
const withoutTrades = (department: string): string =>
  department.replace(/市场|城市|城乡|乡村|区域|区划|县域|社区|地区/gu, '');
const LOCAL = /[市县州旗镇乡]|(?<!自治)区|街道/u;
const PROVINCIAL_UNIT = /省(?:政府|人民政府|委)?[^市县区州镇乡]{0,16}$|自治区[^市县州镇乡]{0,16}$/u;

/** 中国上海, 中国·永城 of 永城市: the site of a city or county, of a list or of the unit itself. */
function isOfCity(name: string, department: string, { places = [] }: Lexicon): boolean {
  if (!name.startsWith('中国')) return false;
  const rest = name.slice('中国'.length).replace(/^[\p{P}\p{S}]+/u, '');
  return (
    (rest.length >= 2 && LOCAL.test(department) && department.includes(rest.slice(0, 2))) ||
    places.some(({ place, level }) => level === 'city' && rest.startsWith(place))
  );
}

/** 国家水资源监控能力建设（县级）: a programme of the nation, of which the unit builds its own share. */
const OWN_SHARE = /能力建设|配套建设/u;

/** Issued from above? A unit's own system that merely sits at the top counts as the unit's. */
export function issuerOf(
  name: string,
  department: string,
  { lexicon, normalizer, provinces }: IssuerKnowledge,
): IssuedBy {
  const applies = (lexicon.issuers ?? []).filter(({ where, word, level }) =>
    where === 'department' || level === 'none'
      ? (where === 'name' ? name : department).startsWith(word)
      : level === 'national'
        ? name.startsWith(word)
        : name.includes(word),
  );
  if (applies.some(({ level }) => level === 'none')) return 'unit';
  const byName = applies.filter(({ where }) => where === 'name');
  if (byName.some(({ level }) => level === 'provincial')) return 'provincial';
  const isShare = OWN_SHARE.test(name) && LOCAL.test(withoutTrades(department));
  if (byName.length && !isShare && !isOfCity(name, department, lexicon)) return 'national';
  if (applies.some(({ where }) => where === 'department') && !LOCAL.test(withoutTrades(department)))
    return 'national';
  const province = provinces.some((place) => name.startsWith(place) || department.startsWith(place));
  if (!province && !department.startsWith('省') && !name.startsWith('省')) return 'unit';
  const bare = normalizer.withoutPlace(name, '');
  const isOwn = normalizer.withoutOwner(bare) !== bare;
  return PROVINCIAL_UNIT.test(withoutTrades(department)) && !isOwn ? 'provincial' : 'unit';
}
