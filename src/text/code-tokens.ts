import core, {type Emitter, type Grammar} from '@highlightjs/cdn-assets/es/core.min.js';
import type {CodeLanguage} from './code-languages.js';

/** What a piece of code is, as far as readers care. */
export type CodeKind = 'keyword' | 'value' | 'comment' | 'added' | 'removed';

export interface CodeToken {
  readonly text: string;
  /** Undefined for what is not told apart. */
  readonly kind: CodeKind | undefined;
}

/**
 * Longer code, or code with a longer line, is not coloured, in UTF-16 units: for some grammars the time it takes grows with
 * the square of a line's length, and nobody wrote such lines to be read.
 */
export const MAX_CODE_LENGTH = 10_000;
export const MAX_LINE_LENGTH = 1000;

const LONG_LINE = new RegExp(`[^\\n]{${MAX_LINE_LENGTH + 1}}`);

type Load = () => Promise<{default: Grammar}>;

/** A grammar is loaded when somebody first shows code of its language. */
const loaders: Readonly<Record<CodeLanguage, Load>> = {
  bash: () => import('@highlightjs/cdn-assets/es/languages/bash.min.js'),
  c: () => import('@highlightjs/cdn-assets/es/languages/c.min.js'),
  cpp: () => import('@highlightjs/cdn-assets/es/languages/cpp.min.js'),
  csharp: () => import('@highlightjs/cdn-assets/es/languages/csharp.min.js'),
  css: () => import('@highlightjs/cdn-assets/es/languages/css.min.js'),
  diff: () => import('@highlightjs/cdn-assets/es/languages/diff.min.js'),
  dockerfile: () => import('@highlightjs/cdn-assets/es/languages/dockerfile.min.js'),
  go: () => import('@highlightjs/cdn-assets/es/languages/go.min.js'),
  ini: () => import('@highlightjs/cdn-assets/es/languages/ini.min.js'),
  java: () => import('@highlightjs/cdn-assets/es/languages/java.min.js'),
  javascript: () => import('@highlightjs/cdn-assets/es/languages/javascript.min.js'),
  json: () => import('@highlightjs/cdn-assets/es/languages/json.min.js'),
  kotlin: () => import('@highlightjs/cdn-assets/es/languages/kotlin.min.js'),
  php: () => import('@highlightjs/cdn-assets/es/languages/php.min.js'),
  powershell: () => import('@highlightjs/cdn-assets/es/languages/powershell.min.js'),
  python: () => import('@highlightjs/cdn-assets/es/languages/python.min.js'),
  r: () => import('@highlightjs/cdn-assets/es/languages/r.min.js'),
  ruby: () => import('@highlightjs/cdn-assets/es/languages/ruby.min.js'),
  rust: () => import('@highlightjs/cdn-assets/es/languages/rust.min.js'),
  scss: () => import('@highlightjs/cdn-assets/es/languages/scss.min.js'),
  sql: () => import('@highlightjs/cdn-assets/es/languages/sql.min.js'),
  swift: () => import('@highlightjs/cdn-assets/es/languages/swift.min.js'),
  typescript: () => import('@highlightjs/cdn-assets/es/languages/typescript.min.js'),
  xml: () => import('@highlightjs/cdn-assets/es/languages/xml.min.js'),
  yaml: () => import('@highlightjs/cdn-assets/es/languages/yaml.min.js'),
};

/** What the scopes of the grammars mean here; inside one that is not listed, what is around it goes on. */
const KINDS: ReadonlyMap<string, CodeKind | undefined> = new Map([
  ...kind('keyword', 'keyword built_in type literal name selector-tag section attr attribute'),
  ...kind('value', 'string number regexp symbol char link'),
  ...kind('comment', 'comment quote meta'),
  ...kind('added', 'addition'),
  ...kind('removed', 'deletion'),
  // Code inside a string.
  ['subst', undefined],
]);

function kind(kind: CodeKind, scopes: string): [string, CodeKind][] {
  return scopes.split(' ').map((scope) => [scope, kind]);
}

/** Collects pieces of text where highlight.js would write HTML. */
class Collector implements Emitter {
  readonly tokens: CodeToken[] = [];
  readonly #kinds: (CodeKind | undefined)[] = [];

  addText(text: string): void {
    const kind = this.#kinds.at(-1);
    const last = this.tokens.at(-1);
    if (last?.kind === kind && last) this.tokens[this.tokens.length - 1] = {text: last.text + text, kind};
    else if (text) this.tokens.push({text, kind});
  }

  openNode(scope: string): void {
    const name = scope.split('.', 1)[0]!;
    this.#kinds.push(KINDS.has(name) ? KINDS.get(name) : this.#kinds.at(-1));
  }

  closeNode(): void {
    this.#kinds.pop();
  }

  startScope(scope: string): void {
    this.openNode(scope);
  }

  endScope(): void {
    this.closeNode();
  }

  __addSublanguage(emitter: Emitter): void {
    this.tokens.push(...(emitter as Collector).tokens);
  }

  finalize(): void {}

  toHTML(): string {
    return '';
  }
}

const highlighter = core.newInstance();
highlighter.configure({__emitter: Collector});

/** Whether `codeTokens` can do this language now. */
export function isLoaded(language: CodeLanguage): boolean {
  return highlighter.getLanguage(language) !== undefined;
}

export async function loadLanguage(language: CodeLanguage): Promise<void> {
  if (isLoaded(language)) return;
  const {default: grammar} = await loaders[language]();
  if (!isLoaded(language)) highlighter.registerLanguage(language, grammar);
}

/** Code in pieces that, joined, are the code again. Its language must be loaded. */
export function codeTokens(code: string, language: CodeLanguage): readonly CodeToken[] {
  const plain = [{text: code, kind: undefined}];
  if (code.length > MAX_CODE_LENGTH || LONG_LINE.test(code)) return plain;
  const {tokens} = highlighter.highlight(code, {language, ignoreIllegals: true})._emitter as Collector;
  // A grammar that fails midway must not take anything away.
  return tokens.map(({text}) => text).join('') === code ? tokens : plain;
}
