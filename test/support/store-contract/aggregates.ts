import {expect} from '@open-wc/testing';
import {createId} from '../../../src/model/ids.js';
import {queries} from '../../../src/store/queries.js';
import type {Setting} from './setting.js';

export function aggregates(setting: Setting): void {
  it('counts all that a query finds, whatever its page', async () => {
    const {thread, posts} = await setting.conversation('A', 'B', 'C');
    const after = await setting.post(thread, posts[0]!);
    const query = {...queries.posts(thread), limit: 1, after};
    expect(await setting.ada.store.aggregate(query, {all: {count: true}})).to.deep.equal({all: 3});
  });

  it('counts only what the query finds', async () => {
    await setting.glossary(['one', {status: 'agreed'}], ['two', {status: 'draft'}], ['three', {status: 'agreed'}]);
    const count = {terms: {count: true}} as const;
    const {store} = setting.ada;
    expect(await store.aggregate(queries.termsOfStatus('agreed'), count)).to.deep.equal({terms: 2});
    expect(await store.aggregate(queries.termsOfStatus('deprecated'), count)).to.deep.equal({terms: 0});
  });

  it('sums and averages, several at once', async () => {
    await setting.conversation('A');
    await setting.conversation('A', 'B', 'C', 'D');
    const what = {threads: {count: true}, posts: {sum: 'posts'}, each: {average: 'posts'}} as const;
    expect(await setting.ada.store.aggregate(queries.threads(), what)).to.deep.equal({threads: 2, posts: 5, each: 2.5});
  });

  it('says that of nothing there is no average', async () => {
    const what = {count: {count: true}, sum: {sum: 'revision'}, average: {average: 'revision'}} as const;
    const nothing = await setting.ada.store.aggregate(queries.posts(createId()), what);
    expect(nothing).to.deep.equal({count: 0, sum: 0, average: null});
  });
}
