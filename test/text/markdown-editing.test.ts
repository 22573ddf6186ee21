import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {editMarkdown, type EditCommand} from '../../src/text/markdown-editing.js';
import {linkTo} from '../../src/text/markdown-link.js';
import {continueLine} from '../../src/text/markdown-lines.js';
import {applied, type Selected, type TextEdit} from '../../src/text/text-edit.js';

/** `‹` and `›` stand around what is selected, `|` where one writes. */
function read(marked: string): Selected {
  const text = marked.replace(/[‹›|]/g, '');
  const start = marked.search(/[‹|]/);
  return {text, start, end: marked.includes('‹') ? marked.indexOf('›') - 1 : start};
}

function write({text, start, end}: Selected): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
}

const after = (marked: string, change: (selected: Selected) => TextEdit | undefined) => {
  const selected = read(marked);
  const edit = change(selected);
  return edit && write(applied(selected.text, edit));
};
const edit = (command: EditCommand, marked: string) => after(marked, (selected) => editMarkdown(selected, command));
const enter = (marked: string) => after(marked, continueLine);

describe('a mark', () => {
  for (const [command, mark] of [
    ['bold', '**'],
    ['italic', '_'],
    ['code', '`'],
  ] as const) {
    it(`of ${command} goes around the words and away again`, () => {
      const marked = edit(command, 'Say ‹two words› now');
      expect(marked).to.equal(`Say ${mark}‹two words›${mark} now`);
      expect(edit(command, marked!)).to.equal('Say ‹two words› now');
      expect(edit(command, `Say ‹${mark}two words${mark}› now`)).to.equal('Say ‹two words› now');
    });

    it(`of ${command} waits for words, goes away without, and is left behind`, () => {
      expect(edit(command, 'Say |')).to.equal(`Say ${mark}|${mark}`);
      expect(edit(command, `Say ${mark}|${mark}`)).to.equal('Say |');
      expect(edit(command, `Say ${mark}more|${mark} now`)).to.equal(`Say ${mark}more${mark}| now`);
    });

    it(`of ${command} takes the word that one writes in`, () => {
      expect(edit(command, 'Say some|thing now')).to.equal(`Say ${mark}some|thing${mark} now`);
      expect(edit(command, `Say ${mark}some|thing${mark} now`)).to.equal('Say some|thing now');
    });
  }

  it('leaves the spaces around the words outside', () => {
    expect(edit('bold', 'Say‹ this ›now')).to.equal('Say **‹this›** now');
  });

  it('stands in each line by itself, behind what makes a list or a quote', () => {
    const marked = edit('bold', '‹- one\n\n> two\n3. three›\nfour');
    expect(marked).to.equal('- **‹one**\n\n> **two**\n3. **three›**\nfour');
    expect(edit('bold', marked!)).to.equal('- ‹one\n\n> two\n3. three›\nfour');
  });

  it('is added where only a part has it', () => {
    expect(edit('bold', '‹**one**\ntwo›')).to.equal('‹**one**\n**two›**');
  });

  it('of bold and of italic do not get in the way of each other', () => {
    expect(edit('italic', '**‹word›**')).to.equal('**_‹word›_**');
    expect(edit('bold', '**_‹word›_**')).to.equal('**_**‹word›**_**');
    expect(edit('italic', '**‹*word*›**')).to.equal('**‹word›**');
    expect(edit('bold', '***‹word›***')).to.equal('*‹word›*');
    expect(edit('italic', '***‹word›***')).to.equal('**‹word›**');
    expect(edit('italic', '*‹word›*')).to.equal('‹word›');
    expect(edit('bold', '__‹word›__')).to.equal('‹word›');
  });

  it('works inside a word', () => {
    expect(edit('italic', 'un‹believ›able')).to.equal('un*‹believ›*able');
  });

  it('holds code that has such signs in it', () => {
    expect(edit('code', '‹a`b›')).to.equal('``‹a`b›``');
    expect(edit('code', '‹`a`b›')).to.equal('`` ‹`a`b› ``');
  });
});

describe('a block of code', () => {
  it('holds several lines, and lets them go', () => {
    const marked = edit('code', 'before\n‹one\ntwo›\nafter');
    expect(marked).to.equal('before\n```\n‹one\ntwo›\n```\nafter');
    expect(edit('code', marked!)).to.equal('before\n‹one\ntwo›\nafter');
    expect(edit('code', '‹```ts\none\ntwo\n```›')).to.equal('‹one\ntwo›');
  });

  it('holds one that is in it', () => {
    expect(edit('code', '‹```\none\n```\ntwo›')).to.equal('````\n‹```\none\n```\ntwo›\n````');
  });
});

describe('a link', () => {
  it('asks for the address of words, and for the words of an address', () => {
    expect(edit('link', 'See ‹the guide› first')).to.equal('See [the guide](|) first');
    expect(edit('link', 'See ‹https://x.org/a› first')).to.equal('See [|](https://x.org/a) first');
    expect(edit('link', 'See |')).to.equal('See [|]()');
    expect(edit('link', 'See gui|de')).to.equal('See [guide](|)');
  });

  it('becomes text again', () => {
    expect(edit('link', 'See [the ‹guide›](https://x.org)!')).to.equal('See ‹the guide›!');
    expect(edit('link', 'See [](https|://x.org)')).to.equal('See ‹https://x.org›');
    expect(edit('link', 'See [|]()')).to.equal('See |');
  });

  it('is made by pasting an address over words, and only then', () => {
    const paste = (marked: string, address: string) => after(marked, (selected) => linkTo(selected, address));
    expect(paste('See ‹the guide› first', 'https://x.org/a_(b)')).to.equal(
      'See [the guide](https://x.org/a_%28b%29)| first',
    );
    expect(paste('See |', 'https://x.org')).to.equal(undefined);
    expect(paste('‹https://x.org›', 'https://y.org')).to.equal(undefined);
    expect(paste('‹one\ntwo›', 'https://y.org')).to.equal(undefined);
    expect(paste('‹one›', 'javascript:alert(1)')).to.equal(undefined);
  });
});

