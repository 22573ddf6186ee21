/*
 * What searches, and shows what it found: loaded when somebody comes to the box.
 */
export {renderPanel} from './panel-view.js';
export {Searching} from './searching.js';
