/**
 * Wordings that stand for a listed value whatever names and numbers they hold: 省局统一部署, 本院中心机房, 每周两三次.
 * Each is tried for every question that lists its value.
 */
export type Patterns = readonly (readonly [RegExp, string])[];

/** A name or a number: anything but a negation or a further answer. */
export const some = (most: number): string => `[^不未非无没、,;/]{0,${most}}`;

/** As {@link some}, where several things may stand in one answer: 业务和办公 is two. */
export const alone = (most: number): string => `[^不未非无没、,;/和与及或]{0,${most}}`;

export const whole = (...parts: readonly string[]): RegExp => new RegExp(`^(?:${parts.join('')})$`, 'u');

/** The unit itself, whatever it is. */
export const OWN =
  '(?:本|我|我们|自己|自有|自用|自建|单位|部门|机关|校|学校|学院|院|医院|本院|厅|局|委|委员会|办|办公室|馆|所|站|队|会|公司|企业|集团|管委会|街道|镇|乡|社区|中心|大楼|办公楼|内部|全院|全校|全局|全馆)';
