// Before all else of Angular's, which is compiled as it is loaded.
import '@angular/compiler';
import {provideZonelessChangeDetection} from '@angular/core';
import {bootstrapApplication, type BootstrapContext} from '@angular/platform-browser';
import {provideServerRendering, renderApplication} from '@angular/platform-server';
import {App} from './App.js';

const providers = [provideZonelessChangeDetection(), provideServerRendering()];
const bootstrap = (context: BootstrapContext) => bootstrapApplication(App, {providers}, context);

console.log(await renderApplication(bootstrap, {document: '<div id="app"></div>', url: '/'}));
