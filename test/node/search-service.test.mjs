/** The worked example of a search service, against a server on this machine that answers as Meilisearch does. */
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {once} from 'node:events';
import {text} from 'node:stream/consumers';
import {after, before, beforeEach, describe, it} from 'node:test';
import {loadSources} from '../../scripts/lib/load-sources.mjs';

const {searchService} = await loadSources(`export {searchService} from './demo/search-service.ts';`);

const documents = {
  conversations: [
    {id: 't1', title: 'Which ingress?', text: 'We moved to the gateway last year, and nobody missed the ingress.'},
    {id: 't2', title: 'Costs', text: 'Egress is billed by the region.'},
  ],
  glossary: [{id: 'ingress', title: 'Ingress', text: 'What lets traffic in.'}],
};

/** As the server's documentation has it: hits for each query, in the order of the queries. */
function multiSearch({queries}) {
  const results = queries.map(({indexUid, q, limit, attributesToCrop}) => {
    const found = documents[indexUid].filter((one) => JSON.stringify(one).toLowerCase().includes(q.toLowerCase()));
    const hits = found.slice(0, limit).map((hit) => ({
      ...hit,
      ...(attributesToCrop?.includes('text') && {_formatted: {...hit, text: `…${hit.text.slice(-20)}`}}),
    }));
    return {indexUid, hits, query: q, limit, offset: 0, estimatedTotalHits: found.length};
  });
  return {results};
}

describe('the worked example of a search service', () => {
  let url;
  let asked;
  let answer;
  const server = createServer((request, response) => {
    void (async () => {
      const body = JSON.parse(await text(request));
      asked.push({method: request.method, url: request.url, key: request.headers.authorization, body});
      const given = await answer(body);
      response.writeHead(given.status ?? 200, {'Content-Type': 'application/json'}).end(JSON.stringify(given.body));
    })();
  });
  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${server.address().port}/search`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = [];
    answer = (body) => ({body: multiSearch(body)});
  });

  const indexes = {thread: 'conversations', term: 'glossary'};
  const request = (more) => ({
    kinds: ['term', 'thread', 'member'],
    limit: 5,
    signal: AbortSignal.timeout(5000),
    ...more,
  });

  it('asks for every kind that it has, in one request', async () => {
    const hits = await searchService({url, key: 'search-only', indexes}).search('ingress', request());
    assert.deepEqual(hits, [
      {kind: 'term', id: 'ingress', title: 'Ingress', text: '…hat lets traffic in.'},
      {kind: 'thread', id: 't1', title: 'Which ingress?', text: '… missed the ingress.'},
    ]);
    assert.equal(asked.length, 1);
    const [{method, url: path, key, body}] = asked;
    assert.deepEqual([method, path, key], ['POST', '/search/multi-search', 'Bearer search-only']);
    assert.deepEqual(
      body.queries.map(({indexUid, q, limit}) => [indexUid, q, limit]),
      [
        ['glossary', 'ingress', 5],
        ['conversations', 'ingress', 5],
      ],
    );
  });

  it('asks only for the kinds that are searched, and needs no key', async () => {
    const hits = await searchService({url: `${url}/`, indexes}).search('egress', request({kinds: ['thread']}));
    assert.deepEqual(
      hits.map(({id}) => id),
      ['t2'],
    );
    assert.equal(asked[0].key, undefined);
    assert.equal(asked[0].body.queries.length, 1);
  });

  it('fails where the service refuses, so that the page searches by itself', async () => {
    answer = () => ({status: 403, body: {message: 'The provided API key is invalid.'}});
    await assert.rejects(searchService({url, indexes}).search('ingress', request()), /answers 403/);
  });

  it('lets go of what nobody waits for', async () => {
    const abort = new AbortController();
    answer = () => new Promise(() => undefined);
    const searching = searchService({url, indexes}).search('ingress', request({signal: abort.signal}));
    while (!asked.length) await new Promise((resolve) => setImmediate(resolve));
    abort.abort();
    await assert.rejects(searching, {name: 'AbortError'});
  });
});
