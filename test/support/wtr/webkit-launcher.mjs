import {startWebKit} from '../../../scripts/lib/webkit.mjs';

/** What WebDriver calls the keys that are no characters. */
const KEYS = Object.fromEntries(
  Object.entries({
    Backspace: 0x03,
    Tab: 0x04,
    Enter: 0x07,
    Shift: 0x08,
    Control: 0x09,
    Alt: 0x0a,
    Escape: 0x0c,
    PageUp: 0x0e,
    PageDown: 0x0f,
    End: 0x10,
    Home: 0x11,
    ArrowLeft: 0x12,
    ArrowUp: 0x13,
    ArrowRight: 0x14,
    ArrowDown: 0x15,
    Delete: 0x17,
    F2: 0x32,
    Meta: 0x3d,
  }).map(([name, code]) => [name, String.fromCodePoint(0xe000 + code)]),
);
const BUTTONS = ['left', 'middle', 'right'];
/** As large as the other browsers' pages are. */
const SIZE = {width: 800, height: 600};

/** A page of WebKit, of the shape that the runner's commands know from Puppeteer. */
class WebKitPage {
  #ask;
  #size;

  constructor(ask) {
    this.#ask = ask;
  }

  keyboard = {
    down: (key) => this.#key(key, 'keyDown'),
    up: (key) => this.#key(key, 'keyUp'),
    press: (key) => this.#key(key, 'keyDown', 'keyUp'),
    // It loses some of those that come together.
    type: async (text) => {
      for (const character of text) await this.keyboard.press(character);
    },
  };

  mouse = {
    move: (x, y) => this.#pointer({type: 'pointerMove', x, y, duration: 0, origin: 'viewport'}),
    down: ({button = 'left'} = {}) => this.#pointer({type: 'pointerDown', button: BUTTONS.indexOf(button)}),
    up: ({button = 'left'} = {}) => this.#pointer({type: 'pointerUp', button: BUTTONS.indexOf(button)}),
    click: async (x, y, options = {}) => {
      await this.mouse.move(x, y);
      await this.mouse.down(options);
      await this.mouse.up(options);
    },
    reset: async () => {
      await this.#ask('DELETE', '/actions');
      await this.mouse.move(0, 0);
    },
  };

  async goto(url) {
    await this.#ask('POST', '/url', {url});
  }

  async url() {
    return this.#ask('GET', '/url');
  }

  /** The window's size is what is asked for; the page's is what it leaves. */
  async setViewport({width, height}) {
    if (this.#size === `${width} ${height}`) return;
    const script = 'return [innerWidth, innerHeight]';
    const [innerWidth, innerHeight] = await this.#ask('POST', '/execute/sync', {script, args: []});
    const window = await this.#ask('GET', '/window/rect');
    await this.#ask('POST', '/window/rect', {
      width: window.width + width - innerWidth,
      height: window.height + height - innerHeight,
    });
    this.#size = `${width} ${height}`;
  }

  async #key(key, ...types) {
    const value = KEYS[key] ?? key;
    await this.#act({type: 'key', id: 'keyboard', actions: types.map((type) => ({type, value}))});
  }

  async #pointer(action) {
    await this.#act({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions: [action]});
  }

  async #act(source) {
    await this.#ask('POST', '/actions', {actions: [source]});
  }
}

/** Runs tests in WebKitGTK, one page after the other in one window. */
export class WebKitLauncher {
  name = 'WebKit';
  /** The runner's commands decide by this what they can ask of a page. */
  type = 'puppeteer';
  concurrency = 1;
  #window;
  #page;
  #session;

  async startSession(id, url) {
    this.#session = id;
    if (!this.#window) {
      this.#window = await startWebKit();
      if (!this.#window) throw new Error('WebKit did not start.');
      this.#page = new WebKitPage(this.#window.ask);
    }
    await this.#page.setViewport(SIZE);
    await this.#page.goto(url);
  }

  isActive(id) {
    return this.#session === id;
  }

  getPage() {
    return this.#page;
  }

  getBrowserUrl() {
    return this.#page.url();
  }

  async stopSession() {
    this.#session = undefined;
    await this.#page.goto('about:blank'); // Ends what still runs.
    return {};
  }

  startDebugSession() {
    throw new Error('There are no debug sessions in WebKit.');
  }

  async stop() {
    await this.#window?.close();
  }
}
