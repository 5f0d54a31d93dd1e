import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type SetUpRequest, setUp } from '../../app/accounts/set-up.js';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import { PORTS } from '../ports.module.js';

/** 80 random bits: nobody guesses them while the server runs. */
const CODE_BYTES = 10;
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Shown on the console of the machine, for whoever may create the first administrator; good until then. */
@Injectable()
export class SetupDesk implements OnModuleInit {
  /** `null` when there are accounts. */
  code: string | null = null;

  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  async onModuleInit(): Promise<void> {
    if (!(await this.ports.register.accounts.exist())) this.code = newCode();
  }

  /** Creates the first administrator; returns the token of his session. */
  async setUp(given: string, request: SetUpRequest): Promise<string> {
    if (this.code === null || (await this.ports.register.accounts.exist())) throw new Fault('set-up-done');
    if (!isEqual(given.toUpperCase().replace(/[\s-]/gu, ''), this.code.replaceAll('-', '')))
      throw new Fault('set-up-code');
    const token = await setUp(request, this.ports);
    this.code = null;
    return token;
  }
}

function newCode(): string {
  let bits = 0n;
  for (const byte of randomBytes(CODE_BYTES)) bits = (bits << 8n) | BigInt(byte);
  const letters = Array.from({ length: (CODE_BYTES * 8) / 5 }, (_, index) =>
    ALPHABET.charAt(Number((bits >> BigInt(index * 5)) & 31n)),
  ).join('');
  return letters.replace(/(.{4})(?=.)/gu, '$1-');
}

const isEqual = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
