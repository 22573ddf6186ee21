import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import type {Thread} from '../../model/thread.js';
import {icon} from '../shared/icons.js';

/** Leads to the page that a conversation belongs to, if its key is the address of one. */
export function renderPageLink(
  {key}: Pick<Thread, 'key'>,
  strings: Locale['threads'],
): TemplateResult | typeof nothing {
  const page = addressIn(key);
  if (!page) return nothing;
  return html`<span class="page">
    <a href=${page.href} title=${page.href}
      >${icon('draft')}<span class="sr">${strings.onPage}</span> <bdi>${nameOf(page)}</bdi></a
    >
  </span>`;
}

function addressIn(key: string): URL | undefined {
  if (!/^https?:\/\//i.test(key) || !URL.canParse(key)) return undefined;
  return new URL(key);
}

/** As short as it can be told apart: of this site, only the path. */
function nameOf({host, pathname}: URL): string {
  const path = readable(pathname);
  return host === location.host ? path : `${host}${path === '/' ? '' : path}`;
}

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
