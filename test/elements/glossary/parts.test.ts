import {expect, fixture, html} from '@open-wc/testing';
import {Formats} from '../../../src/context/formats.js';
import {byLetter} from '../../../src/elements/glossary/alphabet.js';
import {highlight, saysAll} from '../../../src/elements/shared/highlight.js';
import {ALL, arrange, letterOf, letterToShow, termsUnder} from '../../../src/elements/glossary/shelf.js';
import {addressOfList, addressOfTerm, termInAddress} from '../../../src/elements/glossary/term-address.js';
import {termCalled} from '../../../src/elements/glossary/term-names.js';
import {languageFor, languagesFor, NO_TEXT, problemsIn, wordingOf} from '../../../src/elements/glossary/term-text.js';
import {entryOf, TERM_LIMITS} from '../../../src/model/term.js';
import {aTerm, forgetAddress} from './support.js';

const lettersIn = (language: string, ...labels: string[]) => {
  const formats = Formats.for(language);
  const letters = byLetter(
    labels.map((label) => aTerm({label})),
    (a, b) => formats.compare(a, b),
  );
  return [...letters]
    .filter(([, terms]) => terms.length)
    .map(([letter]) => letter)
    .join('');
};

describe('the letters of a glossary', () => {
  it('ignore case and accents', () => expect(lettersIn('en', 'éclair', 'Egress', 'zone')).to.equal('EZ'));

  it('are those of the language', () => {
    expect(lettersIn('sv', 'Zon', 'Ångra', 'Apa')).to.equal('AZÅ');
    expect(lettersIn('en', 'Zon', 'Ångra', 'Apa')).to.equal('AZ');
  });

  it('are the first characters of other scripts, after the Latin ones', () => {
    expect(lettersIn('ja', 'コンテナ', 'こんにちは', '雲', 'API')).to.match(/^A[コこ]雲$/u);
    expect(lettersIn('ar', 'سحابة', 'API')).to.have.length(2);
  });

  it('leave out what stands before a name', () => expect(lettersIn('en', '.NET', '“Quoted”')).to.equal('NQ'));

  it('have a place at the end for what begins with no letter', () => {
    expect(lettersIn('en', '5G', '99.9 %', '…', 'Zone', 'Ω')).to.equal('ZΩ#');
  });

  it('take a letter of several code units as one', () => expect(lettersIn('en', '𐐀𐐁')).to.equal('𐐀'));

  it('name all of A to Z once there is one, and none of it else', () => {
    const compare = (a: string, b: string) => a.localeCompare(b);
    expect(byLetter([aTerm({label: 'Pod'})], compare).size).to.equal(26);
    expect([...byLetter([aTerm({label: '雲'})], compare).keys()]).to.deep.equal(['雲']);
    expect(byLetter([], compare).size).to.equal(0);
  });
});

describe('the shelf of a glossary', () => {
  const terms = [
    aTerm({label: 'Cloud'}),
    aTerm({label: 'Pod', status: 'draft'}),
    aTerm({label: 'Nuage', lang: 'fr'}),
    aTerm({label: 'Nœud', lang: 'fr'}),
  ];
  const shelf = (options = {}) =>
    arrange(terms, {language: undefined, page: 'en', status: undefined, tag: '', ...options}, Formats.for('en'));

  it('holds the page’s language, or every one', () => {
    expect(shelf()).to.include({language: 'en', size: 2});
    expect(shelf({page: 'fr-CA'})).to.include({language: 'fr', size: 2});
    expect(shelf({page: 'de'})).to.include({language: '', size: 4});
    expect(shelf({language: ''})).to.include({language: '', size: 4});
    expect(shelf().languages).to.deep.equal(['en', 'fr']);
  });

  it('knows every tag, and shows the terms that have one, however it is written', () => {
    const tagged = [aTerm({label: 'Pod', tags: ['Platform']}), aTerm({label: 'Zone', tags: ['cost', 'Platform']})];
    const options = {language: undefined, page: 'en', status: undefined};
    const shelf = (tag: string) => arrange(tagged.map(entryOf), {...options, tag}, Formats.for('en'));
    expect(shelf('').tags).to.deep.equal(['cost', 'Platform']);
    expect(termsUnder(shelf('COST'), ALL).map(({label}) => label)).to.deep.equal(['Zone']);
    expect(termsUnder(shelf('none'), ALL)).to.deep.equal([]);
  });

  it('counts what it holds whatever the status, and shows what has it', () => {
    expect(shelf({status: 'draft'}).size).to.equal(2);
    expect(termsUnder(shelf({status: 'draft'}), ALL).map(({label}) => label)).to.deep.equal(['Pod']);
  });

  it('opens at a letter that has terms', () => {
    expect(letterToShow(shelf(), undefined)).to.equal(ALL);
    expect(letterToShow(shelf(), 'P')).to.equal('P');
    expect(letterToShow(shelf(), 'Q')).to.equal(ALL);
    expect(letterOf(shelf(), 'pod')).to.equal('P');
    expect(letterOf(shelf(), 'nothing')).to.be.undefined;
    const many = Array.from({length: 31}, (_, number) => aTerm({label: `Pod ${number}`}));
    const large = arrange(many, {language: '', page: 'en', status: undefined, tag: ''}, Formats.for('en'));
    expect(letterToShow(large, undefined)).to.equal('P');
    expect(termsUnder(large, 'Q')).to.deep.equal([]);
  });
});

