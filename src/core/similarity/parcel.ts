/** Records as numbers for another thread: every text is sent once, however many records hold it. */
export interface Parcel {
  readonly numbers: Int32Array<ArrayBuffer>;
  /** Texts that no earlier parcel of the same writer held; numbered in the order in which they were sent. */
  readonly texts: readonly string[];
}

const float = new Float64Array(1);
const halves = new Int32Array(float.buffer);

/** Writes parcels; whoever reads must be given all of them, in order. Cost: a look-up per text, a word per number. */
export class ParcelWriter {
  private readonly known = new Map<string, number>();
  private fresh: string[] = [];
  private numbers = new Int32Array(1 << 12);
  private size = 0;

  whole(number: number): void {
    if (this.size === this.numbers.length) {
      const grown = new Int32Array(2 * this.size);
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers[this.size++] = number;
  }

  wholes(numbers: ArrayLike<number>): void {
    this.whole(numbers.length);
    for (let at = 0; at < numbers.length; at++) this.whole(numbers[at] as number);
  }

  float(number: number): void {
    float[0] = number;
    this.whole(halves[0] as number);
    this.whole(halves[1] as number);
  }

  text(text: string): void {
    let number = this.known.get(text);
    if (number === undefined) {
      this.known.set(text, (number = this.known.size));
      this.fresh.push(text);
    }
    this.whole(number);
  }

  textList(texts: readonly string[]): void {
    this.whole(texts.length);
    for (const text of texts) this.text(text);
  }

  /** What was written since the last one. */
  parcel(): Parcel {
    const parcel = { numbers: this.numbers.slice(0, this.size), texts: this.fresh };
    this.size = 0;
    this.fresh = [];
    return parcel;
  }
}

/** Reads the parcels of one writer; equal texts are one text here. */
export class ParcelReader {
  private readonly known: string[] = [];
  private numbers: Int32Array = new Int32Array(0);
  private at = 0;

  open({ numbers, texts }: Parcel): this {
    for (const text of texts) this.known.push(text);
    this.numbers = numbers;
    this.at = 0;
    return this;
  }

  get isAtEnd(): boolean {
    return this.at >= this.numbers.length;
  }

  whole(): number {
    return this.numbers[this.at++] as number;
  }

  wholes(): Int32Array {
    const length = this.whole();
    return this.numbers.slice(this.at, (this.at += length));
  }

  float(): number {
    halves[0] = this.whole();
    halves[1] = this.whole();
    return float[0] as number;
  }

  text(): string {
    return this.known[this.whole()] as string;
  }

  textList(): string[] {
    const texts: string[] = [];
    for (let left = this.whole(); left > 0; left--) texts.push(this.text());
    return texts;
  }
}
