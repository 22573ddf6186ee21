/** The files an element starts with, by their paths. */
export function templates({name, className}) {
  const tag = `praxis-${name}`;
  return {
    [`src/elements/${name}/${name}.ts`]: `import {html} from 'lit';
import {Live} from '../../context/live.js';
import {queries} from '../../store/queries.js';
import {PraxisElement} from '../shared/praxis-element.js';
import styles from './${name}.styles.js';

/**
 * What it is for.
 *
 * @summary In a few words.
 * @tag ${tag}
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 */
export class ${className} extends PraxisElement {
  static override styles = [PraxisElement.styles, styles];

  readonly #people = new Live(
    this,
    () => this.community,
    () => queries.directory(),
  );

  protected override render() {
    const error = this.connectionError ?? this.#people.error;
    if (error) return this.renderProblem(error, () => this.#people.retry());
    return html\`
      <p aria-busy=\${this.#people.status !== 'ready'}></p>
      \${this.renderLiveRegion()}
    \`;
  }
}
`,
    [`src/elements/${name}/${name}.styles.ts`]: `import {css} from 'lit';

export default css\`
  :host {
    container: praxis / inline-size;
  }
\`;
`,
    [`src/elements/${name}/define.ts`]: `import {${className}} from './${name}.js';

if (!customElements.get('${tag}')) customElements.define('${tag}', ${className});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`,
    [`test/elements/${name}/${name}.test.ts`]: `import '../../../src/elements/${name}/define.js';
import {html} from 'lit';
import {elementContract} from '../../support/element-contract.js';
import {show} from '../../support/harness.js';
import {freshCommunityId} from '../../support/local-community.js';

elementContract({
  tag: '${tag}',
  states: {
    'of a new community': () =>
      show(html\`
        <praxis-community name=\${freshCommunityId()} local-name="Ada">
          <${tag}></${tag}>
        </praxis-community>
      \`),
  },
});
`,
    [`demo/playground/${name}.html`]: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${tag} · Playground</title>
    <link rel="icon" href="../meridian.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="playground.css" />
    <script type="module" src="/dist/playground/playground.js" blocking="render"></script>
    <script type="module" src="/dist/demo.js"></script>
  </head>
  <body>
    <praxis-community name="cloud-practice"></praxis-community>
    <main data-element="${name}">
      <h1>${tag}</h1>
      <section class="stage" aria-label="Stage">
        <div class="stage__page">
          <${tag}></${tag}>
        </div>
      </section>
    </main>
  </body>
</html>
`,
  };
}
