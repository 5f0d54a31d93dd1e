/** 分 in a 万元: whole numbers add up without rounding errors. */
const FEN_PER_WAN = 1_000_000;

/** The sum of amounts in 万元 that are exact to 分. */
export const addExactly = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + Math.round(amount * FEN_PER_WAN), 0) / FEN_PER_WAN;
