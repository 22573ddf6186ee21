declare module 'mark.js/dist/mark.es6.js' {
  /** The part of mark.js that the benchmark uses. */
  export default class Mark {
    constructor(context: Element);
    mark(
      words: readonly string[],
      options: {separateWordSearch: boolean; accuracy: 'exactly'; element: string; done: () => void},
    ): void;
  }
}
