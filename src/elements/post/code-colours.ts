import {css} from 'lit';
import {codeLanguage, type CodeLanguage} from '../../text/code-languages.js';
import type {CodeToken} from '../../text/code-tokens.js';

type Tokens = typeof import('../../text/code-tokens.js');

/** Who never sees code need not load how to colour it. */
let tokens: Tokens | undefined;

/**
 * Colours code of a language that is known: at once if its grammar is there, else when it has come. Nothing moves by it, and
 * without it the code is as it was.
 *
 * @param name The language as its author named it.
 */
export async function colourCode(code: HTMLElement, name: string): Promise<void> {
  const language = codeLanguage(name);
  if (!language || !code.textContent) return;
  if (!tokens?.isLoaded(language)) {
    const isThere = await load(language).catch(() => false);
    if (!isThere) return;
  }
  code.replaceChildren(...tokens!.codeTokens(code.textContent, language).map(build));
}

async function load(language: CodeLanguage): Promise<boolean> {
  tokens ??= await import('../../text/code-tokens.js');
  await tokens.loadLanguage(language);
  return true;
}

function build({text, kind}: CodeToken): Node {
  if (!kind) return document.createTextNode(text);
  const piece = document.createElement('span');
  piece.className = `code-${kind}`;
  piece.textContent = text;
  return piece;
}

/** Colours alone, so that nothing gets wider. Where people choose their own colours, there are none of ours. */
export const codeStyles = css`
  .code-keyword {
    color: var(--_color-code-keyword);
  }
  .code-value {
    color: var(--_color-code-string);
  }
  .code-comment {
    color: var(--_color-code-comment);
  }
  .code-added {
    color: var(--_color-positive);
  }
  .code-removed {
    color: var(--_color-negative);
  }
`;
