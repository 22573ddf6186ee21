/** How whoever asked for something that takes its time follows it. */
export interface Following {
  /** Called with the number of records read or written so far. */
  readonly progress?: (done: number) => void;
  readonly signal?: AbortSignal;
}
