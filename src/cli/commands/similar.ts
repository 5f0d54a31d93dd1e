import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ReadingAssembly, assembleReading } from '../../assemble.js';
import { Fault } from '../../app/fault.js';
import { itemsFromJsonLines, itemsFromSheets } from '../../app/read-inventory.js';
import { duplicateFunction } from '../../core/rules/duplicate-function.js';
import { type Item, findSimilar } from '../../core/similarity/index.js';
import { readPairDecisions } from '../read-pair-decisions.js';
import { print } from '../terminal.js';

/** Duplicate groups and explained pairs in any inventory file. */
export async function similarCommand(
  file: string,
  options: { readonly all?: boolean; readonly out?: string; readonly decisions?: string },
): Promise<void> {
  const { reader, outbox, words } = assembleReading();
  const items = await readItems(file, reader).finally(() => reader.close());
  const { duplicate, review } = duplicateFunction.parameters;
  const { pairs, groups } = findSimilar(items, {
    ...words,
    duplicate: duplicate.default,
    review: review.default,
    all: options.all ?? false,
    decisions: options.decisions === undefined ? [] : await readPairDecisions(options.decisions),
  });
  const document = `${JSON.stringify({ pairs, groups: groups.map((members) => ({ members })) }, null, 1)}\n`;
  if (options.out === undefined) process.stdout.write(document);
  else {
    await outbox.write(options.out, document);
    print(`${items.length} 个系统，相似系统组 ${groups.length} 个；结果：${options.out}`);
  }
}

async function readItems(file: string, reader: ReadingAssembly['reader']): Promise<readonly Item[]> {
  if (/\.jsonl$/iu.test(file)) {
    const text = await readFile(file, 'utf8').catch(() => {
      throw new Fault('path-not-found', { path: file });
    });
    return itemsFromJsonLines(text);
  }
  const [reading] = await reader.read({ name: basename(file), path: file });
  if (reading?.opened.status === 'ok') return itemsFromSheets(reading.opened.sheets);
  throw new Fault('bad-input', {
    errors: reading?.opened.status === 'rejected' ? reading.opened.message : file,
  });
}
