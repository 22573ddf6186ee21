import {expect} from '@open-wc/testing';
import {strFromU8, unzipSync} from 'fflate';
import type {Rows} from '../../src/integrity/census.js';
import {readableArchive, type ReadableFormat} from '../../src/interchange/readable-community.js';
import {readableOf} from '../../src/interchange/readable-records.js';

const DAY = Date.UTC(2026, 2, 1);
const begun = {createdAt: DAY, updatedAt: DAY};
const thread = {title: 'Who runs it?', kind: 'question', state: 'open', byline: 'Ada', ...begun};
const post = {thread: 't', byline: 'Ada', state: 'visible', ...begun};

function filesOf(rows: Record<string, object>, ...formats: ReadableFormat[]): Record<string, string> {
  const archive = readableArchive(readableOf('practice', new Map(Object.entries(rows)) as Rows), formats);
  return Object.fromEntries(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('a community that people read without it', () => {
  it('has a page for each conversation, in which each post stands under whom it answers', () => {
    const files = filesOf(
      {
        'threads/t': {...thread, accepted: 'b', key: 'https://intranet.example/one'},
        'threads/t/posts/b': {...post, byline: 'Ben', body: 'I do', parent: 'a', path: 'a.b'},
        'threads/t/posts/a': {...post, body: 'Who?', path: 'a'},
      },
      'markdown',
    );
    expect(Object.keys(files)).to.deep.equal(['conversations/2026-03-01-who-runs-it.md']);
    const [text] = Object.values(files);
    expect(text).to.include('page: "https://intranet.example/one"');
    expect(text).to.include(
      '## Ada · 2026-03-01T00:00:00.000Z\n\n> Who?\n\n## ✓ Ben → Ada · 2026-03-01T00:00:00.000Z\n\n> I do\n',
    );
  });

  it('lets no post look as if somebody else had said something', () => {
    const body = 'Yes.\n\n## Ben · 2026-03-01\n\nI resign.\r---\u2028## Ben';
    const files = filesOf(
      {
        'threads/t': {...thread, title: '# Not a *heading*'},
        'threads/t/posts/a': {...post, body, path: 'a', byline: '**Ada** [x](y)'},
      },
      'markdown',
    );
    const text = Object.values(files)[0]!.split('---\n').at(-1)!;
    const headings = text.split(/\r\n?|\n/).filter((line) => line.startsWith('#'));
    expect(headings).to.deep.equal([
      '# \\# Not a \\*heading\\*',
      '## \\*\\*Ada\\*\\* \\[x\\](y) · 2026-03-01T00:00:00.000Z',
    ]);
  });

  it('says nothing of what was removed or hidden', () => {
    const files = filesOf(
      {
        'threads/t': thread,
        'threads/t/posts/a': {...post, body: '', state: 'removed', path: 'a'},
        'terms/pod': {label: '', lang: 'en', ...begun},
        'notes/n': {title: '', summary: '', ...begun},
      },
      'markdown',
    );
    expect(Object.keys(files)).to.deep.equal(['conversations/2026-03-01-who-runs-it.md']);
    expect(Object.values(files)[0]).to.include('\n> …\n');
  });

  it('gives no text of a post that is hidden, or is in a state that only a newer version knows', () => {
    const files = filesOf(
      {
        'threads/t': thread,
        'threads/t/posts/a': {...post, body: 'Shown', path: 'a'},
        'threads/t/posts/b': {...post, body: 'Secret', state: 'hidden', path: 'b'},
        'threads/t/posts/c': {...post, body: 'Secret', state: 'removed', path: 'c'},
        'threads/t/posts/d': {...post, body: 'Secret', state: 'quarantined', path: 'd'},
      },
      'markdown',
      'csv',
    );
    const texts = ['conversations/2026-03-01-who-runs-it.md', 'posts.csv'].map((name) => files[name]!);
    for (const text of texts) expect(text).to.include('Shown').and.not.to.include('Secret');
    expect(texts[0]!.match(/^> …$/gm)).to.have.length(3);
  });

  it('reads what another version wrote as the community itself does', () => {
    const {state: _, ...older} = post;
    const {
      thread: [read],
      post: [first],
    } = readableOf(
      'practice',
      new Map<string, object>([
        ['threads/t', {...thread, kind: 'riddle', mood: 'good'}],
        ['threads/t/posts/a', {...older, body: 'Shown', path: 'a'}],
      ]) as Rows,
    );
    expect(read).to.include({id: 't', kind: 'discussion', posts: 1, newer: true}).and.not.to.have.property('mood');
    expect(first).to.include({state: 'visible', body: 'Shown'});
  });

  it('lets no HTML end the quotation that it stands in, or the page', () => {
    const html = 'a < b, 1<2 </blockquote><h2>Ben</h2><!-- <?x @\u2068</div>\u2069';
    const files = filesOf(
      {
        'threads/t': {...thread, title: html},
        'threads/t/posts/a': {...post, body: html, path: 'a', byline: html},
        'terms/pod': {label: 'Pod', body: html, lang: 'en', ...begun},
        'notes/n': {title: 'Note', summary: html, ...begun},
        'priorities/p': {title: 'First', body: html, outcome: html, season: '2026-Q1', ...begun},
      },
      'markdown',
    );
    expect(Object.keys(files)).to.have.length(4);
    for (const text of Object.values(files)) {
      const body = text.slice(text.indexOf('\n---\n') + 5);
      expect(body)
        .to.include('&lt;/blockquote')
        .and.include('&lt;h2')
        .and.not.to.match(/<[a-z/!?]/i);
    }
    expect(files['knowledge/note.md']).to.include(
      'a < b, 1<2 &lt;/blockquote>&lt;h2>Ben&lt;/h2>&lt;!-- &lt;?x @&lt;/div>',
    );
  });

  it('stays in its folder, whatever a member calls a language or a season', () => {
    const lines = ['../../../../x', '..\\..\\x', '/etc', 'C:\\x', '..', 'zh-Hans'];
    const rows = lines.flatMap((line, at) => [
      [`terms/${at}`, {label: 'Pod', lang: line, ...begun, createdAt: DAY + at}],
      [`priorities/${at}`, {title: 'First', season: line, ...begun, createdAt: DAY + at}],
    ]);
    const names = Object.keys(filesOf(Object.fromEntries(rows) as Record<string, object>, 'markdown'));
    const folders = ['x', 'x', 'etc', 'c-x', 'untitled', 'zh-hans'];
    expect(names).to.deep.equal([
      ...folders.map((folder, at) => `glossary/${folder}/pod${at === 1 ? '-2' : ''}.md`),
      ...folders.map((folder, at) => `priorities/${folder}/first${at === 1 ? '-2' : ''}.md`),
    ]);
  });

  it('has no file that Windows takes for a device', () => {
    const labels = ['CON', 'nul', 'Com1', 'LPT9', 'Con man', 'com10'];
    const rows = labels.map((label, at) => [`terms/${at}`, {label, lang: 'aux', ...begun, createdAt: DAY + at}]);
    const names = Object.keys(filesOf(Object.fromEntries(rows) as Record<string, object>, 'markdown'));
    expect(names).to.deep.equal(
      ['con-', 'nul-', 'com1-', 'lpt9-', 'con-man', 'com10'].map((slug) => `glossary/aux-/${slug}.md`),
    );
  });

  it('has a name of its own for each page, that every file system takes', () => {
    const titles = ['Who?', 'who', '../../etc/passwd', 'CON', '…', '日本語の話'];
    const rows = titles.map((title, at) => [`threads/${at}`, {...thread, title, createdAt: DAY + at}]);
    const names = Object.keys(filesOf(Object.fromEntries(rows) as Record<string, object>, 'markdown'));
    expect(names).to.deep.equal(
      ['who', 'who-2', 'etc-passwd', 'con', 'untitled', '日本語の話']
        .map((slug) => `conversations/2026-03-01-${slug}.md`)
        .map((name) => name.replace('-untitled', '')),
    );
  });

  it('has tables in which nothing is a formula', () => {
    const files = filesOf(
      {
        'threads/t': {...thread, title: '=HYPERLINK("https://evil.example")'},
        'threads/t/posts/a': {...post, body: '@SUM(1)', path: 'a'},
        'terms/pod': {label: '+Pod', gloss: 'A unit', lang: 'en', ...begun},
        'notes/n': {title: 'Note', summary: '-1', ...begun},
        'priorities/p': {title: 'First', season: '2026-Q1', owners: {ben: '=Ben'}, supports: 3, ...begun},
        'members/ada': {name: 'Ada', status: 'active', title: '=1', ...begun},
        'members/gone': {name: 'Gone', status: 'left', ...begun},
      },
      'csv',
    );
    expect(Object.keys(files)).to.have.members(
      ['conversations', 'posts', 'terms', 'knowledge', 'priorities', 'people'].map((name) => `${name}.csv`),
    );
    const all = Object.values(files).join('');
    expect(all).not.to.match(/(?:^|[,"\n])[=+@-]/m);
    expect(all).to.include(`"'=HYPERLINK(""https://evil.example"")"`).and.to.include(`'@SUM(1)`);
    expect(files['priorities.csv']).to.include(',3,');
    expect(files['people.csv']).to.include('Ada').and.not.to.include('Gone');
  });
});
