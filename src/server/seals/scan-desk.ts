import { open } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { REQUEST_MESSAGES } from '../../app/api-text.js';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import { attachScan } from '../../app/seal-submission.js';
import type { SealScan } from '../../app/seals-port.js';
import { IncomingFolder } from '../incoming-folder.js';

/** A scan as the upload parser left it on disk. */
export interface UploadedScan {
  readonly originalname: string;
  readonly path: string;
  readonly size: number;
}

/** Takes in stamped scans; nothing of an upload stays behind. */
@Injectable()
export class ScanDesk {
  constructor(private readonly incoming: IncomingFolder) {}

  async receive(
    {
      receipt,
      by,
      files,
    }: { readonly receipt: string; readonly by: string; readonly files: readonly UploadedScan[] },
    ports: Ports,
  ): Promise<SealScan> {
    try {
      const [file] = files;
      if (!file) throw new Fault('bad-input', { errors: REQUEST_MESSAGES.noFiles });
      const source = { name: file.originalname.normalize('NFC'), path: file.path };
      const start = await startOf(file.path);
      return await attachScan({ receipt, source, start, bytes: file.size, by }, ports);
    } finally {
      await this.incoming.discard(files.map(({ path }) => path));
    }
  }
}

async function startOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const start = new Uint8Array(8);
    await file.read(start, 0, start.length, 0);
    return start;
  } finally {
    await file.close();
  }
}
