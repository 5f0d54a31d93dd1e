import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { FaultDto } from '../../src/server/fault.dto.js';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

const answerOf = async <T>(response: Response): Promise<Answer<T>> => ({
  status: response.status,
  headers: response.headers,
  body: (await response.json()) as T,
});

/** Talks to a running server. A caller that expects no success names no type and gets the fault. */
export class ApiClient {
  constructor(readonly url: string) {}

  /** Every request goes through here. */
  request(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}/api/${path}`, init);
  }

  async get<T = FaultDto>(path: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return answerOf(await this.request(path, { headers }));
  }

  async download(path: string): Promise<{ readonly headers: Headers; readonly bytes: Buffer }> {
    const response = await this.request(path);
    if (!response.ok) throw new Error(await response.text());
    return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  post<T = FaultDto>(path: string, body: unknown): Promise<Answer<T>> {
    return this.change('POST', path, body);
  }

  async change<T = FaultDto>(method: string, path: string, body: unknown): Promise<Answer<T>> {
    const headers = { 'content-type': 'application/json' };
    return answerOf(await this.request(path, { method, headers, body: JSON.stringify(body) }));
  }

  async upload<T = FaultDto>(path: string, files: readonly string[]): Promise<Answer<T>> {
    const form = new FormData();
    for (const file of files) form.append('files', await openAsBlob(file), basename(file));
    return this.send(path, form);
  }

  async send<T = FaultDto>(path: string, form: FormData): Promise<Answer<T>> {
    return answerOf(await this.request(path, { method: 'POST', body: form }));
  }
}
