import {join} from 'node:path';
import ts from 'typescript';
import {root} from './process.mjs';

/**
 * A plugin of the manifest's analyzer, which reads one file at a time: spells out the types that fields have elsewhere, such as
 * the words that an attribute may hold, and the constants that they begin with.
 */
export const spelledOutTypes = {
  name: 'spelled-out-types',
  packageLinkPhase({customElementsManifest}) {
    const {config} = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
    const {options} = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const files = customElementsManifest.modules.map(({path}) => join(root, path));
    const program = ts.createProgram(files, {...options, noEmit: true});
    const checker = program.getTypeChecker();

    for (const {path, declarations = []} of customElementsManifest.modules) {
      const source = program.getSourceFile(join(root, path));
      for (const {name, members = [], attributes = []} of declarations) {
        const found = source?.statements.find(
          (statement) => ts.isClassDeclaration(statement) && statement.name?.text === name,
        );
        if (!found) continue;
        for (const field of members.filter(({kind}) => kind === 'field')) {
          Object.assign(field, spelledOut(checker, found, field));
        }
        for (const attribute of attributes) {
          const field = members.find(({name}) => name === attribute.fieldName);
          if (field) Object.assign(attribute, {type: field.type, default: field.default});
        }
      }
    }
  },
};

/** @param {ts.TypeChecker} checker */
function spelledOut(checker, element, field) {
  const symbol = checker.getTypeAtLocation(element).getProperty(field.name);
  if (!symbol) return {};
  const type = checker.getTypeOfSymbol(symbol);
  const parts = type.isUnion() ? type.types : [type];
  const isPlain = parts.every(
    ({flags}) =>
      flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.Undefined),
  );
  const text = isPlain
    ? checker.typeToString(type, element, ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias)
    : field.type?.text;
  return {
    ...(text && {type: {text: quoted(text).replace(/( \| undefined)+$/, ' | undefined')}}),
    ...(field.default && {default: constant(checker, symbol) ?? field.default}),
  };
}

/** As the sources write strings. */
function quoted(text) {
  return text.replace(/"([^"']*)"/g, `'$1'`);
}

/** The value of a constant that a field begins with. @param {ts.TypeChecker} checker @param {ts.Symbol} symbol */
function constant(checker, {valueDeclaration}) {
  const initial = valueDeclaration && ts.isPropertyDeclaration(valueDeclaration) && valueDeclaration.initializer;
  if (!initial || !ts.isIdentifier(initial)) return undefined;
  const type = checker.getTypeAtLocation(initial);
  return type.isLiteral() ? quoted(JSON.stringify(type.value)) : undefined;
}
