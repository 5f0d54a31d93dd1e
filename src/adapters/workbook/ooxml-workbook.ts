import {
  type Element,
  type Splice,
  appendInside,
  attributeIn,
  childOf,
  childrenOf,
  escapeXml,
  openTag,
  parseElements,
  prefixOf,
  spliceText,
  withAttribute,
} from './ooxml-elements.js';
import type { OoxmlPackage } from './ooxml-package.js';

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly isWorksheet: boolean;
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const RELATIONS = /^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/.*\/relationships$/u;
const FILTER_NAME = '_xlnm._FilterDatabase';
/** Parts of the workbook element that stand before its names. */
const BEFORE_NAMES = new Set(['sheets', 'functionGroups', 'externalReferences']);

/** An attribute of the relationships namespace, with whatever prefix the part gives it. */
export function relationAttribute(xml: string, root: Element, id: string): string {
  const declared = openTag(xml, root).matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/gu);
  for (const [, prefix = '', namespace = ''] of declared)
    if (RELATIONS.test(namespace)) return `${prefix}:id="${id}"`;
  return `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"`;
}

export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The workbook part: its sheets and defined names. */
export class WorkbookPart {
  readonly part: string;

  constructor(private readonly pack: OoxmlPackage) {
    const main = pack.links('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
    const part = pack.find(main);
    if (!part) throw new Error('the package holds no workbook');
    this.part = part;
  }

  sheets(): readonly SheetEntry[] {
    const xml = this.pack.text(this.part);
    const links = new Map(this.pack.links(this.part).map((link) => [link.id, link]));
    return this.elements(xml).map((element) => {
      const tag = openTag(xml, element);
      const link = links.get(attributeIn(tag, '[\\w.-]+:id') ?? '');
      return {
        name: attributeIn(tag, 'name') ?? '',
        part: link?.target ?? '',
        isWorksheet: link?.type === 'worksheet' && this.pack.find(link.target) !== null,
      };
    });
  }

  /** The part of a kind that belongs to the whole workbook: `styles`, `sharedStrings`. */
  linked(type: string): string | null {
    const target = this.pack.links(this.part).find((link) => link.type === type)?.target;
    return target === undefined ? null : this.pack.find(target);
  }

  /** Last of all sheets, so that no other sheet changes its number. */
  addSheet(name: string, xml: string, state: 'visible' | 'veryHidden'): void {
    const part = this.pack.freeName('xl/worksheets/sheet', '.xml');
    this.pack.add(part, xml, SHEET_TYPE);
    const link = this.pack.link(this.part, 'worksheet', part);
    const text = this.pack.text(this.part);
    const root = parseElements(text);
    const list = childOf(root, 'sheets') ?? root;
    const ids = list.children.map((child) => Number(attributeIn(openTag(text, child), 'sheetId') ?? 0));
    const content =
      `<${prefixOf(text, root)}sheet name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}"` +
      `${state === 'visible' ? '' : ` state="${state}"`} ${relationAttribute(text, root, link)}/>`;
    this.pack.set(this.part, spliceText(text, [appendInside(text, list, content)]));
  }

  /** Takes a sheet out; names and views that count sheets are kept in step. */
  removeSheet(name: string): void {
    const xml = this.pack.text(this.part);
    const root = parseElements(xml);
    const index = this.sheets().findIndex((sheet) => sheet.name === name);
    const element = this.elements(xml)[index];
    const entry = this.sheets()[index];
    if (!element || !entry) return;
    const splices: Splice[] = [{ start: element.start, end: element.end, text: '' }];
    const names = childOf(root, 'definedNames');
    const own = childrenOf(names, 'definedName').filter((child) => localIndex(xml, child) === index);
    if (names && own.length === names.children.length)
      splices.push({ start: names.start, end: names.end, text: '' });
    else {
      for (const child of childrenOf(names, 'definedName')) {
        const local = localIndex(xml, child);
        if (local === index) splices.push({ start: child.start, end: child.end, text: '' });
        else if (local > index) splices.push(retag(xml, child, 'localSheetId', local - 1));
      }
    }
    for (const view of childrenOf(childOf(root, 'bookViews'), 'workbookView'))
      splices.push(...viewSplices(xml, view, index));
    this.pack.set(this.part, spliceText(xml, splices));
    const link = this.pack.links(this.part).find(({ target }) => target === entry.part);
    if (link) this.pack.unlink(this.part, link.id);
    this.pack.remove(entry.part);
  }

  /** Spreadsheet programs keep the range of a filter under a hidden name as well. */
  setFilterRange(sheet: string, range: string | null): void {
    const xml = this.pack.text(this.part);
    const root = parseElements(xml);
    const index = this.sheets().findIndex(({ name }) => name === sheet);
    const names = childOf(root, 'definedNames');
    const known = childrenOf(names, 'definedName').find(
      (child) => attributeIn(openTag(xml, child), 'name') === FILTER_NAME && localIndex(xml, child) === index,
    );
    const text = range === null ? '' : `${quoteSheet(sheet)}!${absolute(range)}`;
    const prefix = prefixOf(xml, root);
    const content = `<${prefix}definedName name="${FILTER_NAME}" localSheetId="${index}" hidden="1">${escapeXml(text)}</${prefix}definedName>`;
    if (known) {
      const gone = names?.children.length === 1 && names ? names : known;
      const { start, end } = range === null ? gone : known;
      this.pack.set(this.part, spliceText(xml, [{ start, end, text: range === null ? '' : content }]));
    } else if (range !== null && names) {
      this.pack.set(this.part, spliceText(xml, [appendInside(xml, names, content)]));
    } else if (range !== null) {
      const at = root.children.filter(({ name }) => BEFORE_NAMES.has(name)).at(-1)?.end ?? root.closeStart;
      const list = `<${prefix}definedNames>${content}</${prefix}definedNames>`;
      this.pack.set(this.part, spliceText(xml, [{ start: at, end: at, text: list }]));
    }
  }

  private elements(xml: string): readonly Element[] {
    return childrenOf(childOf(parseElements(xml), 'sheets'), 'sheet');
  }
}

const localIndex = (xml: string, element: Element): number =>
  Number(attributeIn(openTag(xml, element), 'localSheetId') ?? -1);

function retag(xml: string, element: Element, name: string, value: number): Splice {
  const tag = withAttribute(openTag(xml, element), name, String(value));
  return { start: element.start, end: element.openEnd, text: tag };
}

function viewSplices(xml: string, view: Element, removed: number): readonly Splice[] {
  let tag = openTag(xml, view);
  for (const name of ['activeTab', 'firstSheet']) {
    const value = Number(attributeIn(tag, name) ?? 0);
    if (value >= removed && value > 0) tag = withAttribute(tag, name, String(value - 1));
  }
  return [{ start: view.start, end: view.openEnd, text: tag }];
}

const absolute = (range: string): string => range.replace(/\$?([A-Z]+)\$?(\d+)/g, '$$$1$$$2');
