/** What the documentation shows to be copied is right: code compiles, tags and tokens are there, files are in the package. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {globSync} from 'tinyglobby';
import ts from 'typescript';
import {elementsOf} from '../../scripts/lib/docs/reference.mjs';
import {root} from '../../scripts/lib/process.mjs';
import {tokenGroups} from '../../scripts/lib/token-table.mjs';
import {codeIn, commandsIn} from '../support/guides.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const {exports, files} = JSON.parse(read('package.json'));
const elements = new Map(elementsOf(JSON.parse(read('custom-elements.json'))).map((one) => [one.tagName, one]));
const blocks = globSync(['README.md', 'docs/*.md'], {cwd: root})
  .sort()
  .flatMap((file) => codeIn(file).map((block) => ({...block, file})));
const of = (...languages) => blocks.filter(({language}) => languages.includes(language));

/** What a page has that a piece of code is taken from. */
const AROUND = `
declare module 'https://intranet.example/praxis/praxis.js' {
  export function autoload(root?: ParentNode | null): void;
}
declare module '@microsoft/sp-webpart-base' {
  export abstract class BaseClientSideWebPart<Properties> {
    protected readonly domElement: HTMLElement;
    protected readonly properties: Properties;
    protected abstract render(): void;
  }
}
declare const session: {firebaseToken(): Promise<string | null>};
declare const SEARCH_ONLY_KEY: string;
interface IReadonlyTheme {
  readonly isInverted?: boolean;
  readonly semanticColors?: Partial<Record<string, string>>;
}
declare module '@microsoft/sp-webpart-base' {
  export class BaseClientSideWebPart<Properties> {
    readonly domElement: HTMLElement;
    protected readonly properties: Properties;
  }
}
declare class WebPart {
  readonly domElement: HTMLElement;
}
`;

/** A method is shown without its class; what a search service must be, without the types that the library has. */
function whole({code, file}) {
  if (code.startsWith('protected ')) return `class Shown extends WebPart {\n${code}\n}\n`;
  const types = file.endsWith('search-service.md') && code.startsWith('interface ');
  return `${types ? "import type {SearchKind, SearchHit} from 'praxis-elements';\n" : ''}${code}\nexport {};\n`;
}

/** The entries of the package, as sources. */
const paths = Object.fromEntries(
  Object.entries(exports).flatMap(([name, target]) =>
    target.types
      ? [[name.replace(/^\./, 'praxis-elements'), [target.types.replace(/^\.\/dist\/(.*)\.d\.ts$/, './src/$1.ts')]]]
      : [],
  ),
);

const compiled = of('ts', 'js')
  .concat(
    of('html').flatMap((block) =>
      [...block.code.matchAll(/<script type="module">(.*?)<\/script>/gs)].map(([, code]) => ({
        ...block,
        language: 'js',
        code,
      })),
    ),
  )
  .map((block, index) => ({...block, path: join(root, 'docs', nameOf(block, index))}));

/** One piece of code may import another by this name. */
function nameOf({code, language}, index) {
  return code.includes('export class ServiceStore ') ? 'service-store.ts' : `shown-${index}.${language}`;
}

/** A script in a page is written without care for what may be missing, and without types. */
const TOLERATED = new Set([2531, 18047, 18048, 7006, 7031]);

