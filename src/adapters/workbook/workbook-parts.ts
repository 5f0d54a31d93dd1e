import { checkedPart } from './decode-part.js';
import { scanXml } from './scan-xml.js';
import { Refused } from './refused.js';

/** The parts of an unpacked workbook, by name. */
export class WorkbookParts {
  private readonly byLowerName = new Map<string, string>();
  private readonly read = new Set<string>();

  constructor(private readonly parts: ReadonlyMap<string, Buffer>) {
    for (const name of parts.keys()) {
      const lower = name.toLowerCase();
      if (this.byLowerName.has(lower)) throw new Refused('ZIP_DUPLICATE_ENTRY', { part: name });
      this.byLowerName.set(lower, name);
    }
  }

  get names(): readonly string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** Writers disagree about capitals in targets; readers do not mind. */
  find(target: string): string | null {
    return this.parts.has(target) ? target : (this.byLowerName.get(target.toLowerCase()) ?? null);
  }

  /** As `checkedPart` has it. */
  xml(name: string): Buffer {
    const bytes = this.parts.get(name);
    if (!bytes) throw new Refused('NOT_A_WORKBOOK', { part: name });
    this.read.add(name);
    return checkedPart(bytes, name);
  }

  /** Parts that hold no answers must be plain XML too: another program may read them. */
  checkUnread(): void {
    for (const [name, bytes] of this.parts)
      if (/\.(?:xml|rels)$/iu.test(name) && !this.read.has(name)) checkedPart(bytes, name);
  }
}

export interface Relationship {
  /** Last word of its type: `worksheet`, `styles`… alike in Transitional and Strict files. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

export const relationshipsOf = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** Relationships of a part by id; targets are resolved to part names. */
export function readRelationships(parts: WorkbookParts, part: string): ReadonlyMap<string, Relationship> {
  const file = relationshipsOf(part);
  const found = new Map<string, Relationship>();
  scanXml(parts.xml(file), file, {
    wantsText: false,
    text: () => undefined,
    close: () => undefined,
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const type = attributes.get('Type') ?? '';
      const target = attributes.get('Target') ?? '';
      const isExternal = attributes.get('TargetMode') === 'External';
      found.set(attributes.get('Id') ?? '', {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: isExternal ? target : resolve(folderOf(part), target),
        isExternal,
      });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
