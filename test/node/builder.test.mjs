/** The builder for authors, but for its page: what it offers, what it writes, and that this is what was chosen. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {parseFragment} from 'parse5';
import {loadSources} from '../../scripts/lib/load-sources.mjs';
import {root} from '../../scripts/lib/process.mjs';

const {attributesOf, codeFor, COMMUNITY, HOSTS, readState, recipeOf, snippet, widgetsOf, WORDS, writeState} =
  await loadSources(`
  export * from './demo/builder/manifest.ts';
  export * from './demo/builder/recipes.ts';
  export * from './demo/builder/snippet.ts';
  export * from './demo/builder/state.ts';
  export * from './demo/builder/words.ts';`);
const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
const declared = new Map(
  manifest.modules.flatMap(({declarations = []}) => declarations.map((one) => [one.tagName, one])),
);
const all = widgetsOf(manifest);
const community = all.find(({tag}) => tag === COMMUNITY);
const widgets = all.filter((widget) => widget !== community);
const widgetOf = (tag) => all.find((widget) => widget.tag === tag);
const optionOf = (tag, name) => widgetOf(tag).options.find((option) => option.name === name);

/** What would end an attribute, an element, a script or a template if nobody minded. */
const NASTY = `"><b>'</script> &amp; \${x} \`\\ é`;
/** Something for each option, other than what is usual. */
function fill({options}, text = NASTY) {
  const values = options.map(({name, kind, choices, usual}) => {
    const other = choices.map(({value}) => value).filter((value) => value !== usual);
    return [name, {flag: 'yes', number: '7', one: other[0], several: other.slice(0, 2).join(' '), text}[kind]];
  });
  return Object.fromEntries(values);
}
const choiceOf = (widget, more = {}) => ({
  widget,
  values: {},
  content: '',
  script: '',
  community,
  communityValues: {},
  elementAlone: false,
  ...more,
});
const elementsIn = (html) => parseFragment(html).childNodes.filter(({tagName}) => tagName);
const attributes = ({attrs}) => Object.fromEntries(attrs.map(({name, value}) => [name, value]));
const expected = (widget, values) => Object.fromEntries(attributesOf(widget, values));

