import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';

/** Answers are read as a client would: without types, by what the description of the API says. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec states what it expects of each body
  readonly body: any;
}

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('application/json');
  const body: unknown = isJson ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
};

/** Talks to a running server. */
export class ApiClient {
  constructor(readonly url: string) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return answerOf(await fetch(`${this.url}/api/${path}`, { headers }));
  }

  async download(path: string): Promise<{ readonly headers: Headers; readonly bytes: Buffer }> {
    const response = await fetch(`${this.url}/api/${path}`);
    if (!response.ok) throw new Error(await response.text());
    return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  async post(path: string, body: unknown): Promise<Answer> {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return answerOf(await fetch(`${this.url}/api/${path}`, init));
  }

  async upload(path: string, files: readonly string[]): Promise<Answer> {
    const form = new FormData();
    for (const file of files) form.append('files', await openAsBlob(file), basename(file));
    return this.send(path, form);
  }

  async send(path: string, form: FormData): Promise<Answer> {
    return answerOf(await fetch(`${this.url}/api/${path}`, { method: 'POST', body: form }));
  }
}
