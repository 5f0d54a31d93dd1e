/** 分 in a 万元. */
const FEN_PER_WAN = 1_000_000;

/** An amount in 万元 as whole 分, which add up, multiply and compare exactly; 5 × 0.57 is not 2.85 in binary. */
export const inFen = (amount: number): number => Math.round(amount * FEN_PER_WAN);
