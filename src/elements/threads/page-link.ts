import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import type {Thread} from '../../model/thread.js';
import {pageAddress} from '../../text/page-address.js';
import {icon} from '../shared/icons.js';

/** Leads to the page that a conversation belongs to, if its key is the address of one. */
export function renderPageLink(
  {key}: Pick<Thread, 'key'>,
  strings: Locale['threads'],
): TemplateResult | typeof nothing {
  const page = pageAddress(key);
  if (!page) return nothing;
  return html`<span class="page">
    <a href=${page} title=${page}
      >${icon('draft')}<span class="sr">${strings.onPage}</span> <bdi>${nameOfPage(page)}</bdi></a
    >
  </span>`;
}

/** As short as it can be told apart: of this site, only the path. */
export function nameOfPage(address: string): string {
  const {host, pathname} = new URL(address);
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
