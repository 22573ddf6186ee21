/** The parts of highlight.js that are used, in its build of ES modules, which comes without types. */
declare module '@highlightjs/cdn-assets/es/core.min.js' {
  /** What a grammar reports as it goes through a text. */
  export interface Emitter {
    addText(text: string): void;
    openNode(scope: string): void;
    closeNode(): void;
    startScope(scope: string): void;
    endScope(): void;
    __addSublanguage(emitter: Emitter, language: string): void;
    finalize(): void;
    toHTML(): string;
  }

  export type Grammar = (highlighter: Highlighter) => unknown;

  export interface Highlighter {
    newInstance(): Highlighter;
    configure(options: {readonly __emitter: new () => Emitter}): void;
    registerLanguage(name: string, grammar: Grammar): void;
    getLanguage(name: string): unknown;
    highlight(
      code: string,
      options: {readonly language: string; readonly ignoreIllegals: boolean},
    ): {readonly _emitter: Emitter};
  }

  const highlighter: Highlighter;
  export default highlighter;
}

declare module '@highlightjs/cdn-assets/es/languages/*' {
  const grammar: import('@highlightjs/cdn-assets/es/core.min.js').Grammar;
  export default grammar;
}
