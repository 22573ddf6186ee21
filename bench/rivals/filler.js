/** Fills the embedded store of this address as earlier visits would have. */
import {fillCommunity} from '../lib/fill-community.ts';
import {fillPeople} from '../lib/fill-people.ts';

Object.assign(globalThis, {bench: {}, fillCommunity, fillPeople});
