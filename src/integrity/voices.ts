import {refs} from '../model/records.js';
import {unpackVoice} from '../model/term.js';
import type {Census} from './census.js';
import type {Findings} from './finding.js';

/** What members say of terms and notes is counted, and so is who asks for a term. */
export function checkVoices(census: Census, findings: Findings): void {
  for (const {path, data} of census.of('term')) {
    const {voices, meaning, voicedBy} = data;
    const isThere = Object.hasOwn(voices, voicedBy ?? '');
    findings.expect(path, data, {...counted(voices, meaning), voicedBy: isThere ? voicedBy : ''});
  }
  for (const {path, data} of census.of('note')) {
    findings.expect(path, data, counted(data.voices, data.meaning));
  }
  for (const {path, data} of census.of('request')) {
    const {searches, uses, supporters, term} = data;
    findings.expect(path, data, {wanted: searches + uses + Object.keys(supporters).length});
    if (!term || census.has(refs.term(term).path)) continue;
    const mend = {path, set: {term: '', state: 'open'}};
    findings.add({code: 'dangling', path, field: 'term', is: term, should: '', mend});
  }
}

/** Those who speak of what it means now. */
function counted(voices: Readonly<Record<string, string>>, meaning: number) {
  const now = Object.values(voices)
    .map(unpackVoice)
    .filter((voice) => voice.meaning === meaning);
  const same = now.filter(({reason}) => reason === '').length;
  return {same, different: now.length - same};
}
