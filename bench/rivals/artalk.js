/** Artalk's client, with all off that would ask another site. */
import Artalk from 'artalk';
import 'artalk/Artalk.css';
import {contend} from '../lib/contender.ts';

const {searchParams} = new URL(location.href);
const count = searchParams.get('count');
const FACE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

let shown;

contend({
  mount: () => {
    shown = Artalk.init({
      ...{
        el: '#comments',
        server: location.origin,
        site: 'bench',
        pageKey: `/${count}`,
        pageTitle: 'Bench',
        locale: 'en',
      },
      ...{
        emoticons: false,
        useBackendConf: false,
        versionCheck: false,
        pvEl: '',
        countEl: '',
        imgUpload: false,
        preview: false,
      },
      ...{pagination: {pageSize: 10, readMore: true, autoLoad: false}, nestSort: 'DATE_ASC', listSort: false},
      avatarURLBuilder: () => FACE,
    });
  },
  unmount: () => shown.destroy(),
  comments: () => [...document.querySelectorAll('.atk-comment-wrap')],
  shows: (text) => [...document.querySelectorAll('.atk-content')].some((one) => one.textContent.includes(text)),
  send: async (text) => {
    for (const [name, value] of [
      ['name', 'Ada'],
      ['email', 'ada@example.com'],
    ]) {
      const field = document.querySelector(`.atk-header input[name=${name}], .atk-header .atk-${name}`);
      field.value = value;
      field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    }
    const box = document.querySelector('.atk-textarea');
    box.value = text;
    box.dispatchEvent(new InputEvent('input', {bubbles: true}));
    document.querySelector('.atk-send-btn').click();
  },
});
