/** How a sheet looks: black on white, in the reader's usual face. */
const LOOK = `
  :root { font: 11pt/1.45 system-ui, sans-serif; color: #000; background: #fff; }
  body { margin: 0; }
  h3 { margin: 0; font-size: 16pt; }
  h4 { margin: 14pt 0 4pt; font-size: 12pt; break-after: avoid; }
  p { margin: 2pt 0; }
  ul { margin: 0; padding-inline-start: 16pt; }
  li { break-inside: avoid; }
  a { color: inherit; }
`;

/** The sheet that was printed last: some browsers print it after they were asked. */
let last: HTMLIFrameElement | undefined;

/**
 * Prints something by itself, whatever page it stands in.
 *
 * @param like An element in whose direction it is written.
 */
export function printSheet(
  content: Node,
  {title, like, language}: {readonly title: string; readonly like: Element; readonly language: string},
): HTMLIFrameElement {
  last?.remove();
  const frame = document.createElement('iframe');
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  // Not hidden: what is not drawn is not printed.
  Object.assign(frame.style, {position: 'fixed', inlineSize: '0', blockSize: '0', border: '0', opacity: '0'});
  document.body.append(frame);
  last = frame;
  const sheet = frame.contentDocument!;
  sheet.title = title;
  sheet.documentElement.lang = language;
  sheet.documentElement.dir = getComputedStyle(like).direction;
  // A style sheet made here, not a style element: a page's content security policy may refuse that.
  const look = new (frame.contentWindow as Window & typeof globalThis).CSSStyleSheet();
  look.replaceSync(LOOK);
  sheet.adoptedStyleSheets = [look];
  sheet.body.append(content);
  frame.contentWindow!.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow!.print();
  return frame;
}
