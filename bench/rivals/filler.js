/** Fills the embedded store of this address as earlier visits would have: a conversation, terms, and who wrote it. */
import {fillCommunity} from '../lib/fill-community.ts';

Object.assign(globalThis, {bench: {}, fillCommunity});
