import type { CookieOptions, Request, Response } from 'express';

/** The prefix makes browsers refuse the cookie from any other host or over plain http. */
const SECURE_NAME = '__Host-qingcha';
const LOCAL_NAME = 'qingcha';

const options = (isSecure: boolean): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure: isSecure,
});

/** The cookie that holds a browser's token; it ends with the browser. */
export class SessionCookie {
  /** `isSecure`: people reach us over https, our own or a proxy's. */
  constructor(private readonly isSecure: boolean) {}

  private get name(): string {
    return this.isSecure ? SECURE_NAME : LOCAL_NAME;
  }

  read({ headers }: Request): string | undefined {
    for (const pair of (headers.cookie ?? '').split(';')) {
      const [name, value] = pair.trim().split('=');
      if (name === this.name) return value;
    }
    return undefined;
  }

  write(response: Response, token: string): void {
    response.cookie(this.name, token, options(this.isSecure));
  }
}
