/** @jsxImportSource preact */
import {renderToString} from 'preact-render-to-string';
import {App} from './App.js';

console.log(renderToString(<App />));
