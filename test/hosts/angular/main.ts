// Before all else of Angular's, which is compiled as it is loaded.
import '@angular/compiler';
import {provideZonelessChangeDetection} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import {App} from './App.js';

await bootstrapApplication(App, {providers: [provideZonelessChangeDetection()]});
