import type { FileWarning } from '../../core/intake/opened-file.js';
import { type ContentName, contentName, fileWarning } from '../../core/intake/refusals.js';
import { checkBiff } from './check-biff.js';
import { checkOds } from './check-ods.js';
import { checkSizes, inflatePart } from './inflate-part.js';
import { LIMITS } from './limits.js';
import { OleFile } from './ole-file.js';
import { Refused } from './refused.js';
import { hasZipInside, sniffContent } from './sniff-content.js';
import { WorkbookParts } from './workbook-parts.js';
import { readZipDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.js';

/** Content that passed: it is what it is called, whole, and within the limits. */
export type Gated =
  | { readonly kind: 'xlsx'; readonly parts: WorkbookParts; readonly warnings: readonly FileWarning[] }
  | { readonly kind: 'ods' | 'xls' | 'csv'; readonly warnings: readonly FileWarning[] }
  | { readonly kind: 'archive'; readonly directory: ZipDirectory; readonly warnings: readonly FileWarning[] };

export const SHEET_EXTENSIONS: ReadonlySet<string> = new Set(['xlsx', 'xlsm', 'xls', 'et', 'ods', 'csv']);
const TEXT_EXTENSIONS = new Set(['csv', 'txt', 'tsv']);
/** Formats that no reader here may be given. */
const REFUSED_EXTENSIONS = new Set(['xlsb', 'fods', 'xml', 'html', 'htm']);

export const extensionOf = (name: string): string => /\.([^./\\]*)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** Before any parser sees the bytes. Throws `Refused`. */
export function gate(bytes: Buffer, name: string): Gated {
  const extension = extensionOf(name);
  if (bytes.length === 0) throw new Refused('EMPTY_FILE');
  const content = sniffContent(bytes);
  switch (content) {
    case 'zip':
      return gateZip(bytes, extension);
    case 'ole':
      return gateOle(bytes, extension);
    case 'partial':
      throw new Refused('FILE_DAMAGED');
    case 'rar':
    case '7z':
    case 'gzip':
      throw new Refused('ARCHIVE_TYPE', { found: contentName(content) });
    case 'html':
      throw new Refused('HTML_NOT_EXCEL');
    case 'xml2003':
      if (extension === 'xls' || extension === 'xlsx') throw new Refused('XML2003_NOT_XLS');
      throw new Refused('UNSUPPORTED_TYPE', { found: contentName(content) });
    case 'fods':
      throw new Refused('UNSUPPORTED_TYPE', { found: contentName(content) });
    default:
      return gateOther(bytes, extension, content);
  }
}

function gateOther(bytes: Buffer, extension: string, content: ContentName): Gated {
  if (content === 'text' && TEXT_EXTENSIONS.has(extension)) return { kind: 'csv', warnings: [] };
  if (extension === 'csv' && content === 'unknown') return { kind: 'csv', warnings: [] };
  if (hasZipInside(bytes)) throw new Refused('BAD_SIGNATURE');
  if (SHEET_EXTENSIONS.has(extension) || extension === 'zip') throw mismatch(extension, content);
  throw new Refused('UNSUPPORTED_TYPE', { found: contentName(content) });
}

const mismatch = (extension: string, content: ContentName): Refused =>
  new Refused('CONTENT_MISMATCH', { extension, found: contentName(content) });

function gateOle(bytes: Buffer, extension: string): Gated {
  const file = new OleFile(bytes);
  const { names } = file;
  if (names.includes('EncryptedPackage')) throw new Refused('ENCRYPTED');
  const stream = file.find('workbook') ?? file.find('book');
  if (!stream) throw mismatch(extension, 'doc');
  checkBiff(stream);
  const hasMacro = names.some((name) => name === '_VBA_PROJECT_CUR' || name === '_VBA_PROJECT');
  return { kind: 'xls', warnings: hasMacro ? [fileWarning('MACRO', {})] : [] };
}

function gateZip(bytes: Buffer, extension: string): Gated {
  const directory = readZipDirectory(bytes);
  const { entries, trailing } = directory;
  const warnings: FileWarning[] = [];
  if (trailing) warnings.push(fileWarning('ZIP_TRAILING', { count: trailing }));
  checkSizes(entries);
  const names = entries.map(({ name }) => plainName(name).toLowerCase());
  if (
    names.includes('content.xml') &&
    (names.includes('meta-inf/manifest.xml') || names.includes('mimetype'))
  )
    return gateOds(unpack(entries), extension, warnings);
  const isPackage = names.some((name) => /^(?:\[content_types\]\.xml|_rels\/\.rels|xl\/.+)$/u.test(name));
  if (!isPackage) {
    if (extension === 'zip') return { kind: 'archive', directory, warnings };
    throw mismatch(extension, 'zip');
  }
  if (names.includes('xl/workbook.bin'))
    throw new Refused('UNSUPPORTED_TYPE', { found: contentName('xlsb') });
  if (!names.some((name) => name.startsWith('xl/'))) {
    if (names.some((name) => name.startsWith('word/'))) throw mismatch(extension, 'docx');
    if (names.some((name) => name.startsWith('ppt/'))) throw mismatch(extension, 'pptx');
  }
  if (REFUSED_EXTENSIONS.has(extension)) throw mismatch(extension, 'zip');
  if (entries.some(({ name }) => plainName(name) !== name)) warnings.push(fileWarning('NONSTANDARD_ZIP', {}));
  return { kind: 'xlsx', parts: new WorkbookParts(unpack(entries)), warnings };
}

/** Part names have forward slashes and no leading one; some exporters write otherwise. */
const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '');

/** All content is proved by its checksum; only what may be read is kept. */
function unpack(entries: readonly ZipEntry[]): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    if (entry.isFolder) continue;
    const name = plainName(entry.name);
    if (parts.has(name)) throw new Refused('ZIP_DUPLICATE_ENTRY', { part: name });
    const content = inflatePart(entry);
    parts.set(name, /\.(?:xml|rels)$|^mimetype$/iu.test(name) ? content : Buffer.alloc(0));
  }
  return parts;
}

function gateOds(parts: Map<string, Buffer>, extension: string, warnings: FileWarning[]): Gated {
  const mimetype = parts.get('mimetype')?.toString('latin1') ?? '';
  if (mimetype && !mimetype.includes('spreadsheet')) throw mismatch(extension, 'doc');
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data')) throw new Refused('ENCRYPTED');
  const checked = new WorkbookParts(parts);
  checkOds(checked.xml('content.xml'), 'content.xml');
  checked.checkUnread();
  if (checked.names.some((name) => name.startsWith('Basic/') && name.endsWith('.xml')))
    warnings.push(fileWarning('MACRO', {}));
  return { kind: 'ods', warnings };
}

/** Larger files are refused before they are read into memory. */
export function checkFileSize(size: number): void {
  if (size <= LIMITS.fileBytes) return;
  const megabytes = (count: number): number => Math.ceil(count / 2 ** 20);
  throw new Refused('FILE_TOO_LARGE', { size: megabytes(size), limit: megabytes(LIMITS.fileBytes) });
}
