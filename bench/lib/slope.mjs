/**
 * How much something that is measured again and again grew over the last half of it: the straight line that lies closest to its
 * points, which a single high one hardly moves.
 *
 * @param {{at: number, value: number}[]} points - In the order of `at`.
 * @returns {{perHour: number, share: number}} `at` in minutes: its growth in an hour, and over that half as a share of its mean.
 */
export function growthOf(points) {
  const half = points.slice(Math.floor(points.length / 2));
  const mean = (of) => half.reduce((sum, point) => sum + of(point), 0) / half.length;
  const [middle, level] = [mean(({at}) => at), mean(({value}) => value)];
  const spread = mean(({at}) => (at - middle) ** 2);
  const perMinute = spread === 0 ? 0 : mean(({at, value}) => (at - middle) * (value - level)) / spread;
  const lasted = half.length > 0 ? half[half.length - 1].at - half[0].at : 0;
  return {perHour: 60 * perMinute, share: level === 0 ? 0 : (perMinute * lasted) / level};
}

/**
 * How much memory grew without what is kept on purpose: documents that were not there at first.
 *
 * @param {{at: number, heap: number, documents: number}[]} points
 * @param {number} document - What one takes, as `heap` is measured.
 */
export function growthBeside(points, document) {
  const first = points[0]?.documents ?? 0;
  return growthOf(points.map(({at, heap, documents}) => ({at, value: heap - (documents - first) * document})));
}

/**
 * The least of so many points at a time. Some of what is measured belongs to what is just under way; whatever is kept is in the least,
 * too.
 *
 * @param {{at: number, value: number}[]} points
 * @param {number} together
 */
export function leastOf(points, together) {
  const groups = Array.from({length: Math.ceil(points.length / together)}, (_, at) =>
    points.slice(at * together, (at + 1) * together),
  );
  return groups.map((group) => group.reduce((least, point) => (point.value < least.value ? point : least)));
}
