/** A file to keep. */
export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
  /** How many entries are in it. */
  readonly count: number;
}
