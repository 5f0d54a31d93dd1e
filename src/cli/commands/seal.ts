import { open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Fault } from '../../app/fault.js';
import { fileNameOf } from '../../app/export-documents.js';
import { attachScan, checkSeal, sealPage } from '../../app/seal-submission.js';
import { type CommonOptions, withSession } from '../session.js';
import { print } from '../terminal.js';

export interface SealPageOptions extends CommonOptions {
  readonly out: string;
  readonly receipt?: readonly string[];
}

/** Confirmation pages of the receipts named, or of every submission of the round. */
export async function sealPageCommand(options: SealPageOptions): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const rounds = await ports.register.rounds();
    const round = options.round ?? rounds.at(-1)?.name ?? '';
    const receipts = options.receipt ?? (await ports.register.receipts(round));
    for (const receipt of receipts) {
      const { name, code, bytes } = await sealPage(receipt, ports);
      const path = join(options.out, `${fileNameOf(name)}.docx`);
      await ports.outbox.write(path, bytes);
      print(`${path}\t${code}`);
    }
  });
}

export interface SealAttachOptions extends CommonOptions {
  readonly receipt: string;
  readonly by: string;
}

export async function sealAttachCommand(file: string, options: SealAttachOptions): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const { start, bytes } = await firstBytes(file);
    const source = { name: basename(file), path: file };
    const scan = await attachScan({ receipt: options.receipt, source, start, bytes, by: options.by }, ports);
    print(`已把“${scan.name}”（SHA-256 ${scan.sha256}）与回执 ${scan.receipt} 的内容绑定。`);
  });
}

async function firstBytes(path: string): Promise<{ readonly start: Uint8Array; readonly bytes: number }> {
  try {
    const { size } = await stat(path);
    const file = await open(path, 'r');
    try {
      const start = new Uint8Array(8);
      await file.read(start, 0, start.length, 0);
      return { start, bytes: size };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new Fault('path-not-found', { path }, error);
  }
}

export interface SealCheckOptions extends CommonOptions {
  readonly receipt: string;
}

/** Ends with 4 when the content is not the sealed one. */
export async function sealCheckCommand(files: readonly string[], options: SealCheckOptions): Promise<void> {
  await withSession(options, async ({ ports }) => {
    for (const file of files) await firstBytes(file);
    const sources = files.map((path) => ({ name: basename(path), path }));
    const check = await checkSeal(options.receipt, sources, ports);
    if (options.json) print(JSON.stringify(check));
    else {
      print(`回执 ${check.receipt}（${check.department}）的校验码：${check.sealed}`);
      if (files.length) print(check.isSame ? '内容一致。' : `内容不一致，所给文件的校验码：${check.found}`);
      for (const line of check.differences) print(`  ${line}`);
      for (const { name, attachedBy, attachedAt, isOfThisContent } of check.scans)
        print(
          `扫描件：${name}，${attachedBy} ${attachedAt.slice(0, 10)}${isOfThisContent ? '' : '（内容已改变，不再对应）'}`,
        );
    }
    if (!check.isSame)
      throw new Fault('seal-differs', { receipt: check.receipt, sealed: check.sealed, found: check.found });
  });
}
