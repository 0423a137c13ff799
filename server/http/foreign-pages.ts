import { isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { HttpError } from './errors.ts';

/**
 * Keeps pages of other sites from using this server through the browser of somebody who can reach it.
 *
 * A name that an attacker points at this machine (DNS rebinding) arrives in `Host`, so only numbers, localhost and the
 * names allowed are answered. A page that sends straight to this address tells where it comes from, and what is not
 * merely read is then refused. Names are host names without port; `*` allows every name.
 */
export function refuseForeignPages(allowedNames: readonly string[]): RequestHandler {
  const allowed = new Set(allowedNames.map((name) => name.toLowerCase()));
  const isOurs = (name: string) =>
    allowed.has('*') ||
    allowed.has(name) ||
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    isIP(name.replace(/^\[|\]$/g, '')) > 0;

  return (request, _response, next) => {
    const host = addressIn(`http://${request.headers.host ?? ''}`);
    if (!host) throw new HttpError(400, 'bad_host', '请求头 Host 不正确');
    if (!isOurs(host.hostname)) {
      throw new HttpError(
        403,
        'foreign_host',
        `不接受以 ${host.hostname} 为名的访问；如果这是本服务的域名，请写入环境变量 LIANTU_ALLOWED_HOSTS`,
      );
    }
    if (request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS') {
      const { origin, 'sec-fetch-site': site } = request.headers;
      const from = origin === undefined ? undefined : (addressIn(origin) ?? null);
      const named = from && allowed.has(from.hostname);
      const foreign = from === undefined ? site === 'cross-site' : !named && from?.host !== host.host;
      if (foreign) throw new HttpError(403, 'foreign_page', '不接受其他网站的页面发来的请求');
    }
    next();
  };
}

/** Undefined for what is no address, such as the `null` of a page without an origin. */
function addressIn(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
