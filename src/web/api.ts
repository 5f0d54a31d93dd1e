import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './api-schema.js';

/** The shapes of the API, by name, as the server describes them. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

/** What the server says when it refuses: one Chinese sentence, and a code. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

let csrf = '';

/** The session tells the token that every change must carry. */
export const rememberToken = (token: string): void => {
  csrf = token;
};

/** For requests that the typed client cannot make: files in both directions. */
export const csrfHeader = (): Readonly<Record<string, string>> => (csrf ? { 'x-csrf-token': csrf } : {});

const UNREACHABLE = '连不上清查服务。请检查网络，稍后再试；已经提交的内容不受影响。';

/** Turns every failure into a `Refusal`, so that pages have one kind of bad news. */
const honest: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET' && csrf) request.headers.set('x-csrf-token', csrf);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return;
    throw await refusalOf(response);
  },
  onError({ error }) {
    return error instanceof Refusal ? error : new Refusal(0, 'unreachable', UNREACHABLE);
  },
};

export async function refusalOf(response: Response): Promise<Refusal> {
  const body = (await response.json().catch(() => null)) as { code?: string; message?: string } | null;
  return new Refusal(
    response.status,
    body?.code ?? 'unexpected',
    body?.message ?? `服务没有给出说明（${response.status}）。请把时间告诉维护人员。`,
  );
}

/** The typed client, generated from the description of the API. */
export const api = createClient<paths>({ baseUrl: '/' });
api.use(honest);

/** The answer itself; a refusal was thrown before. */
export async function answered<T>(request: Promise<{ data?: T }>): Promise<T> {
  const { data } = await request;
  return data as T;
}

/** A form with files, and texts beside them. */
export interface UploadForm {
  readonly files: readonly File[];
  readonly fields?: Readonly<Record<string, string>>;
  readonly onProgress: (share: number) => void;
}

/** Sends files alone. */
export const upload = <T>(
  url: string,
  files: readonly File[],
  onProgress: (share: number) => void,
): Promise<T> => uploadForm<T>(url, { files, onProgress });

/** Sends a form with files, which the typed client would turn into JSON, and reports how far it got. */
export function uploadForm<T>(url: string, { files, fields = {}, onProgress }: UploadForm): Promise<T> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  for (const [name, text] of Object.entries(fields)) form.append(name, text);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    if (csrf) request.setRequestHeader('x-csrf-token', csrf);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = () => reject(new Refusal(0, 'unreachable', UNREACHABLE));
    request.onload = () => {
      const isGood = request.status >= 200 && request.status < 300;
      const body = parsed(request.responseText) as T & { code?: string; message?: string };
      if (isGood) resolve(body);
      else reject(new Refusal(request.status, body?.code ?? 'unexpected', body?.message ?? UNREACHABLE));
    };
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The address of a download; the browser saves it under the name that the server gives. */
export const download = (url: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
};
