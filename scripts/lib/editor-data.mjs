import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';
import {root} from './process.mjs';
import {tokenGroups} from './token-table.mjs';

/**
 * Writes what editors know of the elements, from the manifest: `vscode.html-custom-data.json` and `vscode.css-custom-data.json`
 * for VS Code, `web-types.json` for those of JetBrains.
 *
 * @param {string} folder - Where to write, as seen from the root.
 */
export function writeEditorData(folder) {
  // Each generator leaves its traces in what it is given.
  const manifest = () => JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  generateVsCodeCustomElementData(manifest(), {outdir: folder, hideLogs: true});
  addTokens(join(root, folder, 'vscode.css-custom-data.json'));
  generateJetBrainsWebTypes(manifest(), {outdir: folder, hideLogs: true, packageJson: false});
}

/** The tokens are no element's own, so the manifest does not have them. */
function addTokens(file) {
  const data = JSON.parse(readFileSync(file, 'utf8'));
  data.properties.push(
    ...tokenGroups().flatMap(({title, tokens}) =>
      tokens.map(({name, value}) => ({name: `--praxis-${name}`, description: `${title}. Default: ${value}`})),
    ),
  );
  writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
}
