/** Waline's client, with all off that would ask another site. */
import {init} from '@waline/client/full';
import '@waline/client/style';
import {contend} from '../lib/contender.ts';

const {searchParams} = new URL(location.href);
const count = searchParams.get('count');

let shown;

contend({
  mount: () => {
    shown = init({
      ...{
        el: '#comments',
        serverURL: location.origin,
        path: `/${count}`,
        lang: 'en',
        pageSize: 10,
        commentSorting: 'oldest',
      },
      ...{login: 'disable', meta: ['nick'], requiredMeta: [], emoji: false, search: false, imageUploader: false},
      ...{noCopyright: true, noRss: true},
    });
  },
  unmount: () => shown.destroy(),
  comments: () => [...document.querySelectorAll('.wl-card-item')],
  shows: (text) => [...document.querySelectorAll('.wl-content')].some((one) => one.textContent.includes(text)),
  send: async (text) => {
    const box = document.querySelector('.wl-editor');
    box.value = text;
    box.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await new Promise((resolve) => setTimeout(resolve));
    document.querySelector('button.wl-btn.primary').click();
  },
});