describe('what is marked in a name that was found', () => {
  const marks = async (text: string, query: string) => {
    const element = await fixture<HTMLElement>(html`<p>${highlight(text, query)}</p>`);
    expect(element.textContent).to.equal(text);
    return [...element.querySelectorAll('mark')].map((mark) => mark.textContent);
  };

  it('is the beginning of a word', async () => {
    expect(await marks('Kubernetes operator', 'kube op')).to.deep.equal(['Kube', 'op']);
    expect(await marks('Kubernetes', 'net')).to.deep.equal([]);
  });

  it('is what a reader takes for the same', async () => {
    expect(await marks('Économie d’échelle', 'econ ech')).to.deep.equal(['Écon', 'éch']);
    expect(await marks('Straße', 'strass')).to.deep.equal(['Straß']);
    expect(await marks('e\u0301lan vital', 'elan')).to.deep.equal(['e\u0301lan']);
  });

  it('is anywhere in scripts without spaces', async () => {
    expect(await marks('仮想マシン', 'マシン')).to.deep.equal(['マシン']);
  });

  it('is nothing for an empty query', async () => expect(await marks('Pod', ' ')).to.deep.equal([]));

  it('tells a name that has every word from one that has some', () => {
    expect(saysAll('Landing zone', 'zon lan')).to.be.true;
    expect(saysAll('Landing zone', 'landing strip')).to.be.false;
  });
});

describe('the text of a term', () => {
  it('has lists with the commas of several scripts', () => {
    const wording = wordingOf({...NO_TEXT, aliases: ' LZ,cloud foundation ; 着陆区、区，سحابة، x\n,'});
    expect(wording.aliases).to.deep.equal(['LZ', 'cloud foundation', '着陆区', '区', 'سحابة', 'x']);
  });

  it('has a problem for each field that cannot be stored', () => {
    const {label, gloss, body, aliases, tags} = problemsIn({
      ...NO_TEXT,
      label: ' ',
      gloss: 'x'.repeat(TERM_LIMITS.gloss + 1),
      body: '',
      aliases: 'a,'.repeat(3),
      tags: Array.from({length: 9}, (_, number) => number).join(','),
    });
    expect([label?.code, gloss?.code, tags?.code]).to.deep.equal(['empty', 'too-long', 'too-many']);
    expect([body, aliases]).to.deep.equal([undefined, undefined]);
  });

  it('is in the page’s language, as the glossary writes it', () => {
    expect(languageFor('fr-CA', ['en', 'fr'])).to.equal('fr');
    expect(languageFor('zh-TW', ['zh-cn', 'zh-tw'])).to.equal('zh-tw');
    expect(languageFor('de-AT', ['en'])).to.equal('de');
    expect(languagesFor('de-AT', [aTerm({lang: 'en'})])).to.deep.equal(['de', 'en']);
  });

  it('has a name that is taken or not', () => {
    const terms = [aTerm({label: 'Landing zone'}), aTerm({id: 'k8s', label: 'Kubernetes'})];
    expect(termCalled(terms, ' landing   ZONE ', 'en')?.id).to.equal('landing-zone');
    expect(termCalled(terms, 'kubernetes', 'en')?.id).to.equal('k8s');
    expect(termCalled(terms, 'Kubernetes', 'fr')).to.be.undefined;
    expect(termCalled(terms, ' ', 'en')).to.be.undefined;
  });
});

describe('the address of a term', () => {
  afterEach(forgetAddress);

  it('is the page’s own, with the term in it', () => {
    history.replaceState(null, '', '?page=2#section');
    const before = new URL(location.href);
    const address = new URL(addressOfTerm('コンテナ/%1'));
    expect(address.search).to.equal(before.search);
    history.replaceState(null, '', address);
    expect(termInAddress()).to.equal('コンテナ/%1');
    expect(addressOfList()).to.equal(before.href.replace('#section', ''));
    history.replaceState(null, '', before.pathname);
  });

  it('is no term’s when it names something else', () => {
    history.replaceState(null, '', '#terms=x');
    expect(termInAddress()).to.be.undefined;
    history.replaceState(null, '', '#term=100%');
    expect(termInAddress()).to.equal('100%');
  });
});
