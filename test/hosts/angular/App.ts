import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import type {ReadyEvent} from 'praxis-elements';
import 'praxis-elements/community.js';
import 'praxis-elements/members.js';
import 'praxis-elements/thread.js';

@Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <praxis-community name="angular" local-name="Ada Lovelace"></praxis-community>
    <button id="rename" (click)="key.set('two')">Another page</button>
    <button id="toggle" (click)="isShown.set(!isShown())">Away, or back</button>
    <button id="late" (click)="isLate.set(true)">Later</button>
    <button id="again" (click)="count.set(count() + 1)">{{ count() }}</button>
    <output id="heard">{{ heard() }}</output>
    @if (isShown()) {
      <praxis-thread
        class="talk"
        [attr.thread-key]="key()"
        thread-title="Talk"
        [pageSize]="7"
        (praxis-ready)="hear($event)"
      ></praxis-thread>
    }
    @if (isLate()) {
      <praxis-members></praxis-members>
    }
  `,
})
export class App {
  readonly key = signal('one');
  readonly isShown = signal(true);
  readonly isLate = signal(false);
  readonly count = signal(0);
  readonly heard = signal('');

  hear(event: ReadyEvent): void {
    this.heard.update((before) => `${before} ${event.key}`);
  }
}
