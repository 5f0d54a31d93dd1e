/** A step into a JSON value: a key or a position in a list. */
export type JsonPath = readonly (string | number)[];

/** JSON with the line each value stands on (1-based), or where and why it cannot be read. */
export type LocatedJson =
  | { readonly value: unknown; lineOf(path: JsonPath): number; readonly repeated: readonly JsonPath[] }
  | { readonly error: string; readonly line: number };

const keyOf = (path: JsonPath): string => JSON.stringify(path);

/** Positions need a reader of our own: `JSON.parse` forgets them, and drops repeated keys silently. */
export function locateJson(text: string): LocatedJson {
  const reader = new JsonReader(text);
  try {
    const value = reader.document();
    return {
      value,
      repeated: reader.repeated,
      // A missing key is reported at the object that lacks it.
      lineOf: (path) => {
        for (let end = path.length; end >= 0; end--) {
          const line = reader.lines.get(keyOf(path.slice(0, end)));
          if (line !== undefined) return line;
        }
        return 1;
      },
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { error: error.message, line: reader.line() };
  }
}

/** Strings, numbers and words are cut out here and read by `JSON.parse`, which knows escapes and exponents. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:]/uy;

/** A pack nests four deep; a file of brackets alone must not exhaust the stack. */
const DEEPEST = 20;

class JsonReader {
  readonly lines = new Map<string, number>();
  readonly repeated: JsonPath[] = [];
  private position = 0;

  constructor(private readonly text: string) {}

  line(): number {
    return this.text.slice(0, this.position).split('\n').length;
  }

  document(): unknown {
    const value = this.value([]);
    this.skipSpace();
    if (this.position < this.text.length) throw new SyntaxError('结尾之后还有多余的内容');
    return value;
  }

  private skipSpace(): void {
    while (/[\s\ufeff]/u.test(this.text[this.position] ?? '')) this.position++;
  }

  private peek(): string {
    this.skipSpace();
    TOKEN.lastIndex = this.position;
    const found = TOKEN.exec(this.text);
    if (!found) {
      const here = this.text.slice(this.position, this.position + 12).split('\n')[0];
      throw new SyntaxError(here ? `“${here}”这里写法不对` : '内容没有写完');
    }
    return found[0];
  }

  private take(expected?: string): string {
    const token = this.peek();
    if (expected !== undefined && token !== expected)
      throw new SyntaxError(`“${token}”之前应当是“${expected}”`);
    this.position += token.length;
    return token;
  }

  private value(path: JsonPath): unknown {
    const token = this.peek();
    if (path.length > DEEPEST) throw new SyntaxError('括号套得太深');
    this.lines.set(keyOf(path), this.line());
    if (token === '{') return this.object(path);
    if (token === '[') return this.list(path);
    if (/^[\]},:]$/u.test(token)) throw new SyntaxError(`“${token}”之前缺少内容`);
    return JSON.parse(this.take()) as unknown;
  }

  private object(path: JsonPath): unknown {
    const found: [string, unknown][] = [];
    this.take('{');
    while (this.peek() !== '}') {
      if (found.length) this.take(',');
      const token = this.peek();
      if (!token.startsWith('"')) throw new SyntaxError(`“${token}”应当是带引号的名称`);
      const key = JSON.parse(this.take()) as string;
      this.take(':');
      const inner = [...path, key];
      if (found.some(([name]) => name === key)) this.repeated.push(inner);
      found.push([key, this.value(inner)]);
    }
    this.take('}');
    return Object.fromEntries(found);
  }

  private list(path: JsonPath): unknown {
    const found: unknown[] = [];
    this.take('[');
    while (this.peek() !== ']') {
      if (found.length) this.take(',');
      found.push(this.value([...path, found.length]));
    }
    this.take(']');
    return found;
  }
}