describe('a quote', () => {
  it('takes whole lines, and gives them back', () => {
    const marked = edit('quote', 'a\nb‹c\n\nd›e');
    expect(marked).to.equal('a\n‹> bc\n>\n> de›');
    expect(edit('quote', marked!)).to.equal('a\n‹bc\n\nde›');
  });

  it('keeps the line that follows out of it', () => {
    expect(edit('quote', '|one\ntwo')).to.equal('> |one\n\ntwo');
  });

  it('begins where nothing is yet', () => {
    expect(edit('quote', 'one\n|')).to.equal('one\n> |');
    expect(edit('quote', 'one\n> |')).to.equal('one\n|');
  });

  it('does not take a line whose beginning alone is selected', () => {
    expect(edit('quote', '‹one\n›two')).to.equal('‹> one›\n\ntwo');
  });
});

describe('a list', () => {
  it('takes whole lines, leaves empty ones, and gives them back', () => {
    const marked = edit('bullets', 'a‹b\n\nc›d');
    expect(marked).to.equal('‹- ab\n\n- cd›');
    expect(edit('bullets', marked!)).to.equal('‹ab\n\ncd›');
  });

  it('counts', () => {
    expect(edit('numbers', '‹a\nb\nc›')).to.equal('‹1. a\n2. b\n3. c›');
    expect(edit('numbers', '‹1. a\n2. b\n3. c›')).to.equal('‹a\nb\nc›');
  });

  it('becomes the other kind, with its indentation and in its quote', () => {
    expect(edit('numbers', '‹- a\n  * b\n+ c›')).to.equal('‹1. a\n  2. b\n3. c›');
    expect(edit('bullets', '‹> 1. a\n> 2) b›')).to.equal('‹> - a\n> - b›');
    expect(edit('bullets', '‹> a\n> b›')).to.equal('‹> - a\n> - b›');
  });

  it('begins and ends where one writes', () => {
    expect(edit('bullets', 'on|e')).to.equal('- on|e');
    expect(edit('bullets', '- on|e')).to.equal('on|e');
    expect(edit('bullets', '|')).to.equal('- |');
    expect(edit('bullets', '|- one')).to.equal('|one');
  });
});

describe('Enter', () => {
  it('goes on with a list', () => {
    expect(enter('- one|')).to.equal('- one\n- |');
    expect(enter('* one\n  * tw|o')).to.equal('* one\n  * tw\n  * |o');
    expect(enter('9. nine|')).to.equal('9. nine\n10. |');
    expect(enter('2) two|')).to.equal('2) two\n3) |');
    expect(enter('- [x] done|')).to.equal('- [x] done\n- [ ] |');
    expect(enter('> - one|')).to.equal('> - one\n> - |');
  });

  it('goes on with a quote', () => {
    expect(enter('> one|')).to.equal('> one\n> |');
    expect(enter('> one\n> |')).to.equal('> one\n|');
  });

  it('ends a list at an empty item', () => {
    expect(enter('- one\n- |')).to.equal('- one\n|');
    expect(enter('1. one\n2. |\nafter')).to.equal('1. one\n|\nafter');
    expect(enter('- [ ] |')).to.equal('|');
    expect(enter('> - |')).to.equal('> |');
  });

  it('is only a new line elsewhere', () => {
    for (const marked of ['one|', '- ‹one›', '|- one', '-|', '-one|', '1.one|', '```\n- one|', '2026 was|']) {
      expect(enter(marked), marked).to.equal(undefined);
    }
    expect(enter('```\n- a\n```\n- b|')).to.equal('```\n- a\n```\n- b\n- |');
  });
});

describe('an edit', () => {
  const commands = ['bold', 'italic', 'code', 'link', 'quote', 'bullets', 'numbers'] as const;
  const pieces = fc.constantFrom(
    'a',
    'é',
    '𝒳',
    ' ',
    '\n',
    '*',
    '_',
    '`',
    '```',
    '> ',
    '- ',
    '1. ',
    '[',
    '](',
    ')',
    '# ',
  );

  it('of any text leaves a selection that is in it, and loses no word but the address of what is no link any more', () => {
    const anything = fc.record({
      words: fc.array(pieces, {maxLength: 30}),
      places: fc.tuple(fc.nat(30), fc.nat(30)),
      command: fc.constantFrom(...commands),
    });
    fc.assert(
      fc.property(anything, ({words, places, command}) => {
        const text = words.join('');
        // Nobody can select half of a character.
        const at = (place: number) => words.slice(0, place).join('').length;
        const [start, end] = places.map(at).sort((a, b) => a - b) as [number, number];
        const edited = applied(text, editMarkdown({text, start, end}, command));
        expect(edited.start).to.be.within(0, edited.end);
        expect(edited.end).to.be.at.most(edited.text.length);
        const letters = (of: string) => of.replace(/[^aé𝒳]/gu, '');
        const unlinked = command === 'link' ? [...text.matchAll(/(?=(\]\([^)\n]*\)))/g)] : [];
        const kept = [
          text,
          ...unlinked.map(({index, 1: rest = ''}) => text.slice(0, index) + text.slice(index + rest.length)),
        ];
        expect(kept.map(letters)).to.include(letters(edited.text));
      }),
      {numRuns: 2000},
    );
  });
});
