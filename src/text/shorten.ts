const ELLIPSIS = '…';

/** The segmenters are made at first use: each loads the browser's rules for breaking text. */
const segmenters: Partial<Record<'grapheme' | 'word' | 'sentence', Intl.Segmenter>> = {};

/** Cuts one line after a word, or after a character where no word ends, so that it fits with its ellipsis. */
export function shorten(line: string, limit: number): string {
  if (line.length <= limit) return line;
  const room = limit - ELLIPSIS.length;
  if (room < 0) return '';
  const start = line.slice(0, limit + 1);
  const words = upTo(start, 'word', room).replace(/[\s\p{P}]+$/u, '');
  // A cut that leaves less than half is a long address, say, not the end of a thought.
  const kept = words.length >= room / 2 ? words : upTo(start, 'grapheme', room);
  return kept.trimEnd() + ELLIPSIS;
}

function upTo(line: string, granularity: 'grapheme' | 'word', limit: number): string {
  let end = 0;
  for (const {index, segment} of segments(line, granularity)) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  return line.slice(0, end);
}

/** The parts of a line, by the rules of the browser. */
export function segments(line: string, granularity: 'grapheme' | 'word' | 'sentence'): Iterable<Intl.SegmentData> {
  return (segmenters[granularity] ??= new Intl.Segmenter(undefined, {granularity})).segment(line);
}
