import {communityPage, serveBesideDemo} from './beside-demo.mjs';

/**
 * The strictest policy that every element works under, as `docs/security.md` gives it. Nothing inline, no `eval`, no styles of
 * ours, and no text that becomes a script or markup: Lit's own policy makes templates of what the program says, nothing else can.
 */
export const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `connect-src 'self'`,
  `img-src blob:`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html`,
].join('; ');

/**
 * Serves a page of our own under that policy, everything else as the demo has it, and takes what browsers report.
 *
 * @param {string} demo - Address of the demo.
 * @param {{script?: string, policy?: string}} [options]
 */
export async function serveStrictly(demo, {script = '/dist/praxis.js', policy = POLICY} = {}) {
  /** @type {string[]} */
  const reports = [];
  const {url, close} = await serveBesideDemo(demo, async ({pathname, searchParams}, request) => {
    if (pathname === '/reports') {
      let text = '';
      for await (const chunk of request) text += chunk;
      reports.push(text);
      return {status: 204};
    }
    if (pathname === '/strict.html') {
      const headers = {'content-type': 'text/html', 'content-security-policy': `${policy}; report-uri /reports`};
      // `?as=NAME&show=HTML`
      const {as, show} = Object.fromEntries(searchParams);
      return {headers, body: communityPage({script, as, show})};
    }
    return pathname === '/favicon.ico' ? {status: 204} : undefined;
  });
  return {url, reports, close};
}
