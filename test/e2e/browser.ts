import type { SessionDto } from '../../src/server/accounts/session.dto.js';
import { type Answer, ApiClient } from './api-client.js';

export const PASSWORD = 'Yun-hai_7391-lan';

/** A browser: keeps the cookie it is given, and sends the CSRF token of its page with every change. */
export class Browser extends ApiClient {
  cookie = '';
  csrf = '';

  override async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie) headers.set('cookie', this.cookie);
    if (this.csrf && !headers.has('x-csrf-token')) headers.set('x-csrf-token', this.csrf);
    const response = await super.request(path, { ...init, headers });
    for (const set of response.headers.getSetCookie()) this.cookie = set.split(';')[0] ?? '';
    return response;
  }

  /** Opens the page: what it must know first. */
  async open(): Promise<SessionDto> {
    return this.taken(await this.get<SessionDto>('session'));
  }

  async signIn(account: string, password = PASSWORD, code?: string): Promise<Answer<SessionDto>> {
    if (!this.csrf) await this.open();
    const answer = await this.post<SessionDto>('session', { account, password, ...(code && { code }) });
    if (answer.status === 200) this.taken(answer);
    return answer;
  }

  /** Keeps the token that an answer brought along. */
  taken({ body }: Answer<SessionDto>): SessionDto {
    this.csrf = body.csrf;
    return body;
  }
}
