import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../../app/fault.js';
import type { Outbox } from '../../app/ports.js';
import { reasonOf, writeDurably } from './vault.js';

const BUFFER_BYTES = 1 << 20;

/** Writes results for people: complete under their name, or not at all. */
export const folderOutbox: Outbox = {
  async write(path, content) {
    try {
      await writeDurably(path, content);
    } catch (error) {
      throw new Fault('output-folder', { path, reason: reasonOf(error) }, error);
    }
  },

  async stream(path, pieces) {
    const temporary = join(dirname(path), `.${randomUUID()}.part`);
    try {
      await mkdir(dirname(path), { recursive: true });
      const file = await open(temporary, 'wx');
      try {
        let buffer = '';
        for await (const piece of pieces) {
          if (typeof piece !== 'string') {
            await file.writeFile(buffer);
            await file.writeFile(piece);
            buffer = '';
            continue;
          }
          buffer += piece;
          if (buffer.length < BUFFER_BYTES) continue;
          await file.writeFile(buffer);
          buffer = '';
        }
        await file.writeFile(buffer);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error instanceof Fault
        ? error
        : new Fault('output-folder', { path, reason: reasonOf(error) }, error);
    }
  },
};
