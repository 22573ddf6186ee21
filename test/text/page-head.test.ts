import {expect} from '@open-wc/testing';
import {readPage} from '../../src/text/page-head.js';

describe('readPage', () => {
  it('finds the canonical address and the key of the first conversation', () => {
    const page = `<!doctype html><html><head><title>A</title><LINK REL="alternate Canonical" href="https://x.example/a?b=1&amp;c">
      <link rel="canonical" href="/later"></head><body><praxis-thread thread-key="a &amp; b"></praxis-thread>
      <praxis-thread thread-key="second"></praxis-thread></body></html>`;
    expect(readPage(page)).to.deep.equal({canonical: 'https://x.example/a?b=1&c', threadKey: 'a & b'});
  });

  it('takes nothing for it that is a comment, a script, a template or outside the head', () => {
    const page = `<head><!-- <link rel=canonical href=/no> --><script>'<link rel=canonical href=/no>'</script>
      <template><link rel=canonical href=/no><praxis-thread thread-key=no></praxis-thread></template></head>
      <body><link rel=canonical href=/no><textarea><praxis-thread thread-key=no></praxis-thread></textarea>
      <praxis-thread></praxis-thread><praxis-thread thread-key=no></praxis-thread>`;
    expect(readPage(page)).to.deep.equal({canonical: null, threadKey: null});
  });

  it('needs no tags that may be left out, and takes anything', () => {
    expect(readPage('<link rel=canonical href=/a><p>x<praxis-thread thread-key=k>').canonical).to.equal('/a');
    expect(readPage('')).to.deep.equal({canonical: null, threadKey: null});
    expect(readPage('<'.repeat(100_000))).to.deep.equal({canonical: null, threadKey: null});
  });
});
