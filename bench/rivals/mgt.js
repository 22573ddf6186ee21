/** The people of Microsoft's Graph Toolkit, given to it: nothing is asked of Microsoft. */
import {registerMgtPeopleComponent} from '@microsoft/mgt-components/dist/es6/components/mgt-people/mgt-people.js';
import {contend} from '../lib/contender.ts';

const COUNT = 24;
registerMgtPeopleComponent();
const place = document.querySelector('#comments');
const people = Array.from({length: COUNT}, (_, id) => ({
  ...{id: `person-${id}`, displayName: `Person ${id}`, jobTitle: 'Engineer', personImage: '@'},
}));

contend({
  mount: () => {
    const list = document.createElement('mgt-people');
    list.showMax = COUNT;
    list.people = people;
    place.append(list);
  },
  unmount: () => place.replaceChildren(),
  comments: () => [...(place.querySelector('mgt-people')?.shadowRoot?.querySelectorAll('mgt-person') ?? [])],
});
