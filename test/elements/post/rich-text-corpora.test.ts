import {expect} from '@open-wc/testing';
import {renderRichText} from '../../../src/elements/post/rich-text.js';
import {parseMarkdown} from '../../../src/text/markdown.js';
import {ALLOWED_ATTRIBUTES, ALLOWED_TAGS} from '../../../src/text/rich-text.js';
import {corpus} from '../../support/corpora.js';
import {waitUntil} from '../../support/wait-until.js';

/** Another site, that has no pictures. It answers: WebKit tells nothing of requests that nobody does, Firefox nothing of some. */
const ELSEWHERE = `${location.origin.replace('localhost', '127.0.0.1')}/package.json`;
const PROTOCOLS = ['http:', 'https:', 'mailto:'];

/** What the renderer adds: a frame around tables, pieces of coloured code, direction, and a way in for the keyboard. */
const OWN_TAGS = ['div', 'span'];
const OWN_ATTRIBUTES = ['dir', 'tabindex', 'role', 'aria-label', 'class'];

const tags = new Set<string>([...ALLOWED_TAGS, ...OWN_TAGS]);

/** What is wrong with what became of a text, in the page that readers have. */
function faults(body: ParentNode): string[] {
  return [...body.querySelectorAll('*')].flatMap((element) => {
    const allowed = new Set([
      ...(ALLOWED_ATTRIBUTES[element.localName as keyof typeof ALLOWED_ATTRIBUTES] ?? []),
      ...OWN_ATTRIBUTES,
    ]);
    const isOfHtml = element.namespaceURI === 'http://www.w3.org/1999/xhtml';
    return [
      ...(tags.has(element.localName) && isOfHtml ? [] : [`<${element.localName}>`]),
      ...element
        .getAttributeNames()
        .filter((name) => !allowed.has(name))
        .map((name) => `${element.localName} ${name}`),
      ...(element instanceof HTMLAnchorElement && element.hasAttribute('href') && !PROTOCOLS.includes(element.protocol)
        ? [`a link to ${element.href}`]
        : []),
    ];
  });
}

describe('texts that others collected, in a page', () => {
  const place = document.createElement('main');
  const alert = window.alert;
  let alerts = 0;
  let foreign: string[] = [];
  let pictures = 0;
  const requests = new PerformanceObserver((list) => {
    const names = list.getEntries().map(({name}) => name);
    foreign.push(...names.filter((name) => new URL(name).origin !== location.origin));
  });

  before(() => {
    document.body.append(place);
    window.alert = () => void alerts++;
    requests.observe({type: 'resource'});
  });
  beforeEach(() => {
    place.replaceChildren();
    alerts = 0;
    foreign = [];
  });
  after(() => {
    place.remove();
    window.alert = alert;
    requests.disconnect();
  });

  /** Waits for a picture of our own from elsewhere: what was asked for before it has been noticed by then. */
  const passed = async () => {
    const picture = new Image();
    picture.src = `${ELSEWHERE}?${++pictures}`;
    await waitUntil(() => foreign.includes(picture.src), 'a foreign request was not noticed');
    foreign = foreign.filter((name) => name !== picture.src);
  };

  /** Shows all at once, as a long thread would, and gives what is wrong with each. */
  const show = async (texts: readonly string[]) => {
    const found = texts.flatMap((text) => {
      const body = document.createElement('article');
      body.append(renderRichText(parseMarkdown(text)));
      place.append(body);
      return faults(body).map((fault) => `${fault} in ${JSON.stringify(text)}`);
    });
    await passed();
    return found;
  };
  const expectHarmless = async (texts: readonly string[]) => {
    expect(await show(texts)).to.deep.equal([]);
    expect(alerts).to.equal(0);
    expect(foreign).to.deep.equal([]);
  };

  it('would notice what does harm', async () => {
    place.innerHTML = `<img src="${ELSEWHERE}" onerror="alert(1)"><a href="javascript:alert(1)">x</a>`;
    expect(faults(place)).to.deep.equal(['<img>', 'img src', 'img onerror', 'a link to javascript:alert(1)']);
    await waitUntil(() => alerts && foreign.length, 'nothing was noticed');
    expect(alerts).to.equal(1);
    expect(foreign).to.deep.equal([`${ELSEWHERE}`]);
  });

  it('shows every example of CommonMark without harm', async () => {
    const texts = await corpus('commonmark');
    expect(texts.length).to.be.above(640);
    const sections = new Set(texts.map(({section}) => section));
    expect(sections).to.include.keys('Raw HTML', 'HTML blocks', 'Links', 'Images', 'Autolinks');
    await expectHarmless(texts.map(({text}) => text));
    expect(place.querySelectorAll('a[href]').length).to.be.above(90);
  });

  const around: Record<string, (text: string) => string> = {
    alone: (text) => text,
    'as the address of a link': (text) => `[x](${text})`,
    'as the address of a link, in brackets': (text) => `[x](<${text}>)`,
    'as a definition': (text) => `[x]\n\n[x]: ${text}`,
    'as an address by itself': (text) => `<${text}>`,
    'as a picture': (text) => `![${text}](${text})`,
    'as code': (text) => `\`\`\`${text}\n${text}\n\`\`\`\n\n\`${text}\``,
    'as HTML code': (text) => `\`\`\`html\n${text}\n\`\`\``,
    'in a table': (text) => `| ${text} |\n|:-:|\n| ${text} |`,
    'in a list in a quote': (text) => `> - **${text}**`,
  };
  for (const [name, write] of Object.entries(around)) {
    it(`shows naughty strings without harm: ${name}`, async () => {
      const texts = await corpus('naughty');
      expect(texts.length).to.be.above(450);
      await expectHarmless(texts.map(({text}) => write(text)));
    });
  }
});
