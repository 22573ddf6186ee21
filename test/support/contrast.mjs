import {loadSources} from '../../scripts/lib/load-sources.mjs';

const {contrast, DEMANDS, SHAPES, TEXT, ...pairs} = await loadSources("export * from './src/themes/pairs.ts'");

export {contrast, DEMANDS, SHAPES, TEXT};

/** The pairs that stand out too little, to be read. @param {(name: string) => string} colour */
export const faint = (among, least, colour) =>
  pairs.faint(among, least, colour).map(({pair, ratio}) => `${pair.join(' on ')}: ${ratio.toFixed(2)}`);
