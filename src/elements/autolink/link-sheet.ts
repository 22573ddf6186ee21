import {tokens} from '../../themes/tokens.js';

/** How a term looks in somebody else's text: as the text, with a dotted line below. */
const RULES = `
  a.praxis-term {
    color: inherit;
    font: inherit;
    background: none;
    border: 0;
    padding: 0;
    text-decoration: underline;
    text-decoration-style: dotted; /* All in one, Safari does not know it. */
    text-decoration-color: var(--praxis-color-accent, ${tokens['color-accent']});
    text-decoration-thickness: var(--praxis-line, ${tokens.line});
    text-underline-offset: 0.2em;
    text-decoration-skip-ink: auto;
    cursor: help;
  }
  a.praxis-term:hover {
    text-decoration-style: solid;
  }
  a.praxis-term:focus-visible {
    outline: var(--praxis-focus-width, ${tokens['focus-width']}) solid var(--praxis-color-focus, ${tokens['color-focus']});
    outline-offset: var(--praxis-focus-offset, ${tokens['focus-offset']});
    border-radius: 1px;
  }
  @media (forced-colors: active) {
    a.praxis-term {
      text-decoration-color: LinkText;
    }
  }
  @media print {
    a.praxis-term {
      text-decoration: none;
    }
  }
`;

let sheet: CSSStyleSheet | undefined;
const users = new WeakMap<DocumentOrShadowRoot, number>();

/**
 * Lets terms look like terms in a page or a shadow root. A constructed sheet: no content security policy forbids it.
 *
 * @returns Takes it away again, once all who wanted it have.
 */
export function adoptLinkSheet(root: DocumentOrShadowRoot): () => void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
  }
  const adopted = sheet;
  const count = users.get(root) ?? 0;
  users.set(root, count + 1);
  if (count === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, adopted];
  return () => {
    const rest = users.get(root)! - 1;
    users.set(root, rest);
    if (rest === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== adopted);
  };
}
