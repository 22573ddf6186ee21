/** A page in a frame, with no element defined yet: what is loaded here is all there is. */
export class FreshPage {
  private constructor(readonly frame: HTMLIFrameElement) {}

  /**
   * @param markup The body of the page.
   * @param policy Its content security policy; none if left out.
   * @param doctype Without one, browsers render as they did twenty years ago.
   */
  static async open(markup: string, policy = '', doctype = '<!doctype html>'): Promise<FreshPage> {
    const frame = document.createElement('iframe');
    frame.title = 'A page of its own';
    frame.width = '800';
    frame.height = '600';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    // What is "self" in `srcdoc`, Firefox does not know.
    const spelled = policy.replaceAll("'self'", location.origin);
    const head = policy && `<meta http-equiv="Content-Security-Policy" content="${spelled}">`;
    const page = `<html lang="en">${head}<title>A page</title><body>${markup}</body></html>`;
    if (doctype) frame.srcdoc = `${doctype}${page}`;
    else {
      // What stands in `srcdoc` never renders as of old; what comes from an address does.
      const base = `<base href="${location.origin}/">`;
      frame.src = URL.createObjectURL(new Blob([page.replace('<title>', `${base}<title>`)], {type: 'text/html'}));
    }
    document.body.append(frame);
    await loaded;
    return new FreshPage(frame);
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  get window(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }

  /** Runs a module of the project in the page. */
  async load(path: string): Promise<void> {
    const script = this.#moduleScript();
    const loaded = new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error(`${path} could not be loaded`)));
    });
    script.src = path;
    this.document.head.append(script);
    await loaded;
  }

  /** What a module of the project exports, as the page itself imports it. */
  async import(path: string): Promise<unknown> {
    const script = this.#moduleScript();
    const imported = new Promise<unknown>((resolve) => {
      script.addEventListener('imported', (event) => resolve((event as CustomEvent).detail), {once: true});
    });
    script.id = 'importing';
    script.textContent = `import * as detail from '${path}';
      document.querySelector('#importing').dispatchEvent(new CustomEvent('imported', {detail}));`;
    this.document.head.append(script);
    const exports = await imported;
    script.remove();
    return exports;
  }

  #moduleScript(): HTMLScriptElement {
    const script = this.document.createElement('script');
    script.type = 'module';
    return script;
  }

  close(): void {
    this.frame.remove();
  }
}
