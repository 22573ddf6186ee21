/** On the search's page: a form that has it ask a search service. */
import {searchService} from '../search-service.js';

const form = document.querySelector<HTMLFormElement>('#service')!;
const output = form.querySelector('output')!;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const url = new FormData(form).get('url') as string;
  const indexes = {thread: 'conversations', term: 'terms', member: 'people'};
  const adapter = url ? searchService({url, indexes}) : undefined;
  Object.assign(document.querySelector('praxis-search')!, {adapter});
  output.value = url ? 'The box asks that service now.' : 'The box searches by itself.';
});
