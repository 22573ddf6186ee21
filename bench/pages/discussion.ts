/** A conversation of `?name=` on the embedded store, for `discussion.bench.mjs`. */
import '../../src/elements/community/define.js';
import '../../src/elements/thread/define.js';
import {contend} from '../lib/contender.js';
import {fillThread, KEY} from '../lib/fill-thread.js';

const name = new URLSearchParams(location.search).get('name') ?? 'bench';

const place = document.querySelector('#comments')!;
const thread = () => place.querySelector('praxis-thread');
const posts = () => [...(thread()?.renderRoot?.querySelectorAll('praxis-post') ?? [])];

contend({
  mount: () => {
    const community = document.createElement('praxis-community');
    community.name = name;
    community.viewerName = 'Ada';
    const made = document.createElement('praxis-thread');
    made.threadKey = KEY;
    made.loading = 'eager';
    made.pageSize = 40; // As many as the rivals show.
    place.append(community, made);
  },
  unmount: () => place.replaceChildren(),
  comments: posts,
  shows: (text) => posts().some((shown) => shown.post?.body === text && shown.renderRoot.textContent?.includes(text)),
  send: async (text) => {
    const composer = thread()!.renderRoot.querySelector('praxis-composer')!;
    composer.write(text);
    await composer.updateComplete;
    composer.renderRoot.querySelector<HTMLButtonElement>('[part~="send"]')!.click();
  },
});
Object.assign(globalThis, {fillThread});
