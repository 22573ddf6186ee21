import {expect} from '@open-wc/testing';
import {permalink} from '../../../src/elements/thread/permalink.js';

describe('the address of a post', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));
  const hrefAt = (address: string) => {
    history.replaceState(null, '', address);
    return new URL(permalink({id: 'p1', thread: 't1'}), location.href).href;
  };

  it('is that of the page, at the post', () => {
    expect(hrefAt('/guides/spot?a=1#x')).to.equal(`${location.origin}/guides/spot?a=1#praxis-p1`);
    expect(hrefAt('/board#thread=t1')).to.equal(`${location.origin}/board#thread=t1&praxis-p1`);
  });

  it('stays on this site, though the path looks like another host', () => {
    expect(hrefAt(`${location.origin}//evil.example/x`)).to.equal(`${location.origin}//evil.example/x#praxis-p1`);
    expect(hrefAt(`${location.origin}/\\evil.example/x`)).to.equal(`${location.origin}//evil.example/x#praxis-p1`);
  });
});
