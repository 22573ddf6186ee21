import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ESLint} from 'eslint';
import {root} from '../../scripts/lib/process.mjs';

const eslint = new ESLint({cwd: root});
/** A file of the sources, in whose place others are looked at. */
const filePath = 'src/events.ts';

async function problemsIn(code) {
  const [result] = await eslint.lintText(code, {filePath});
  assert.equal(result?.fatalErrorCount, 0, JSON.stringify(result?.messages));
  return result.messages.map(({ruleId}) => ruleId);
}

const refused = {
  'markup set': [`declare const e: Element, text: string;\ne.innerHTML = text;`, 'no-restricted-properties'],
  'markup set by another name': [
    `declare const e: Element, text: string;\ne['outerHTML'] = text;`,
    'no-restricted-properties',
  ],
  'markup read': [`declare const e: Element;\nexport const {innerHTML} = e;`, 'no-restricted-properties'],
  'markup put beside': [
    `declare const e: Element, text: string;\ne.insertAdjacentHTML('beforeend', text);`,
    'no-restricted-properties',
  ],
  'a document written': [`declare const text: string;\ndocument.write(text);`, 'no-restricted-properties'],
  'a document parsed': [
    `declare const text: string;\nexport const page = new DOMParser().parseFromString(text, 'text/html');`,
    'no-restricted-properties',
  ],
  'a fragment parsed': [
    `declare const text: string;\ndocument.createRange().createContextualFragment(text);`,
    'no-restricted-properties',
  ],
  'a frame filled': [`declare const f: HTMLIFrameElement, text: string;\nf.srcdoc = text;`, 'no-restricted-properties'],
  'the directive of Lit': [
    `import {unsafeHTML} from 'lit/directives/unsafe-html.js';\nexport const x = unsafeHTML('');`,
    'no-restricted-imports',
  ],
  'its sister': [
    `import {unsafeSVG as x} from 'lit-html/directives/unsafe-svg.js';\nexport const y = x('');`,
    'no-restricted-imports',
  ],
  'static values': [`import {html} from 'lit/static-html.js';\nexport const y = html\`\`;`, 'no-restricted-imports'],
  'a property in a template': [
    `import {html} from 'lit';\nexport const y = (text: string) => html\`<p .innerHTML=\${text}></p>\`;`,
    'no-restricted-syntax',
  ],
  'a handler in a template': [
    `import {html} from 'lit';\nexport const y = (text: string) => html\`<p onclick=\${text}></p>\`;`,
    'no-restricted-syntax',
  ],
  'a script in a template': [
    `import {html} from 'lit';\nexport const y = html\`<script src="x"></script>\`;`,
    'no-restricted-syntax',
  ],
  'a handler as an attribute': [
    `declare const e: Element, text: string;\ne.setAttribute('onclick', text);`,
    'no-restricted-syntax',
  ],
  'a program from text': [`declare const text: string;\nexport const f: unknown = new Function(text);`, 'no-new-func'],
  'text run': [`declare const text: string;\neval(text);`, 'no-eval'],
  'an address that is a program': [`location.href = 'javascript:1';`, 'no-script-url'],
};

describe('the lint of the sources', () => {
  for (const [name, [code, rule]] of Object.entries(refused)) {
    it(`refuses ${name}`, async () => {
      assert.ok((await problemsIn(`${code}\n`)).includes(rule), code);
    });
  }

  it('takes what builds elements', async () => {
    const code = `import {html} from 'lit';
export const shown = (text: string, done: () => void) => html\`<button .title=\${text} @click=\${done}>\${text}</button>\`;
`;
    assert.deepEqual(await problemsIn(code), []);
  });
});
