import {autoload} from './autoload.js';

/*
 * The one script of a page: see `autoload.ts`.
 */

autoload();

export {autoload};