/** What the compiler says of all of them, in one program. */
function problems() {
  const texts = new Map(compiled.map((one) => [one.path, whole(one)]));
  const add = (name, text) => texts.set(join(root, 'docs', name), text);
  add('around.d.ts', AROUND);
  add('all.ts', "import 'praxis-elements/all.js';\n");
  add('search-service.ts', "export * from '../demo/search-service.js';\n");
  const {compilerOptions} = JSON.parse(read('tsconfig.json'));
  const options = {
    ...ts.convertCompilerOptionsFromJson({...compilerOptions, types: ['node']}, root).options,
    allowJs: true,
    checkJs: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    isolatedModules: false,
    paths,
  };
  const host = ts.createCompilerHost(options);
  const {fileExists, readFile, getSourceFile} = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) =>
    texts.has(path)
      ? ts.createSourceFile(path, texts.get(path), ts.ScriptTarget.ES2022, true)
      : getSourceFile(path, ...rest);
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].flatMap((path) => {
    const source = program.getSourceFile(path);
    const {file = path} = compiled.find((one) => one.path === path) ?? {};
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .filter(({code}) => !(path.endsWith('.js') && TOLERATED.has(code)))
      .map(({messageText}) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
}

describe('what the documentation shows', () => {
  it('compiles', () => {
    assert.ok(compiled.length > 10);
    assert.deepEqual(problems(), []);
  });

  it('uses elements and attributes that there are', () => {
    const inText = blocks.filter(({language}) => language !== 'html');
    const used = of('html').flatMap(({code, file}) =>
      [...code.matchAll(/<(praxis-[a-z-]+)([^>]*)>/g)].map(([, tag, given]) => ({tag, given, file})),
    );
    assert.ok(used.length > 10 && inText.length > 10);
    const wrong = used.flatMap(({tag, given, file}) => {
      const known = elements.get(tag)?.attributes?.map(({name}) => name) ?? [];
      const common = ['id', 'class', 'lang', 'slot', 'style', 'hidden'];
      const names = [...given.replace(/"[^"]*"/g, '').matchAll(/[a-z][a-z-]*/g)].map(([name]) => name);
      const unknown = names.filter((name) => !known.includes(name) && !common.includes(name));
      return [...(elements.has(tag) ? [] : [`${file}: ${tag}`]), ...unknown.map((name) => `${file}: ${tag} ${name}`)];
    });
    assert.deepEqual(wrong, []);
  });

  it('sets tokens and parts that there are', () => {
    const tokens = new Set(tokenGroups().flatMap((group) => group.tokens.map(({name}) => name)));
    const styles = of('css');
    assert.ok(styles.length > 3);
    for (const {code, file} of styles) {
      for (const [, name] of code.matchAll(/--praxis-([\w-]+)/g)) assert.ok(tokens.has(name), `${file}: ${name}`);
      for (const [, tag, part] of code.matchAll(/(praxis-[\w-]+)::part\(([\w-]+)\)/g))
        assert.ok(
          elements.get(tag)?.cssParts?.some(({name}) => name === part),
          `${file}: ${tag} ${part}`,
        );
    }
  });

  it('is JSON where it says so', () => {
    for (const {code} of of('json')) assert.doesNotThrow(() => JSON.parse(code));
  });
});

describe('the commands of the documentation', () => {
  const all = globSync(['README.md', 'docs/*.md'], {cwd: root}).flatMap(commandsIn);

  it('bring up a community in ten at most', () => {
    const first = commandsIn('docs/administrators.md').filter(({heading}) => heading.startsWith('From an empty'));
    assert.ok(first.length > 3 && first.length <= 10, `${first.length} commands`);
  });

  it('take from the package what is in it', () => {
    const taken = all.flatMap(({line}) => /node_modules\/praxis-elements\/(\S+)/.exec(line)?.[1] ?? []);
    assert.ok(taken.length > 3);
    for (const path of taken) {
      const start = path.split('*')[0];
      const inside = files.some((name) => name.startsWith(start) || start.startsWith(`${name}/`));
      assert.ok(inside, `${path} is not in the package`);
    }
  });

  it('are scripts of ours where they are npm’s', () => {
    const {scripts} = JSON.parse(read('package.json'));
    const names = all.flatMap(({line}) => [...line.matchAll(/npm (?:run )?(\w+)/g)].map(([, name]) => name));
    for (const name of names) assert.ok(name in scripts || ['ci', 'init', 'install'].includes(name), name);
  });
});
