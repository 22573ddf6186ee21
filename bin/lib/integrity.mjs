import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';

/**
 * What a page says so that a browser runs nothing but what this package holds, wherever the files are served from: Subresource Integrity, of the
 * one script in its own tag, and of the files that it loads in an import map, which has to stand before it.
 *
 * @param {string} folder - With `praxis.js` in it, and the rest in `chunks`.
 * @param {string} at - Where a page finds that folder: an address, or a path that begins with `/`.
 */
export async function integritySnippet(folder, at) {
  const base = at.endsWith('/') ? at : `${at}/`;
  const files = (await readdir(join(folder, 'chunks'))).filter((name) => name.endsWith('.js')).sort();
  const entries = await Promise.all(
    files.map(async (name) => [`${base}chunks/${name}`, await digestOf(join(folder, 'chunks', name))]),
  );
  const map = JSON.stringify({integrity: Object.fromEntries(entries)}, undefined, 1);
  const own = await digestOf(join(folder, 'praxis.js'));
  return `<script type="importmap">
${map}
</script>
<script type="module" src="${base}praxis.js" integrity="${own}" crossorigin></script>`;
}

async function digestOf(file) {
  return `sha384-${createHash('sha384')
    .update(await readFile(file))
    .digest('base64')}`;
}
