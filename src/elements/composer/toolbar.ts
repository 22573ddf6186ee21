import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import type {EditCommand} from '../../text/markdown-editing.js';
import {icon} from '../shared/icons.js';
import {ariaShortcut, MODIFIER, SHORTCUTS} from './shortcuts.js';

const COMMANDS = Object.keys(SHORTCUTS) as EditCommand[];

interface ToolbarActions {
  readonly isPreviewing: boolean;
  format(command: EditCommand): void;
  togglePreview(): void;
  readonly addImages: (files: FileList) => void;
}

/** The row of buttons above the text: one stop for the Tab key, and arrow keys from there. */
export class Toolbar {
  readonly #host: ReactiveControllerHost;
  /** Which button the Tab key goes to. */
  #stop = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  render({composer: t}: Locale, {isPreviewing, ...actions}: ToolbarActions): TemplateResult {
    const tab = (place: number) => (place === this.#stop ? 0 : -1);
    return html`<div
      class="tools"
      part="toolbar"
      role="toolbar"
      aria-label=${t.tools}
      aria-controls="box"
      @keydown=${this.#keydown}
      @focusin=${this.#focused}
    >
      ${COMMANDS.map((command, place) => {
        const {key, shift} = SHORTCUTS[command];
        const shortcut = [MODIFIER, ...(shift ? [t.shift] : []), key].join(' + ');
        return html`<button
          type="button"
          class="button button--quiet button--icon tool"
          tabindex=${tab(place)}
          aria-label=${t.commands[command]}
          aria-keyshortcuts=${ariaShortcut(command)}
          aria-disabled=${isPreviewing ? 'true' : 'false'}
          title="${t.commands[command]} (${shortcut})"
          @click=${() => !isPreviewing && actions.format(command)}
        >
          ${icon(command)}
        </button>`;
      })}
      <button
        type="button"
        class="button button--quiet button--icon tool"
        tabindex=${tab(COMMANDS.length)}
        aria-label=${t.image.add}
        title=${t.image.add}
        @click=${(event: Event) => chooserBeside(event).click()}
      >
        ${icon('image')}
      </button>
      <input
        type="file"
        accept="image/*"
        multiple
        hidden
        @change=${(event: Event) => chosen(event, actions.addImages)}
      />
      <button
        type="button"
        class="button button--quiet button--small preview-button"
        tabindex=${tab(COMMANDS.length + 1)}
        aria-pressed=${isPreviewing ? 'true' : 'false'}
        @click=${() => actions.togglePreview()}
      >
        ${t.preview}
      </button>
    </div>`;
  }

  readonly #focused = (event: FocusEvent): void => {
    const place = buttonsAround(event).indexOf(event.target as HTMLElement);
    if (place === this.#stop) return;
    this.#stop = place;
    this.#host.requestUpdate();
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const buttons = buttonsAround(event);
    const place = buttons.indexOf(event.target as HTMLElement);
    const isMirrored = getComputedStyle(event.target as Element).direction === 'rtl';
    const [forward, back] = isMirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const next = {
      [forward]: buttons[(place + 1) % buttons.length],
      [back]: buttons.at(place - 1),
      Home: buttons[0],
      End: buttons.at(-1),
    }[event.key];
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    next.focus();
  };
}

function buttonsAround({currentTarget}: Event): HTMLElement[] {
  return [...(currentTarget as Element).querySelectorAll('button')];
}

function chooserBeside({currentTarget}: Event): HTMLInputElement {
  return (currentTarget as Element).nextElementSibling as HTMLInputElement;
}

function chosen({target}: Event, add: ToolbarActions['addImages']): void {
  const chooser = target as HTMLInputElement;
  if (chooser.files) add(chooser.files);
  chooser.value = ''; // The same file can be chosen again.
}
