import {
  attributeIn,
  childOf,
  childrenOf,
  openTag,
  outerXml,
  parseElements,
  prefixOf,
  spliceText,
  withAttribute,
} from './ooxml-elements.js';

export type Severity = 'error' | 'warning';

/** Two bits of each colour channel tell 64 fills apart that an eye does not: which fill was there before. */
const BASES: Readonly<Record<Severity, readonly [number, number, number]>> = {
  error: [0xfc, 0xb0, 0xb0],
  warning: [0xfc, 0xe4, 0x8c],
};
const SLOTS = 64;
const HEADING = 'FFDDEBF7';
const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
const PLAIN =
  /^<fill>\s*<patternFill(?:\s+patternType\s*=\s*"none")?\s*(?:\/>|>\s*<\/patternFill>)\s*<\/fill>$/u;

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(2, '0');

function colourOf(severity: Severity, slot: number): string {
  const [red, green, blue] = BASES[severity];
  return `FF${hex(red + (slot & 3))}${hex(green + ((slot >> 2) & 3))}${hex(blue + ((slot >> 4) & 3))}`;
}

const COLOURS: ReadonlyMap<string, number> = new Map(
  (['error', 'warning'] as const).flatMap((severity) =>
    Array.from({ length: SLOTS }, (_, slot) => [colourOf(severity, slot), slot] as const),
  ),
);

/** The style part of a workbook: cell styles are cloned and appended, never changed. */
export class StyleBook {
  private readonly fills: string[];
  private readonly formats: string[];
  private readonly knownFills: number;
  private readonly knownFormats: number;
  private readonly prefix: string;
  private readonly slots = new Map<string, number>();
  private readonly cache = new Map<string, number>();
  private index: Map<string, number> | null = null;

  /** `memory`: for each of our colours the fill that it replaced. */
  constructor(
    private readonly xml: string,
    private readonly memory: ReadonlyMap<number, string> = new Map(),
  ) {
    const root = parseElements(xml);
    this.prefix = prefixOf(xml, root);
    const listed = (list: string, name: string): string[] =>
      childrenOf(childOf(root, list), name).map((element) => this.withoutPrefix(outerXml(xml, element)));
    this.fills = listed('fills', 'fill');
    this.formats = listed('cellXfs', 'xf');
    if (!this.fills.length || !this.formats.length) throw new Error('the workbook lists no cell styles');
    this.knownFills = this.fills.length;
    this.knownFormats = this.formats.length;
  }

  /** Which fills were replaced, by slot: what the next pass needs to know. */
  get replaced(): ReadonlyMap<number, string> {
    return new Map([...this.slots].map(([fill, slot]) => [slot, fill]));
  }

  /** Is any of our colours in the part? */
  get hasOurs(): boolean {
    return this.fills.some((fill) => slotOf(fill) !== null);
  }

  isOurs(style: number): boolean {
    return this.cached(`ours ${style}`, () => Number(slotOf(this.fillOf(this.format(style))) !== null)) === 1;
  }

  /** The style with the colour of a mark; everything else of it stays. */
  marked(style: number, severity: Severity): number {
    return this.cached(`${severity} ${style}`, () => {
      const format = this.format(style);
      const colour = colourOf(severity, this.slotFor(this.fillOf(format)));
      return this.put(filled(format, this.putFill(solid(colour))));
    });
  }

  /**
   * The style of a result: the font and border of its row, plain text and the colour of a mark; on one line, or in
   * the width of its column where results stand beside each other.
   */
  result(style: number, severity: Severity | null, isWrapped: boolean): number {
    return this.cached(`result ${severity} ${style}`, () => {
      const tag = tagOf(this.format(style));
      const plain = ['quotePrefix', 'pivotButton'].reduce(
        (open, name) => withAttribute(open, name, null),
        tag,
      );
      const open = withAttribute(withAttribute(plain, 'numFmtId', '0'), 'applyAlignment', '1');
      const place = isWrapped ? 'vertical="top" wrapText="1"' : 'vertical="center"';
      const format = `${open.replace(/\s*\/?>$/u, '>')}<alignment horizontal="left" ${place}/></xf>`;
      const fill = severity ? solid(colourOf(severity, 0)) : NO_FILL;
      return this.put(filled(format, this.putFill(fill)));
    });
  }

