/** What the servers of Waline and Artalk answer to their clients, as far as a page of comments needs it. */
import {ANSWERS, commentsOf} from './comments.mjs';

const FACE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

const threads = new Map();
const threadOf = (count) => {
  if (!threads.has(count)) threads.set(count, commentsOf(count));
  return threads.get(count);
};

let next = 1_000_000;

/** What was answered before, for servers have such pages at hand: what they do is not measured here. */
const answers = new Map();

/** @param {URL} url */
export function answerRivals(url, method, body) {
  if (method !== 'GET') return answer(url, method, body);
  if (!answers.has(url.href)) answers.set(url.href, JSON.stringify(answer(url, method, body)));
  return JSON.parse(answers.get(url.href) ?? 'null') ?? undefined;
}

function answer(url, method, body) {
  const {pathname, searchParams} = url;
  if (pathname === '/api/floor') return page(threadOf(Number(searchParams.get('count'))), 0, 10).flat();
  if (pathname === '/api/comment')
    return method === 'POST' ? walineWritten(JSON.parse(body)) : walinePage(searchParams);
  if (pathname === '/api/article') return {errno: 0, errmsg: '', data: [{time: 1}]};
  if (pathname === '/api/v2/comments')
    return method === 'POST' ? artalkWritten(JSON.parse(body)) : artalkPage(searchParams);
  if (pathname === '/api/v2/user/status') return {is_login: false, is_admin: false};
  if (pathname === '/api/v2/user') return {user: null, is_login: false, notifies: [], notifies_count: 0};
  if (pathname === '/api/v2/captcha/status') return {is_pass: true};
  if (pathname.startsWith('/api/v2/')) return {};
  return undefined;
}

/** Some comments that begin something, each with what answers it. */
function page(comments, offset, limit) {
  const roots = comments.filter(({root}) => root === 0).slice(offset, offset + limit);
  return roots.map((root) => [
    root,
    ...comments.slice(root.id, root.id + ANSWERS).filter((other) => other.root === root.id),
  ]);
}

const countOf = (path) => Number(path.replaceAll('/', ''));

function walinePage(asked) {
  const count = countOf(asked.get('path'));
  const [at, pageSize] = [Number(asked.get('page')), Number(asked.get('pageSize'))];
  const data = page(threadOf(count), (at - 1) * pageSize, pageSize).map(([root, ...answers]) => ({
    ...walineComment(root),
    sticky: false,
    children: answers.map((answer) => ({
      ...walineComment(answer),
      ...{pid: root.id, rid: root.id, reply_user: {nick: root.author, link: '', avatar: FACE}},
    })),
  }));
  return {errno: 0, errmsg: '', data: {count, page: at, pageSize, totalPages: Math.ceil(count / 4 / pageSize), data}};
}

function walineComment({id, author, time, text, html}) {
  return {
    ...{objectId: id, nick: author, mail: '', link: '', avatar: FACE, time, comment: html, orig: text, like: 0},
    ...{addr: '', browser: '', os: '', status: 'approved', sticky: false, user_id: null},
  };
}

function walineWritten({comment, nick}) {
  const written = {id: next++, author: nick || 'Ada', time: Date.now(), text: comment, html: `<p>${comment}</p>`};
  return {errno: 0, errmsg: '', data: {...walineComment(written), children: []}};
}

function artalkPage(asked) {
  const count = countOf(asked.get('page_key'));
  const [offset, limit] = [Number(asked.get('offset') ?? 0), Number(asked.get('limit') ?? 10)];
  const comments = page(threadOf(count), offset, limit)
    .flat()
    .map((comment) => artalkComment(comment, `/${count}`));
  return {comments, count, roots_count: Math.ceil(count / 4), page: artalkPageData(`/${count}`)};
}

function artalkPageData(key) {
  return {
    ...{id: 1, admin_only: false, key, url: key, title: 'Bench', site_name: 'bench', vote_up: 0, vote_down: 0, pv: 1},
    date: '2026-01-01',
  };
}

function artalkComment({id, root, author, time, text}, key) {
  return {
    ...{
      id,
      content: text,
      content_marked: text,
      user_id: 1,
      nick: author,
      email_encrypted: '',
      link: '',
      ua: '',
      rid: root,
    },
    ...{
      date: new Date(time).toISOString(),
      is_collapsed: false,
      is_pending: false,
      is_pinned: false,
      is_verified: false,
    },
    ...{is_allow_reply: true, badge_name: '', badge_color: '', visible: true, vote_up: 0, vote_down: 0},
    ...{page_key: key, page_url: key, site_name: 'bench'},
  };
}

function artalkWritten({content, name, page_key: key, rid = 0}) {
  return artalkComment({id: next++, root: rid, author: name, time: Date.now(), text: content}, key);
}
