import {expect} from '@open-wc/testing';
import {noteWaits} from '../../../src/community/measures.js';
import {createId} from '../../../src/model/ids.js';
import {queries} from '../../../src/store/queries.js';
import {idsOf, type Setting} from './setting.js';

const DAY = 24 * 60 * 60 * 1000;

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

  it('measures what is in a range: from the first, and before the last', async () => {
    const {store} = setting.ada;
    for (const posts of [['A'], ['A', 'B'], ['A', 'B', 'C']]) await setting.conversation(...posts);
    const [third, second, first] = await store.query(queries.newestThreads());
    const what = {threads: {count: true}, posts: {sum: 'posts'}, across: {sum: 'across'}} as const;
    const between = (from: number, to: number) => store.aggregate(queries.threadsBegun(from, to), what);
    const [one, two, three] = [first!.createdAt, second!.createdAt, third!.createdAt];
    expect(await between(one, three)).to.deep.equal({threads: 2, posts: 3, across: 0});
    expect(await between(two, three + 1)).to.deep.equal({threads: 2, posts: 5, across: 0});
    expect(await between(three + 1, three + 2)).to.include({threads: 0});
  });

  it('sums up only the first of them, where that is asked', async () => {
    const {store} = setting.ada;
    for (const posts of [['A'], ['A', 'B', 'C'], ['A', 'B']]) await setting.conversation(...posts);
    const what = {threads: {count: true}, posts: {sum: 'posts'}} as const;
    const busiest = {...queries.busiestThreads(), measured: ['posts']};
    expect(await store.aggregate({...busiest, first: 2}, what)).to.deep.equal({threads: 2, posts: 5});
    expect(await store.aggregate({...busiest, first: 9}, what)).to.deep.equal({threads: 3, posts: 6});
  });

  it('counts by two ranges at once', async () => {
    const {store} = setting.ada;
    const bo = await setting.newMember('bo', 'Bo');
    const {thread} = await setting.conversation('A');
    await setting.conversation('B');
    await bo.store.commit(await bo.reply({thread}));
    const answered = (minutes: number) =>
      store.aggregate(queries.threadsAnswered(0, Date.now() + DAY, minutes), {count: {count: true}});
    expect(await answered(60)).to.deep.equal({count: 0});
    const left = await store.query(queries.unmeasuredThreads());
    expect(idsOf(left)).to.deep.equal([thread]);
    await noteWaits(store, left);
    expect(await answered(0)).to.deep.equal({count: 1});
    expect(await answered(-1)).to.deep.equal({count: 0});
    expect(await store.query(queries.unmeasuredThreads())).to.deep.equal([]);
  });

  it('says that of nothing there is no average', async () => {
    const what = {count: {count: true}, sum: {sum: 'revision'}, average: {average: 'revision'}} as const;
    const nothing = await setting.ada.store.aggregate(queries.posts(createId()), what);
    expect(nothing).to.deep.equal({count: 0, sum: 0, average: null});
  });
}
