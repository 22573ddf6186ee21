import {setLogLevel} from 'firebase/firestore';
import {refs} from '../../../src/model/records.js';
import {configAs, freshCommunity, Opened} from './support.js';
it('debug', async () => {
  setLogLevel('debug');
  const opened = new Opened();
  console.log('opening');
  const {store} = await opened.open(configAs('ada', freshCommunity()));
  console.log('opened');
  console.log(JSON.stringify(await store.get(refs.community())));
});
