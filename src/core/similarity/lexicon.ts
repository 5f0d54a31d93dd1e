/** A kind of government system: one business function, whatever it is called. */
export interface SystemKind {
  readonly kind: string;
  /** Trade it belongs to (卫健, 公安); kinds of one trade are easier confused than kinds of two. */
  readonly field?: string;
  /** Every department may have one of its own (办公, 视频会议): trade and level do not separate these. */
  readonly isCommon?: boolean;
  /**
   * Patterns that name the kind: `A`, `A+B` (both occur), `A!C` (without C), `A@D` (the department or the
   * name contains D). */
  readonly synonyms: readonly string[];
  /** Patterns that betray it in a function text. */
  readonly cues: readonly string[];
  /** Words in a name that rule the kind out (机动车登记 is not 驾驶证). */
  readonly not?: readonly string[];
  /** The kind that this is one part of (会议室预约 of 协同办公): functions of several parts speak of the whole. */
  readonly whole?: string;
  /** Kinds that an auditor may take for the same where the functions are alike (明厨亮灶 of 餐饮 and of 校园食堂). */
  readonly near?: readonly string[];
}

/** Objects that exclude each other: 机动车 ≠ 驾驶证. Each alternative lists its own names. */
export interface ObjectGuard {
  readonly set: string;
  readonly alternatives: readonly (readonly string[])[];
  /** The set is read of names with one of these words only, whatever the functions say: 行业 separates what is 监管. */
  readonly only?: readonly string[];
}

/** A thing that systems deal with, under the name that stands for all its names. */
export interface SystemObject {
  readonly object: string;
  readonly terms: readonly string[];
}

/** Who issues what carries this word: a system from above is replaced into, not merged with. */
export interface Issuer {
  readonly level: 'national' | 'provincial' | 'none';
  readonly where: 'department' | 'name';
  readonly word: string;
}

export interface Place {
  readonly place: string;
  readonly level: 'province' | 'city';
}

/** What the library knows of the language; an official edits it as CSV, an adapter reads it. */
export interface Lexicon {
  readonly kinds: readonly SystemKind[];
  /** Words that most names carry and that tell systems apart from nothing (系统, 平台, 升级改造). */
  readonly boilerplate: readonly string[];
  /** Clauses that say nothing of a function (运行维护, 系统管理). */
  readonly emptyClauses?: readonly string[];
  readonly guards?: readonly ObjectGuard[];
  /** Words that make a system a part, a stage or a channel of something (收费, 监管, 档案). */
  readonly qualifiers?: readonly string[];
  /**
   * Qualifiers that are a business of their own about whatever a kind deals with: 停车场备案 is no 停车管理, 扶贫资金 no
   * 扶贫. They set two apart even where both names state one kind.
   */
  readonly ownBusinesses?: readonly string[];
  /** Words that say how something is run and never what (监管, 在线, 平台): a kind named by these alone is a guess. */
  readonly forms?: readonly string[];
  /** Words that name a business only together with its object (登记, 档案, 培训). */
  readonly actions?: readonly string[];
  /** What systems are about, whatever their kind: each object with all its names (危险化学品, 危化品). */
  readonly objects?: readonly SystemObject[];
  readonly issuers?: readonly Issuer[];
  readonly places?: readonly Place[];
  /** Traditional character → simplified. */
  readonly traditional?: Readonly<Record<string, string>>;
}

/** Cuts a text into words; comes from outside, so that the library needs no dictionary of its own. */
export type Segment = (text: string) => readonly string[];
