import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ReadingAssembly, assembleReading } from '../../assemble-reading.js';
import { Fault } from '../../app/fault.js';
import { itemsFromJsonLines, itemsFromSheets } from '../../app/read-inventory.js';
import { duplicateFunction } from '../../core/rules/duplicate-function.js';
import type { Item } from '../../core/similarity/index.js';
import { describeLimit, similarityDocument } from '../../app/similarity-document.js';
import { readPairDecisions } from '../read-pair-decisions.js';
import { TerminalProgress, print, say } from '../terminal.js';

/** Duplicate groups and explained pairs in any inventory file. */
export async function similarCommand(
  file: string,
  options: { readonly all?: boolean; readonly out?: string; readonly decisions?: string },
): Promise<void> {
  const { reader, outbox, similarity } = assembleReading();
  const items = await readItems(file, reader).finally(() => reader.close());
  const { duplicate, review } = duplicateFunction.parameters;
  const request = {
    duplicate: duplicate.default,
    review: review.default,
    all: options.all ?? false,
    decisions: options.decisions === undefined ? [] : await readPairDecisions(options.decisions),
  };
  const bar = new TerminalProgress();
  const onProgress = (done: number) => bar.report('比较', Math.round(100 * done), 100);
  const found = await similarity.find(items, request, { onProgress }).finally(() => bar.stop());
  for (const sentence of describeLimit(found.limit)) say(sentence);
  if (options.out === undefined) for (const piece of similarityDocument(found)) process.stdout.write(piece);
  else {
    await outbox.stream(options.out, similarityDocument(found));
    print(`${items.length} 个系统，相似系统组 ${found.groups.length} 个；结果：${options.out}`);
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
