import {html, nothing, render, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {PulseWords} from '../../locales/pulse/en.js';
import type {Pulse} from '../../model/pulse.js';
import {tokenStyles} from '../../themes/tokens.js';
import {baseStyles} from '../shared/base.styles.js';
import {definitionsOf, renderSection} from './figures.js';
import {figureStyles} from './figures.styles.js';
import {periodName} from './period-name.js';
import {reportStyles} from './report.styles.js';
import type {Section} from './sections.js';

/** The height of US Letter, which is shorter than A4, without its margins and a little to spare, in CSS pixels. */
const ROOM = ((279 - 2 * 12 - 3) / 25.4) * 96;

export interface Report {
  readonly pulse: Pulse;
  readonly sections: readonly Section[];
  readonly words: PulseWords;
  readonly formats: Formats;
  /** Its name, and who stands behind it; ''. */
  readonly community: string;
  readonly sponsor: string;
  /** What shows the figures on the page: its direction and language are those of the report. */
  readonly around: HTMLElement;
}

/**
 * Prints the figures as one page, from a document of their own: whatever stands around them on the page is not in it, and none of the
 * page's styles is. Nothing of it is markup in a text or an inline style, so that a strict policy allows it.
 */
export async function printReport(report: Report): Promise<void> {
  const frame = openFrame();
  const {contentDocument: document, contentWindow: window} = frame;
  if (!document || !window) return;
  const {around, formats} = report;
  document.documentElement.lang = formats.language;
  document.documentElement.dir = getComputedStyle(around).direction;
  document.title = report.words.report.title(report.community);
  document.adoptedStyleSheets = [tokenStyles, baseStyles, figureStyles, reportStyles].map(({cssText}) => {
    const sheet = new (window as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(cssText.replace(/:host(?![-\w(])/g, ':root'));
    return sheet;
  });
  render(renderReport(report), document.body, {creationScope: document});
  // Browsers that ask on a page of their own say when that is over; others hold the page until then.
  window.addEventListener('afterprint', () => setTimeout(() => frame.remove()), {once: true});
  // With the next frame it is laid out.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  fit(document.body.querySelector('main'));
  window.focus();
  window.print();
}

/** Some languages need more room for the same figures: then all of it is a little smaller. */
function fit(report: HTMLElement | null): void {
  const {height = 0} = report?.getBoundingClientRect() ?? {};
  if (report && height > ROOM) report.style.zoom = String(Math.floor((ROOM / height) * 100) / 100);
}

/** Out of sight, yet laid out, as wide as A4 without its margins: what is not is not printed. */
function openFrame(): HTMLIFrameElement {
  for (const left of document.querySelectorAll('iframe[data-praxis-report]')) left.remove();
  const frame = document.createElement('iframe');
  frame.dataset['praxisReport'] = '';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  Object.assign(frame.style, {position: 'fixed', inset: '0', inlineSize: '186mm', border: '0', visibility: 'hidden'});
  document.body.append(frame);
  return frame;
}

function renderReport({pulse, sections, words, formats, community, sponsor}: Report): TemplateResult {
  const {report: t} = words;
  const {language} = formats;
  return html`<main class="report">
    <header>
      <h1>${t.title(community)}</h1>
      <p class="report__period">${periodName(pulse.now.period, language)}</p>
      <p class="muted small">
        ${sponsor ? html`${t.sponsor(sponsor)} · ` : nothing}${t.made(formats.day(Date.now()))} ·
        ${words.before(periodName(pulse.before.period, language))}
      </p>
    </header>
    <div class="sections">${sections.map((section) => renderSection(section, words, false))}</div>
    <section class="report__definitions">
      <h2>${t.definitions}</h2>
      <dl class="definitions">
        ${definitionsOf(sections).map(
          ([name, about]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${about}</dd>
            </div>`,
        )}
      </dl>
      <p class="muted">${words.about} ${t.utc}</p>
    </section>
  </main>`;
}
