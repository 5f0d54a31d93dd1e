import type { ComparedWords } from './compare.js';
import { type Amounts, AT, type Feature, type Part } from './score.js';

/** Why two items were put together, and what still separates them, in words an official can check. */
export interface Explanation {
  readonly shared: readonly string[];
  readonly differing: readonly string[];
}

/** A line of the waterfall: the weights of all lines add up to the log-odds of the pair. */
export interface WaterfallLine {
  readonly label: string;
  readonly weight: number;
}

const words = (list: readonly string[] | undefined): string => (list ?? []).join('、');

const LABELS: Readonly<Record<Feature, string | ((compared: ComparedWords) => string)>> = {
  prior: '起点：随意取两个系统，功能重复的很少',
  sameKind: ({ kind }) => `同属“${kind?.kind.kind ?? ''}”类系统（依据：${words(kind?.words)}）`,
  namedByBoth: ({ kind }) => `两个名称都写明“${kind?.kind.kind ?? ''}”类`,
  otherKind: ({ kinds: [a, b] }) => `一个像“${a?.kind.kind ?? ''}”，一个像“${b?.kind.kind ?? ''}”`,
  lonelyKind: ({ kinds: [a, b] }) => `只有一个看得出是“${(a ?? b)?.kind.kind ?? ''}”类`,
  name: '名称（去掉地名、单位和套话后）用字相近',
  nameAlone: '看不出属于哪一类，只能比名称',
  sameCore: '名称去掉地名、单位和套话后完全相同',
  theme: '名称和功能说的事相近',
  themeAlone: '不靠系统类别，只看名称和功能说的事',
  sameSubject: '名称说的是同一类对象',
  otherSubject: '名称说的对象不同',
  functions: '功能描述用词相近',
  sharedClauses: ({ clauses }) => `有 ${clauses.length} 条功能相同`,
  noSharedClause: '功能描述没有一条相同',
  objects: ({ objects }) => `管理对象不同（${words(objects)}）`,
  qualifier: ({ qualifiers }) => `只有一方涉及：${words(qualifiers)}`,
  copiedText: '功能描述一字不差而名称毫不相干：可能是照抄，不能据此认定重复',
  sameDepartment: '同一单位的两个系统，通常各有分工',
  national: '含国家级系统：属替代关系，不作本地重复',
  nearKind: ({ kinds: [a, b] }) => `“${a?.kind.kind ?? ''}”与“${b?.kind.kind ?? ''}”是相邻的业务`,
  strangeFunctions: '功能描述没有一个词相同，名称所说的业务也未必写在其中',
  provincial: '含省级统建或配发系统：属替代关系，不作本地重复',
};

export const waterfall = (compared: ComparedWords, parts: readonly Part[]): readonly WaterfallLine[] =>
  parts.map(({ feature, hundredths }) => {
    const label = LABELS[feature];
    return { label: typeof label === 'string' ? label : label(compared), weight: hundredths / 100 };
  });

/** Below this it is not said that two kinds differ. */
const TWO_KINDS = 0.2;

/** What two items share and where they differ; `lists` are the clauses of both. */
export function explainPair(
  { kind, kinds: [a, b], objects, qualifiers, clauses }: ComparedWords,
  amounts: Amounts,
  [left, right]: readonly [readonly string[], readonly string[]],
): Explanation {
  const shared: string[] = [];
  if (kind && (amounts[AT.sameKind] as number) > 0) shared.push(`同属“${kind.kind.kind}”类系统`);
  const isSharedA = new Uint8Array(left.length);
  const isSharedB = new Uint8Array(right.length);
  for (const { i, j } of clauses) {
    isSharedA[i] = 1;
    isSharedB[j] = 1;
    const mine = left[i] as string;
    const its = right[j] as string;
    shared.push(mine === its ? mine : `${mine}≈${its}`);
  }
  if (!shared.length) shared.push('用词相近');
  const differing = new Set<string>();
  if (a && b && (amounts[AT.otherKind] as number) > TWO_KINDS)
    differing.add(`“${a.kind.kind}”与“${b.kind.kind}”`);
  if (objects.length) differing.add(`管理对象不同（${words(objects)}）`);
  if (qualifiers.length) differing.add(`只有一方涉及：${words(qualifiers)}`);
  for (let i = 0; i < left.length; i++) if (isSharedA[i] === 0) differing.add(left[i] as string);
  for (let j = 0; j < right.length; j++) if (isSharedB[j] === 0) differing.add(right[j] as string);
  return { shared, differing: [...differing] };
}
