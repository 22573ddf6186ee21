import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {globSync} from 'tinyglobby';
import ts from 'typescript';
import {root} from '../../scripts/lib/process.mjs';

/**
 * What can be styled from outside, as the sources have it: of each element the parts in its own templates, and those of the
 * elements within it that it hands on with `exportparts`.
 *
 * The templates of an element are those of its class and of whatever that class calls, as far as the next element.
 *
 * @returns {Map<string, {parts: Set<string>, inner: {tag: string, handedOn: [string, string][]}[], exposed: Set<string>}>}
 */
export function partsOfElements() {
  const files = globSync('src/{elements,linking}/**/*.ts', {cwd: root, absolute: true});
  const texts = files.map((file) => ({file, text: readFileSync(file, 'utf8')}));
  /** Each element says its tag to the compiler. */
  const tags = new Map(
    texts.flatMap(({text}) => [...text.matchAll(/'(praxis-[\w-]+)': (\w+);/g)].map(([, tag, name]) => [name, tag])),
  );
  const declarations = new Map(texts.flatMap((source) => [...readModule(source, tags)]));
  const byTag = new Map(
    [...declarations].filter(([, {tag}]) => tag).map(([name, {tag}]) => [tag, templatesOf(name, declarations)]),
  );
  return new Map([...byTag].map(([tag, templates]) => [tag, {...templates, exposed: exposedBy(tag, byTag)}]));
}

/** What a module declares, by `file#name`: the tag it is of, if it is an element, what it renders, and what it refers to. */
function readModule({file, text}, tags) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const found = new Map();
  const known = new Map();
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const path = statement.moduleSpecifier.text;
      const bindings = statement.importClause?.namedBindings;
      if (!path.startsWith('.') || statement.importClause?.isTypeOnly || !bindings || !ts.isNamedImports(bindings))
        continue;
      for (const {name, propertyName, isTypeOnly} of bindings.elements)
        if (!isTypeOnly) known.set(name.text, `${moduleAt(file, path)}#${(propertyName ?? name).text}`);
    } else {
      for (const name of namesOf(statement)) known.set(name, `${file}#${name}`);
    }
  }
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier && statement.exportClause) {
      for (const {name, propertyName} of statement.exportClause.elements) {
        const from = `${moduleAt(file, statement.moduleSpecifier.text)}#${(propertyName ?? name).text}`;
        found.set(`${file}#${name.text}`, {...nothingIn(file), refersTo: new Set([from])});
      }
    }
    const names = namesOf(statement);
    if (names.length === 0) continue;
    const [own, inherited] = split(statement);
    for (const method of inherited) {
      const node = nothingIn(file);
      visit(method, node, known);
      found.set(`${file}#.${method.name.getText()}`, node);
    }
    const node = {...nothingIn(file), tag: tags.get(names[0])};
    for (const each of own) visit(each, node, known);
    for (const name of names) found.set(`${file}#${name}`, node);
  }
  return found;
}

const nothingIn = (file) => ({file, parts: [], inner: [], refersTo: new Set(), words: new Set(), loads: []});

/** A helper that an abstract class has for its heirs renders something only where it is called. */
function split(statement) {
  const isAbstract =
    ts.isClassDeclaration(statement) && statement.modifiers?.some(({kind}) => kind === ts.SyntaxKind.AbstractKeyword);
  if (!isAbstract) return [[statement], []];
  const isHelper = (member) => ts.isMethodDeclaration(member) && /^render./.test(member.name.getText());
  const {members, heritageClauses = []} = statement;
  return [[...heritageClauses, ...members.filter((member) => !isHelper(member))], members.filter(isHelper)];
}

const moduleAt = (file, path) => join(dirname(file), path.replace(/\.js$/, '.ts'));

function namesOf(statement) {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({name}) => (ts.isIdentifier(name) ? [name.text] : []));
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

function visit(node, into, known) {
  // What an element extends is no type, whatever the compiler calls it.
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
  if (ts.isIdentifier(node)) into.words.add(node.text);
  if (ts.isIdentifier(node) && known.has(node.text)) into.refersTo.add(known.get(node.text));
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    into.loads.push(moduleAt(into.file, node.arguments[0].text));
  // What is not made by a template: a text with links in it, whose part is the first thing it is told.
  if (ts.isNewExpression(node) && node.expression.getText() === 'LinkedText') into.parts.push(node.arguments[0].text);
  // Nor is what an element makes of a table, with what it hands on of it.
  if (ts.isObjectLiteralExpression(node)) {
    const [tag, list] = ['tag', 'exportparts'].map((name) => textOf(node, name));
    if (tag && list !== undefined) into.inner.push({tag, handedOn: pairsIn(list)});
  }
  if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && node.tag.text === 'html') {
    const {template} = node;
    const text = ts.isNoSubstitutionTemplateLiteral(template)
      ? template.text
      : [template.head, ...template.templateSpans.map(({literal}) => literal)].map(({text}) => text).join('…');
    readMarkup(text, into);
  }
  ts.forEachChild(node, (child) => visit(child, into, known));
}

/** The text that an object has under a name, where it is written there. */
function textOf({properties}, name) {
  const property = properties.find((one) => ts.isPropertyAssignment(one) && one.name.getText() === name);
  return property && ts.isStringLiteral(property.initializer) ? property.initializer.text : undefined;
}

/** Values that are no text of the template stand as `…`, so that no `>` is in them. */
function readMarkup(text, into) {
  for (const [, tag = '', attributes = ''] of text.matchAll(
    /<([a-z][\w-]*)((?:\s+[^\s=>]+(?:="[^"]*"|=[^\s>]*)?)*)/g,
  )) {
    const of = (name) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    into.parts.push(...of('part').split(/\s+/).filter(Boolean));
    if (tag.startsWith('praxis-')) into.inner.push({tag, handedOn: pairsIn(of('exportparts'))});
  }
}

/** `a, b: c` as pairs of the name within and the name without. */
function pairsIn(list) {
  return list
    .split(',')
    .map((pair) => pair.split(':').map((name) => name.trim()))
    .filter(([name]) => name)
    .map(([name, as = name]) => [name, as]);
}

/** What is loaded later, and what an abstract class has for its heirs, counts where somebody names it. */
function templatesOf(name, declarations) {
  const seen = new Set([name]);
  const words = new Set();
  const loaded = new Set();
  for (let size = 0; size !== seen.size;) {
    size = seen.size;
    for (const each of seen) {
      const {refersTo = [], ...node} = declarations.get(each) ?? {words: [], loads: []};
      for (const word of node.words) words.add(word);
      for (const file of node.loads) loaded.add(file);
      for (const other of refersTo) if (!declarations.get(other)?.tag) seen.add(other);
    }
    for (const [other, {file, tag}] of declarations) {
      const member = other.slice(other.indexOf('#') + 1);
      const isFurther = member.startsWith('.') ? words.has(member.slice(1)) : loaded.has(file) && words.has(member);
      if (isFurther && !tag) seen.add(other);
    }
  }
  const own = [...seen].flatMap((each) => declarations.get(each) ?? []);
  return {parts: new Set(own.flatMap(({parts}) => parts)), inner: own.flatMap(({inner}) => inner)};
}

function exposedBy(tag, byTag, around = []) {
  const templates = byTag.get(tag);
  if (!templates || around.includes(tag)) return new Set();
  const names = new Set(templates.parts);
  for (const inner of templates.inner) {
    const theirs = exposedBy(inner.tag, byTag, [...around, tag]);
    for (const [name, as] of inner.handedOn) if (theirs.has(name)) names.add(as);
  }
  return names;
}
