import { type Zippable, zipSync } from 'fflate';
import { decodePart } from './decode-part.js';
import { checkSizes, inflatePart } from './inflate-part.js';
import {
  attributeIn,
  appendInside,
  childOf,
  childrenOf,
  escapeXml,
  openTag,
  outerXml,
  parseElements,
  prefixOf,
  spliceText,
} from './ooxml-elements.js';
import { relationshipsOf } from './workbook-parts.js';
import { readZipDirectory } from './zip-directory.js';

export interface PartLink {
  readonly id: string;
  /** Last word of its type: `worksheet`, `comments`… */
  readonly type: string;
  /** Name of the part; what stands outside the package is left out. */
  readonly target: string;
}

const TYPES = '[Content_Types].xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Pictures are packed already; a large sheet is packed fast rather than small. */
const PACKED = /\.(?:png|jpe?g|gif|zip|emz|wmz)$/iu;
const LARGE = 4 * 2 ** 20;

/** The parts of an Office Open XML file. Parts that nobody sets leave as they came, byte by byte. */
export class OoxmlPackage {
  private readonly parts = new Map<string, Uint8Array>();
  private readonly texts = new Map<string, string>();

  /** Bytes that passed the gate: the same checks hold here, should the file have changed since. */
  constructor(bytes: Uint8Array) {
    const { entries } = readZipDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    checkSizes(entries);
    for (const entry of entries) {
      const name = entry.name.replaceAll('\\', '/').replace(/^\/+/u, '');
      if (!entry.isFolder && !this.parts.has(name)) this.parts.set(name, inflatePart(entry));
    }
  }

  get names(): readonly string[] {
    return [...this.parts.keys()];
  }

  /** Writers disagree about capitals in targets. */
  find(target: string): string | null {
    if (this.parts.has(target)) return target;
    return this.names.find((name) => name.toLowerCase() === target.toLowerCase()) ?? null;
  }

  text(name: string): string {
    const known = this.texts.get(name);
    if (known !== undefined) return known;
    const bytes = this.parts.get(name) ?? new Uint8Array();
    const text = decodePart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
    this.texts.set(name, text);
    return text;
  }

  set(name: string, text: string): void {
    if (this.parts.has(name) && this.text(name) === text) return;
    this.texts.set(name, text);
    const declared = text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])utf-?16\w*/iu, '$1UTF-8');
    this.parts.set(name, new TextEncoder().encode(declared));
  }

  /** A text that is not needed again: memory holds one sheet at a time. */
  forget(name: string): void {
    this.texts.delete(name);
  }

  /** A name that is free: `xl/comments` and `.xml` give `xl/comments3.xml`. */
  freeName(stem: string, extension: string): string {
    let number = 1;
    while (this.find(`${stem}${number}${extension}`)) number++;
    return `${stem}${number}${extension}`;
  }

  add(name: string, text: string, contentType: string): void {
    this.set(name, text);
    this.declare(name, contentType);
  }

  remove(name: string): void {
    for (const part of [name, relationshipsOf(name)]) {
      this.parts.delete(part);
      this.texts.delete(part);
    }
    const xml = this.text(TYPES);
    const own = parseElements(xml).children.filter(
      (child) => attributeIn(openTag(xml, child), 'PartName') === `/${name}`,
    );
    this.set(
      TYPES,
      spliceText(
        xml,
        own.map(({ start, end }) => ({ start, end, text: '' })),
      ),
    );
  }

  /** What a part is declared to be: tells a workbook with macros from one without. */
  contentType(name: string): string {
    const xml = this.text(TYPES);
    const tags = parseElements(xml).children.map((child) => openTag(xml, child));
    const own = tags.find((tag) => attributeIn(tag, 'PartName')?.toLowerCase() === `/${name}`.toLowerCase());
    return attributeIn(own ?? '', 'ContentType') ?? '';
  }

  links(part: string): readonly PartLink[] {
    const file = this.find(relationshipsOf(part));
    if (!file) return [];
    const xml = this.text(file);
    return childrenOf(parseElements(xml), 'Relationship').flatMap((child) => {
      const tag = openTag(xml, child);
      if (attributeIn(tag, 'TargetMode') === 'External') return [];
      const target = resolveTarget(part, attributeIn(tag, 'Target') ?? '');
      const type = attributeIn(tag, 'Type')?.split('/').at(-1) ?? '';
      return { id: attributeIn(tag, 'Id') ?? '', type, target: this.find(target) ?? target };
    });
  }

  /** The id of the new link. */
  link(part: string, type: string, target: string): string {
    const file = relationshipsOf(part);
    if (!this.parts.has(file)) this.set(file, `<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`);
    const xml = this.text(file);
    const root = parseElements(xml);
    const tags = root.children.map((child) => openTag(xml, child));
    const ids = new Set(tags.map((tag) => attributeIn(tag, 'Id')));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const content =
      `<${prefixOf(xml, root)}Relationship Id="rId${number}" Type="${TRANSITIONAL}/${type}"` +
      ` Target="/${escapeXml(target)}"/>`;
    this.set(file, spliceText(xml, [appendInside(xml, root, content)]));
    return `rId${number}`;
  }

  unlink(part: string, id: string): void {
    const file = relationshipsOf(part);
    const xml = this.text(file);
    const root = parseElements(xml);
    const own = root.children.filter((child) => attributeIn(openTag(xml, child), 'Id') === id);
    if (own.length === root.children.length) {
      this.parts.delete(file);
      this.texts.delete(file);
    } else
      this.set(
        file,
        spliceText(
          xml,
          own.map(({ start, end }) => ({ start, end, text: '' })),
        ),
      );
  }

  private declare(name: string, contentType: string): void {
    const xml = this.text(TYPES);
    const root = parseElements(xml);
    const prefix = prefixOf(xml, root);
    const extension = /\.(\w+)$/u.exec(name)?.[1] ?? '';
    if (extension !== 'vml') {
      const content = `<${prefix}Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`;
      this.set(TYPES, spliceText(xml, [appendInside(xml, root, content)]));
    } else if (!root.children.some((child) => /Extension="vml"/iu.test(outerXml(xml, child)))) {
      const content = `<${prefix}Default Extension="vml" ContentType="${contentType}"/>`;
      const at = childOf(root, 'Default')?.start ?? root.openEnd;
      this.set(TYPES, spliceText(xml, [{ start: at, end: at, text: content }]));
    }
  }

  /** The same content gives the same bytes: every entry bears one date. */
  save(): Uint8Array {
    const mtime = new Date(2000, 0, 1, 12);
    const files: Zippable = {};
    for (const [name, bytes] of this.parts)
      files[name] = [bytes, { mtime, level: PACKED.test(name) ? 0 : bytes.length > LARGE ? 1 : 6 }];
    return zipSync(files);
  }
}

function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
