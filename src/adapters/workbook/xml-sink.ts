/** What is told of an XML text, in order. Names come without their prefix; attributes as they are written. */
export interface XmlSink {
  /** The attributes are good until the next element opens. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Set while character data is wanted; it is checked either way, but only copied then. */
  wantsText: boolean;
  text(content: string): void;
  /**
   * Offered the markup where a tag opens inside the root, a character for each byte: may read on by itself over elements
   * of which it knows every character to be sound, no more than two deep. Says where it stopped; `at` where it read none.
   */
  readAhead?(markup: string, at: number): number;
}

/** The attributes of one element. A value is made when it is asked for: of most, nobody asks. */
export interface Attributes extends Iterable<readonly [name: string, value: string]> {
  get(name: string): string | undefined;
}
