import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const onlyOf = (object) => ({object, property: 'only', message: 'All tests are run.'});

/** What takes text for markup, or for a program. No text of a person's may come near one. */
const SINKS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'srcdoc',
  'writeln',
].concat('createContextualFragment', 'parseFromString');
const noMarkup = 'Text stays text: build elements, or render a template.';
const MARKUP = String.raw`/[.?]?(?:inner|outer)HTML\s*=|srcdoc\s*=|\son[a-z]+\s*=|<(?:script|iframe|object|embed|base)\b|javascript:/i`;

export default tseslint.config(
  // Hosts are compiled as their frameworks do, with configurations of their own.
  {ignores: ['dist/', 'coverage/', 'node_modules/', 'site/', 'test/hosts/*/']},
  js.configs.recommended,
  {
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      // The compiler knows what is defined, in scripts as well (tsconfig.node.json).
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.recommendedTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    settings: {litHtmlSources: true},
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', ignoreRestSiblings: true}],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      // Lit calls its callbacks without waiting, so theirs may be asynchronous.
      '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: {inheritedMethods: false}}],
      // A method that answers with a promise rejects rather than throws, whether it awaits something or not.
      '@typescript-eslint/require-await': 'off',
      // Lit calls a template's listeners on the element that rendered it.
      '@typescript-eslint/unbound-method': 'off',
      // LitElement has every callback.
      'wc/guard-super-call': 'off',
    },
  },
  {
    // An interface that extends another joins the framework's own of that name.
    files: ['src/frameworks/*.ts'],
    rules: {'@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}]},
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'max-lines': ['error', {max: 300}],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-properties': [
        'error',
        {object: 'document', property: 'write', message: noMarkup},
        ...SINKS.map((property) => ({property, message: noMarkup})),
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^lit(?:-html)?/(?:.*/)?(?:unsafe-html|unsafe-svg|unsafe-mathml|static-html|static)(?:\\.js)?$',
              message: noMarkup,
            },
            {
              regex: '^lit',
              importNames: ['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic'],
              message: noMarkup,
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: `TaggedTemplateExpression[tag.name=/^(html|svg|mathml)$/] TemplateElement[value.raw=${MARKUP}]`,
          message: noMarkup,
        },
        {
          selector: `CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(on|srcdoc$|style$)/i]`,
          message: noMarkup,
        },
      ],
    },
  },
  {
    files: ['src/locales/*.ts'],
    rules: {'max-lines': 'off'},
  },
  {
    files: ['src/locales/**/*.ts'],
    // French has spaces at which no line breaks.
    rules: {'no-irregular-whitespace': ['error', {skipTemplates: true}]},
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A plugin of Chai declares that equal() gives a promise, which only its own comparisons of DOM do.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: [{from: 'package', package: 'chai', name: 'Equal'}]},
      ],
    },
  },
  {
    files: ['test/**'],
    rules: {
      'no-restricted-properties': ['error', ...['describe', 'it', 'test', 'suite'].map(onlyOf)],
      // Assertions of Chai are property reads.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
