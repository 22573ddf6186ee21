/** The texts of locales as their sources have them. */
import {readFile} from 'node:fs/promises';
import ts from 'typescript';

/** Stands for what a sentence is told. */
export const HOLE = '\uFFFC';

/** Every text of a source file, each template and each list of parts as one, with a hole for what comes between. */
export async function textsIn(path) {
  const texts = [];
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) return;
    const text = textOf(node);
    if (text !== undefined) texts.push(text);
    if (text === undefined || ts.isTemplateExpression(node)) ts.forEachChild(node, visit);
  };
  visit(await parsed(path));
  return texts;
}

function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({literal}) => literal)].map(({text}) => text).join(HOLE);
  if (!ts.isArrayLiteralExpression(node)) return undefined;
  const parts = node.elements.map(textOf);
  return parts.length > 0 && !parts.includes(undefined) ? parts.join(HOLE) : undefined;
}

/**
 * What each sentence of the default export is told, by its place.
 *
 * @returns {Promise<Map<string, {name: string, type: string}[]>>}
 */
export async function parametersIn(path) {
  const source = await parsed(path);
  const constants = new Map();
  const types = new Map();
  let exported;
  for (const statement of source.statements) {
    if (ts.isExportAssignment(statement)) exported = statement.expression.text;
    if (ts.isTypeAliasDeclaration(statement)) types.set(statement.name.text, statement.type);
    if (!ts.isVariableStatement(statement)) continue;
    for (const {name, initializer} of statement.declarationList.declarations) constants.set(name.text, initializer);
  }
  const found = new Map();
  /** What is a sentence by itself, or by what makes sentences: such as `counted('1 reply', 'replies')`. */
  const tellable = (node) => {
    if (ts.isArrowFunction(node)) return node;
    if (!ts.isCallExpression(node)) return undefined;
    const maker = constants.get(node.expression.getText());
    return types.get(maker?.type?.getText()) ?? givenBy(maker?.body);
  };
  const visit = (node, place) => {
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return visit(node.expression, place);
    if (ts.isIdentifier(node)) return constants.has(node.text) && visit(constants.get(node.text), place);
    const told = tellable(node);
    if (told && ts.isParenthesizedExpression(told)) return visit(told.expression, place); // It makes several texts at once.
    if (told) {
      const parameters = told.parameters.map(({name, type}) => ({name: name.getText(), type: type?.getText() ?? ''}));
      return found.set(place.join('.'), parameters);
    }
    if (!ts.isObjectLiteralExpression(node)) return undefined;
    for (const property of node.properties)
      visit(property.initializer ?? property.name, [...place, property.name.text]);
    return undefined;
  };
  visit(constants.get(exported), []);
  return found;
}

/** What a function gives: its one expression, or what it returns at its end. */
function givenBy(body) {
  return body && ts.isBlock(body) ? body.statements.find(ts.isReturnStatement)?.expression : body;
}

async function parsed(path) {
  return ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.Latest, true);
}
