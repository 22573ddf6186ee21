import {expect} from '@open-wc/testing';
import {acronymsIn} from '../../src/text/acronyms.js';

describe('acronyms in a text', () => {
  const cases: Record<string, string[]> = {
    'The SLO of our APIs, the SLO again': ['SLO', 'API'],
    'OK, see FAQ and chapter IV': [],
    'k8s, DevOps, A, me@EXAMPLE.ORG, see /CI/CD': [],
    'Un ÉTP et la RGPD.': ['ÉTP', 'RGPD'],
    'WE ARE ALL WRITING IN CAPITALS HERE TODAY': [],
    'H2O and K8S': ['H2O', 'K8S'],
    使用CI部署: [],
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(text, () => expect(acronymsIn(text)).to.deep.equal(expected));
  }
});