  /** For the headings of a sheet of our own. */
  heading(): number {
    return this.cached('heading', () => this.put(filled(this.format(0), this.putFill(solid(HEADING)))));
  }

  /** The style that a marked one was made of; any other style is itself. */
  original(style: number): number {
    return this.cached(`original ${style}`, () => {
      const format = this.format(style);
      const slot = slotOf(this.fillOf(format));
      if (slot === null) return style;
      const fill = this.putFill(this.memory.get(slot) ?? NO_FILL);
      const key = keyOf(format, fill);
      this.index ??= new Map([...this.formats.entries()].reverse().map(([at, known]) => [keyOf(known), at]));
      return this.index.get(key) ?? this.put(filled(format, fill));
    });
  }

  toXml(): string {
    const { xml, prefix, fills, formats } = this;
    if (fills.length === this.knownFills && formats.length === this.knownFormats) return xml;
    const root = parseElements(xml);
    const splices = [
      { name: 'fills', items: fills, known: this.knownFills },
      { name: 'cellXfs', items: formats, known: this.knownFormats },
    ].flatMap(({ name, items, known }) => {
      const list = childOf(root, name);
      if (!list || items.length === known) return [];
      const tag = withAttribute(openTag(xml, list), 'count', String(items.length)).replace(/\s*\/>$/u, '>');
      const added = items
        .slice(known)
        .map((item) => this.withPrefix(item))
        .join('');
      const content = xml.slice(list.openEnd, list.closeStart) + added;
      return [{ start: list.start, end: list.end, text: `${tag}${content}</${prefix}${name}>` }];
    });
    return spliceText(xml, splices);
  }

  private format(style: number): string {
    return this.formats[style] ?? this.formats[0] ?? '<xf/>';
  }

  private fillOf(format: string): string {
    return this.fills[Number(attributeIn(tagOf(format), 'fillId') ?? 0)] ?? NO_FILL;
  }

  private slotFor(fill: string): number {
    if (PLAIN.test(fill)) return 0;
    const known = this.slots.get(fill);
    if (known !== undefined) return known;
    // More fills than slots: the last ones are given back without fill.
    const slot = this.slots.size + 1 < SLOTS ? this.slots.size + 1 : 0;
    if (slot) this.slots.set(fill, slot);
    return slot;
  }

  private putFill(fill: string): number {
    const known = this.fills.findIndex((item) => item === fill || (PLAIN.test(fill) && PLAIN.test(item)));
    return known >= 0 ? known : this.fills.push(fill) - 1;
  }

  private put(format: string): number {
    const known = this.formats.indexOf(format);
    return known >= 0 ? known : this.formats.push(format) - 1;
  }

  private cached(key: string, make: () => number): number {
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.cache.set(key, made);
    return made;
  }

  private withoutPrefix(xml: string): string {
    return this.prefix ? xml.replaceAll(`<${this.prefix}`, '<').replaceAll(`</${this.prefix}`, '</') : xml;
  }

  private withPrefix(xml: string): string {
    return this.prefix ? xml.replace(/<(\/?)(?=\w)/gu, `<$1${this.prefix}`) : xml;
  }
}

const tagOf = (format: string): string => format.slice(0, format.indexOf('>') + 1);

const filled = (format: string, fill: number): string =>
  withAttribute(withAttribute(tagOf(format), 'fillId', String(fill)), 'applyFill', '1') +
  format.slice(tagOf(format).length);

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

function slotOf(fill: string): number | null {
  const tag = /<fgColor[^>]*>/u.exec(fill)?.[0] ?? '';
  return COLOURS.get(attributeIn(tag, 'rgb')?.toUpperCase() ?? '') ?? null;
}

/** Equal for styles that differ in nothing but their fill, which is compared by number. */
function keyOf(format: string, fill = Number(attributeIn(tagOf(format), 'fillId') ?? 0)): string {
  const bare = withAttribute(withAttribute(tagOf(format), 'fillId', null), 'applyFill', null);
  return `${fill} ${bare}${format.slice(tagOf(format).length)}`;
}

/** For a workbook without styles. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  `<fills count="2">${NO_FILL}<fill><patternFill patternType="gray125"/></fill></fills>` +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '</styleSheet>';
