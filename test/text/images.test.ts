import {expect} from '@open-wc/testing';
import {plainText} from '../../src/text/excerpt.js';
import {imageMarkdown, imagesIn, withAlt, withoutImage} from '../../src/text/images.js';
import {insertLine} from '../../src/text/insert-line.js';
import {parseMarkdown} from '../../src/text/markdown.js';
import {applied} from '../../src/text/text-edit.js';
import {show} from './show.js';

describe('an image in a text', () => {
  it('is named by its id, whatever words describe it', () => {
    for (const alt of ['', 'A cat', 'One [two] \\ *three*', 'שלום', 'a\\', '![x](image:y)']) {
      const markdown = `Look: ${imageMarkdown({id: 'a1', alt})}!`;
      expect(imagesIn(markdown), alt).to.deep.equal([{id: 'a1', alt}]);
      expect(show(parseMarkdown(markdown)), alt).to.include('<praxis-image data-image="a1">');
    }
  });

  it('is one image though it stands there twice', () => {
    expect(imagesIn('![a](image:x) ![b](image:y) ![c](image:x)')).to.deep.equal([
      {id: 'x', alt: 'a'},
      {id: 'y', alt: 'b'},
    ]);
  });

  it('is none with another address, and never a foreign one', () => {
    for (const address of ['image:', 'image:a-b', 'image:a/b', 'https://x.example/a.png', `image:${'a'.repeat(25)}`]) {
      expect(imagesIn(`![a](${address})`), address).to.deep.equal([]);
      expect(show(parseMarkdown(`![a](${address})`)), address).not.to.include('<praxis-image');
    }
  });

  it('can be described in other words, and taken out', () => {
    const text = 'Before\n\n![old](image:x)\n\nAfter ![old](image:y) it';
    expect(withAlt(text, {id: 'x', alt: 'new ]'})).to.equal(text.replace('![old](image:x)', '![new \\]](image:x)'));
    expect(withoutImage(text, 'x')).to.equal('Before\n\nAfter ![old](image:y) it');
    expect(withoutImage(text, 'y')).to.equal('Before\n\n![old](image:x)\n\nAfter  it');
  });

  it('is read as its words where there is only text', () => {
    expect(plainText('See ![the new dashboard](image:x).', 100)).to.equal('See the new dashboard .');
  });

  it('takes a line of its own where it is put', () => {
    const put = (text: string) => {
      const at = text.indexOf('|');
      const plain = text.replace('|', '');
      return applied(plain, insertLine({text: plain, start: at, end: at}, 'LINE')).text;
    };
    expect(put('|')).to.equal('LINE\n\n');
    expect(put('before|')).to.equal('before\n\nLINE\n\n');
    expect(put('before\n|')).to.equal('before\n\nLINE\n\n');
    expect(put('before\n\n|\n\nafter')).to.equal('before\n\nLINE\n\nafter');
    expect(put('be|fore')).to.equal('be\n\nLINE\n\nfore');
  });
});
