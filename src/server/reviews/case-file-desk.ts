import { createReadStream } from 'node:fs';
import { Injectable, StreamableFile } from '@nestjs/common';
import { REQUEST_MESSAGES } from '../../app/api-text.js';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import { handIn } from '../../app/review/hand-in.js';
import { showCase } from '../../app/review/view-cases.js';
import { dispositionOf } from '../attachment.js';
import { IncomingFolder } from '../incoming-folder.js';
import type { HandedInFileDto } from './case.dto.js';
import type { ProofQuery } from './case-file.dto.js';

/** A file as the upload parser left it on disk. */
export interface UploadedProof {
  readonly originalname: string;
  readonly path: string;
  readonly size: number;
}

/** Takes in proofs and hands them out again as they came, never opened. */
@Injectable()
export class CaseFileDesk {
  constructor(private readonly incoming: IncomingFolder) {}

  async receive(
    ports: Ports,
    id: string,
    { kind, by }: ProofQuery,
    files: readonly UploadedProof[],
  ): Promise<HandedInFileDto> {
    try {
      const [file] = files;
      if (!file) throw new Fault('bad-input', { errors: REQUEST_MESSAGES.noFiles });
      const source = { name: file.originalname.normalize('NFC'), path: file.path };
      return await handIn({ case: id, kind, source, bytes: file.size, by }, ports);
    } finally {
      await this.incoming.discard(files.map(({ path }) => path));
    }
  }

  async hand(ports: Ports, id: string, sha256: string): Promise<StreamableFile> {
    const { files } = await showCase(id, ports);
    const file = files.find((item) => item.sha256 === sha256);
    if (!file) throw new Fault('not-found');
    return new StreamableFile(createReadStream(ports.vault.pathOf(sha256)), {
      type: 'application/octet-stream',
      disposition: dispositionOf(file.name, sha256.slice(0, 12)),
      length: file.bytes,
    });
  }
}
