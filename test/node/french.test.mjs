/** French sets a space before high punctuation and inside guillemets at which no line breaks: U+202F, and U+00A0 for `:` `«` `»`. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {globSync} from 'tinyglobby';
import ts from 'typescript';

const BREAKING = /« | »| [:;!?](?=[\s'`».…]|$)/u;

for (const path of globSync('src/locales/**/fr.ts')) {
  test(`${path} breaks no line before its punctuation`, async () => {
    const source = ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const texts = textsOf(source);
    assert.ok(texts.length > 0);
    assert.deepEqual(
      texts.filter((text) => BREAKING.test(text)),
      [],
    );
  });
}

/** Every text and part of a template in a source file. */
function textsOf(source) {
  const texts = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}
