import type { Segment } from './lexicon.js';

/** Where the words of a text begin and end. */
export class WordCuts {
  private cuts: Uint8Array | null = null;

  constructor(
    private readonly text: string,
    private readonly segment: Segment,
    private known?: readonly string[],
  ) {}

  /**
   * Is a piece of the text made of the end of one word and the beginning of the next (动监 in 自动|监控)? Then it
   * says nothing, whatever it means elsewhere. The text is cut when this is first asked.
   */
  straddles(start: number, end: number): boolean {
    const cuts = (this.cuts ??= this.cut());
    if (cuts[start] === 1 || cuts[end] === 1) return false;
    for (let at = start + 1; at < end; at++) if (cuts[at] === 1) return true;
    return false;
  }

  private cut(): Uint8Array {
    const cuts = new Uint8Array(this.text.length + 1);
    cuts[0] = 1;
    let at = 0;
    for (const { length } of (this.known ??= this.segment(this.text))) cuts[(at += length)] = 1;
    return cuts;
  }
}
