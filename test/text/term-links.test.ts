import {expect} from '@open-wc/testing';
import {parseMarkdown} from '../../src/text/markdown.js';
import {markMentions} from '../../src/text/mark-mentions.js';
import {showMentions} from '../../src/text/mentions.js';
import {linkTerms} from '../../src/text/term-links.js';
import {TermMatcher} from '../../src/text/term-matcher.js';
import {elementsOf, show} from './show.js';

const term = (id: string, label: string, aliases: string[] = [], lang = 'en') => ({
  id,
  label,
  aliases,
  avoid: [],
  expansion: '',
  lang,
});
const zone = term('zone', 'landing zone');
const ci = term('ci', 'continuous integration', ['CI']);
const card = term('ci-card', 'corporate identity', ['CI']);

const linked = (text: string, terms = [zone, ci], language = 'en', known: string[] = []) => {
  const matcher = new TermMatcher(terms, language);
  const linking = {find: (words: string) => matcher.find(words), href: (id: string) => `#term=${id}`};
  return linkTerms(parseMarkdown(text), linking, known);
};
const read = (...of: Parameters<typeof linked>) => show(linked(...of));
const link = (ids: string, words: string) =>
  `<a href="#term=${ids.split(' ')[0]}" data-praxis-term="${ids}">${words}</a>`;

describe('The names of terms in a text', () => {
  it('lead to their terms, as they are written', () => {
    expect(read('Every **Landing zones** has CI.')).to.equal(
      `<p>Every <strong>${link('zone', 'Landing zones')}</strong> has ${link('ci', 'CI')}.</p>`,
    );
  });

  it('do so where they stand first, whatever the name', () => {
    expect(read('CI is CI.\n\n- continuous integration')).to.equal(
      `<p>${link('ci', 'CI')} is CI.</p><ul><li>continuous integration</li></ul>`,
    );
  });

  it('do not where they are code, links, headings, or what somebody else said', () => {
    const text = '# CI\n\n`CI` and [CI](https://example.org/)\n\n```\nCI\n```\n\n> CI\n\nCI';
    expect(read(text).match(/data-praxis-term/g)).to.have.length(1);
    expect(read(text)).to.match(new RegExp(`<p>${link('ci', 'CI')}</p>$`));
  });

  it('do not in the names of people', () => {
    const {text, mentions} = markMentions('Ask @CI Team about CI', [{uid: 'u', name: 'CI Team'}]);
    const nodes = showMentions(parseMarkdown(text), mentions.length);
    const matcher = new TermMatcher([ci], 'en');
    expect(show(linkTerms(nodes, {find: (words) => matcher.find(words), href: (id) => id}))).to.equal(
      '<p>Ask <bdi>@CI Team</bdi> about <a href="ci" data-praxis-term="ci">CI</a></p>',
    );
  });

  it('name all that they can mean', () => {
    expect(read('What is CI?', [ci, card])).to.equal(`<p>What is ${link('ci ci-card', 'CI')}?</p>`);
  });

  it('are found where no spaces stand between words', () => {
    const terms = [term('deploy', '部署', [], 'zh'), term('cloud', '云原生', [], 'zh')];
    expect(read('我们部署云原生应用。', terms, 'zh')).to.equal(
      `<p>我们${link('deploy', '部署')}${link('cloud', '云原生')}应用。</p>`,
    );
  });

  it('are left alone in the text that explains them', () => {
    expect(read('CI needs a landing zone.', [zone, ci], 'en', ['ci'])).to.equal(
      `<p>CI needs a ${link('zone', 'landing zone')}.</p>`,
    );
  });

  it('leave everything else the same object, so that it need not be drawn again', () => {
    const nodes = parseMarkdown('First\n\nSecond with CI\n\n- third');
    const matcher = new TermMatcher([ci], 'en');
    const result = linkTerms(nodes, {find: (words) => matcher.find(words), href: (id) => id});
    expect(result.map((node, place) => node === nodes[place])).to.deep.equal([true, false, true]);
  });

  it('cannot be forged', () => {
    const forged = '<a data-praxis-term="ci">x</a> [x](https://example.org/ "data-praxis-term=ci")';
    const attributes = elementsOf(parseMarkdown(forged)).flatMap((element) => Object.keys(element.attributes ?? {}));
    expect(attributes).to.deep.equal(['href', 'rel']);
  });
});
