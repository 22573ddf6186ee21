import {expect} from '@open-wc/testing';
import {readSections, SECTION_NAMES} from '../../src/model/sections.js';

describe('the sections of a hub', () => {
  it('are those that are named, in that order, each once', () => {
    expect(readSections(' people\tGlossary,  people ')).to.deep.equal({names: ['people', 'glossary'], unknown: []});
  });

  it('are all of them where none is named', () => {
    expect(readSections('')).to.deep.equal({names: SECTION_NAMES, unknown: []});
    expect(readSections('wiki')).to.deep.equal({names: SECTION_NAMES, unknown: ['wiki']});
  });
});
