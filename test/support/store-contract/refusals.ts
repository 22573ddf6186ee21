import {expect} from '@open-wc/testing';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {Follower, refusal, spoil, type Setting} from './setting.js';

export function refusals(setting: Setting): void {
  it('refuses to create what is there', async () => {
    const {ada} = setting;
    await setting.glossary(['pod', {gloss: 'First'}]);
    const error = await refusal(ada.store.commit(ada.import('pod', {gloss: 'Second'})));
    expect(error.code).to.equal('already-exists');
    expect(await ada.store.get(refs.term('pod'))).to.include({gloss: 'First'});
  });

  it('refuses to change what is not there', async () => {
    const {ada} = setting;
    const [thread, id] = [createId(), createId()];
    const error = await refusal(ada.store.commit(await ada.reply({thread, id})));
    expect(error.code).to.equal('not-found');
    expect(await ada.store.get(refs.post(thread, id), {fresh: true})).to.equal(undefined);
  });

  it('refuses a change to what has changed meanwhile, and applies nothing of it', async () => {
    const {ada} = setting;
    const {thread, posts} = await setting.conversation('First');
    const asRead = await setting.post(thread, posts[0]!);
    await ada.store.commit(await ada.edit(asRead, 'Second'));
    const guard = await ada.store.get(refs.guard('ada'));
    const error = await refusal(ada.store.commit(await ada.edit(asRead, 'Another second')));
    expect(error.code).to.equal('conflict');
    expect(await setting.post(thread, posts[0]!)).to.include({body: 'Second', revision: 1});
    expect(await ada.store.get(refs.postRevision(thread, asRead.id, 0))).to.include({body: 'First'});
    expect(await ada.store.get(refs.guard('ada'))).to.deep.equal(guard);
    await ada.store.commit(await ada.edit(await setting.post(thread, posts[0]!), 'Third'));
    expect(await ada.store.get(refs.postRevision(thread, asRead.id, 1))).to.include({body: 'Second'});
  });

  const spoiled: [what: string, data: Record<string, unknown>, code: string, detail: object][] = [
    ['a line that is two', {title: 'Naming\nthings'}, 'invalid', {field: 'title'}],
    ['a text where a list belongs', {tags: 'naming'}, 'invalid', {field: 'tags'}],
    ['a choice that is none', {kind: 'rant'}, 'invalid', {field: 'kind'}],
    ['a field that no one knows', {colour: 'teal'}, 'invalid', {field: 'colour'}],
    ['an empty title', {title: ''}, 'empty', {field: 'title'}],
    ['a title too long', {title: 'x'.repeat(201)}, 'too-long', {field: 'title', length: 201, limit: 200}],
    ['too many tags', {tags: [...'123456789']}, 'too-many', {field: 'tags', length: 9, limit: 8}],
  ];
  for (const [what, data, code, detail] of spoiled) {
    it(`refuses ${what}, and names the field`, async () => {
      const {ada} = setting;
      const [thread, id] = [createId(), createId()];
      const changes = spoil(await ada.begin({thread, id}), refs.thread(thread).path, data);
      const error = await refusal(ada.store.commit(changes));
      expect(error).to.include({code});
      expect(error.detail).to.deep.equal(detail);
      expect(await ada.store.get(refs.post(thread, id), {fresh: true})).to.equal(undefined);
    });
  }

  it('refuses a post that is too long, and keeps the conversation as it was', async () => {
    const {ada} = setting;
    const {thread} = await setting.conversation('First');
    const error = await refusal(ada.store.commit(await ada.reply({thread, body: 'x'.repeat(1_000_000)})));
    expect(error.code).to.equal('too-long');
    expect(error.detail).to.deep.equal({field: 'body', length: 1_000_000, limit: 20_000});
    expect(await ada.store.get(refs.thread(thread))).to.include({posts: 1});
  });

  it('refuses a new record that lacks a field', async () => {
    const {ada} = setting;
    const [create, ...others] = ada.import('pod');
    const {lang: _lang, ...data} = create!.data as Record<string, unknown>;
    const error = await refusal(ada.store.commit([{...create, data} as never, ...others]));
    expect(error).to.include({code: 'invalid'});
    expect(error.detail).to.deep.equal({field: 'lang'});
  });

  it('goes on after a refusal', async () => {
    const {ada} = setting;
    const {thread, posts} = await setting.conversation('First');
    await refusal(ada.store.commit(await ada.reply({thread, id: posts[0]!})));
    await ada.store.commit(await ada.reply({thread}));
    expect(await ada.store.get(refs.thread(thread))).to.include({posts: 2});
  });

  it('shows the truth again after a refusal', async () => {
    const {ada} = setting;
    const {thread, posts} = await setting.conversation('First');
    const follower = new Follower(ada.store, refs.thread(thread));
    await follower.settled();
    await refusal(ada.store.commit(await ada.reply({thread, id: posts[0]!})));
    await follower.until(([shown], {pending}) => shown?.posts === 1 && !pending);
    follower.stop();
  });

  setting.it('permissions', 'refuses what a person may not do', async () => {
    const {thread, posts} = await setting.conversation('First');
    const codes = async (...attempts: Promise<unknown>[]) =>
      Promise.all(attempts.map(async (attempt) => (await refusal(attempt)).code));

    const stranger = await setting.tabOf('eve', 'Eve');
    const asStranger = await codes(
      stranger.store.commit(await stranger.reply({thread})),
      stranger.store.commit(stranger.import('pod')),
      stranger.store.get(refs.state('ada'), {fresh: true}),
    );
    expect(asStranger).to.deep.equal(['permission-denied', 'permission-denied', 'permission-denied']);
    await stranger.store.close();

    const bo = await setting.newMember('bo', 'Bo');
    const asMember = await codes(
      bo.store.commit(await bo.edit(await setting.post(thread, posts[0]!, bo.store), 'Mine now')),
      bo.store.commit(bo.import('pod', {status: 'agreed'})),
    );
    expect(asMember).to.deep.equal(['permission-denied', 'permission-denied']);
    const shown = await setting.ada.store.query(queries.posts(thread));
    expect(shown.map(({body}) => body)).to.deep.equal(['First']);
  });
}