describe('the builder offers', () => {
  it('every element there is, each in words of its own', () => {
    assert.ok(declared.size >= 20);
    assert.deepEqual(all.map(({tag}) => tag).toSorted(), [...declared.keys()].toSorted());
    assert.deepEqual(
      all.filter(({tag, want}) => want === tag),
      [],
    );
    assert.equal(new Set(all.map(({want}) => want)).size, all.length);
  });

  it('every attribute, under a name that is its own, but for what developers try things out with', () => {
    for (const {tag, options} of widgets) {
      const names = (declared.get(tag).attributes ?? []).map(({name}) => name);
      assert.deepEqual(options.map(({name}) => name).toSorted(), names.toSorted(), tag);
      for (const {label} of options) assert.ok(!/-|`/.test(label), `${tag}: ${label}`);
      assert.equal(new Set(options.map(({label}) => label)).size, options.length, tag);
    }
    assert.ok(!community.options.some(({name}) => /emulator|local-name/.test(name)));
    assert.ok(community.options.some(({name}) => name === 'project-id'));
  });

  it('words only for what there is', () => {
    for (const [tag, {options = {}, content}] of Object.entries(WORDS)) {
      assert.ok(declared.has(tag), tag);
      assert.equal(!!content, !!widgetOf(tag).content, `${tag} has a slot for what stands in it`);
      for (const [name, {choices = {}}] of Object.entries(options)) {
        const option = optionOf(tag, name);
        assert.ok(option, `${tag} ${name}`);
        const values = option.choices.map(({value}) => value);
        for (const value of Object.keys(choices)) assert.ok(values.includes(value), `${tag} ${name}="${value}"`);
      }
    }
  });

  it('of an option what its type and its description allow', () => {
    const kinds = {
      'praxis-thread sort': 'one',
      'praxis-thread readonly': 'flag',
      'praxis-thread page-size': 'number',
      'praxis-thread nudges': 'several',
      'praxis-thread previous-keys': 'text',
      'praxis-threads kind': 'one',
      'praxis-hub sections': 'several',
      'praxis-search kinds': 'several',
      'praxis-activity since': 'text',
      'praxis-priorities season': 'text',
      'praxis-community sign-in': 'text',
    };
    for (const [name, kind] of Object.entries(kinds)) assert.equal(optionOf(...name.split(' '))?.kind, kind, name);
    assert.equal(optionOf('praxis-hub', 'sections').choices.length, 11);
    assert.equal(optionOf('praxis-thread', 'sort').usual, 'oldest');
  });
});

describe('a snippet', () => {
  for (const widget of widgets) {
    it(`of <${widget.tag}> is that element, with what was filled in and nothing else`, () => {
      const values = fill(widget);
      const content = widget.content ? NASTY : '';
      const communityValues = fill(community);
      const html = snippet(choiceOf(widget, {values, content, communityValues, script: `https://a.example/?a=1&b="`}));
      const [script, connection, element, ...others] = elementsIn(html);
      assert.deepEqual(others, []);
      assert.deepEqual(attributes(script), {type: 'module', src: 'https://a.example/?a=1&b="'});
      assert.equal(connection.tagName, COMMUNITY);
      assert.deepEqual(attributes(connection), expected(community, communityValues));
      assert.equal(element.tagName, widget.tag);
      assert.deepEqual(attributes(element), expected(widget, values));
      assert.equal(Object.keys(attributes(element)).length, widget.options.length);
      assert.equal(element.childNodes.map(({value}) => value).join(''), content);
    });
  }

  it('says nothing that is so anyway', () => {
    const widget = widgetOf('praxis-thread');
    const values = {sort: 'oldest', 'page-size': '25', readonly: '', 'thread-title': '  '};
    assert.equal(snippet(choiceOf(widget, {values, elementAlone: true})), '<praxis-thread></praxis-thread>');
  });

  it('of a page that has the rest is one line', () => {
    const widget = widgetOf('praxis-pulse');
    const html = snippet(choiceOf(widget, {values: {period: 'year'}, elementAlone: true}));
    assert.equal(html, '<praxis-pulse period="year"></praxis-pulse>');
  });

  it('has what to put in where nobody said what the community is called', () => {
    const [script, connection] = elementsIn(snippet(choiceOf(widgets[0])));
    assert.match(attributes(script).src, /^https:\/\/intranet\.example\//);
    assert.deepEqual(attributes(connection), {name: 'your-community'});
  });
});

describe('a recipe', () => {
  it('is there for each system, with what does not work and what to do', () => {
    assert.deepEqual(
      HOSTS.map(({name}) => name),
      ['html', 'sharepoint', 'sharepoint-classic', 'confluence', 'wordpress', 'drupal'],
    );
    for (const {title, limits, steps} of HOSTS) {
      assert.ok(limits.length > 0 && steps.length > 1, title);
      for (const text of [...limits, ...steps]) {
        assert.match(text, /[.:]$/, text);
        assert.equal((text.match(/`/g) ?? []).length % 2, 0, text);
      }
    }
  });

  it('for SharePoint renders the same elements, whatever was filled in', () => {
    const widget = widgetOf('praxis-thread');
    const choice = choiceOf(widget, {values: fill(widget), communityValues: fill(community)});
    const code = codeFor(recipeOf('sharepoint'), choice);
    const [, template] = /innerHTML = (`[\s\S]*`);/.exec(code);
    const [connection, element, ...others] = elementsIn(new Function(`return ${template}`)());
    assert.deepEqual(others, []);
    assert.deepEqual(attributes(connection), expected(community, choice.communityValues));
    assert.deepEqual(attributes(element), expected(widget, choice.values));
  });

  it('for SharePoint loads the script that was named, and no other', () => {
    const code = codeFor(recipeOf('sharepoint'), choiceOf(widgets[0], {script: `https://a.example/"+alert(1)+"`}));
    const [, src] = /script\.src = (.+);/.exec(code);
    assert.equal(JSON.parse(src), `https://a.example/"+alert(1)+"`);
  });
});

describe('the address', () => {
  const state = (address) => readState(new URLSearchParams(address), widgets, community);

  it('holds all that was chosen, and gives it back', () => {
    for (const widget of widgets) {
      const chosen = {
        tag: widget.tag,
        values: fill(widget),
        content: widget.content ? NASTY : undefined,
        script: 'https://a.example/praxis.js',
        communityValues: fill(community),
        elementAlone: true,
        host: 'confluence',
      };
      assert.deepEqual(state(writeState(chosen).toString()), chosen, widget.tag);
    }
  });

  it('that is empty or makes no sense begins with a conversation', () => {
    for (const address of [
      '',
      'tag=script&host=x&o.sort=upwards',
      'tag=community&o.onclick=x&o.page-size=-1&o.nudges=all',
    ])
      assert.deepEqual(state(address), {...state(''), tag: 'praxis-thread', values: {}, host: 'html'});
  });
});
