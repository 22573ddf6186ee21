/** The floor: the same comments, as finished HTML, put into the page at once. */
import {contend} from '../lib/contender.ts';

const {searchParams} = new URL(location.href);
const list = document.querySelector('#comments');

contend({
  mount: async () => {
    const answer = await fetch(`/api/floor?count=${searchParams.get('count')}`);
    const comments = await answer.json();
    list.innerHTML = comments
      .map(({author, time, html}) => `<article><b>${author}</b> <time>${time}</time><div>${html}</div></article>`)
      .join('');
  },
  unmount: () => list.replaceChildren(),
  comments: () => [...list.querySelectorAll('article')],
});
