/** The parts that pages may style: what the templates have, what reaches a page, and what the manifest says. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {root} from '../../scripts/lib/process.mjs';
import {partsOfElements} from '../support/parts.mjs';

const {modules} = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
const documented = new Map(
  modules.flatMap(({declarations}) => declarations).map(({tagName, cssParts = []}) => [tagName, cssParts]),
);
const elements = partsOfElements();
const sorted = (names) => [...names].sort();

describe('a part', () => {
  it('has a name and a description in the manifest', () => {
    assert.ok(documented.size >= 20);
    for (const [tag, parts] of documented) {
      for (const {name, description} of parts) {
        assert.match(name, /^[a-z]+(-[a-z]+)*(__[a-z]+(-[a-z]+)*)?$/, tag);
        assert.ok(description, `${tag}::part(${name})`);
      }
    }
  });

  for (const [tag, parts] of documented) {
    it(`of <${tag}> is documented if it reaches the page, and reaches it if it is documented`, () => {
      assert.ok(elements.has(tag), 'the sources have it');
      assert.deepEqual(sorted(elements.get(tag).exposed), sorted(parts.map(({name}) => name)));
    });
  }

  it('in a template is documented with an element of the page', () => {
    const names = new Set([...documented.values()].flat().map(({name}) => name));
    const unknown = [...elements].flatMap(([tag, {parts}]) =>
      [...parts].filter((name) => !names.has(name)).map((name) => `${tag}: ${name}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('of a whole element in the board or the hub reaches the page, whatever it is', () => {
    const within = ['praxis-threads', 'praxis-hub'].flatMap((tag) =>
      elements.get(tag).inner.filter((inner) => documented.has(inner.tag)),
    );
    assert.ok(within.length > 13);
    for (const {tag, handedOn} of within) {
      // There, a person is a card, and no name in a text.
      const parts = tag === 'praxis-member' ? ['card', 'notice'] : elements.get(tag).exposed;
      assert.deepEqual(sorted(handedOn.map(([name]) => name)), sorted(parts), tag);
    }
  });

  it('that an element hands on is there within', () => {
    const handed = [...elements].flatMap(([tag, {inner}]) =>
      inner.flatMap(({tag: within, handedOn}) => handedOn.map(([name]) => ({tag, within, name}))),
    );
    assert.ok(handed.length > 50);
    assert.deepEqual(
      handed.filter(({within, name}) => !elements.get(within)?.exposed.has(name)),
      [],
    );
  });
});
