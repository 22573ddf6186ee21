import {expect} from '@open-wc/testing';
import {mayLoadImage, readOrigins} from '../../src/context/image-origins.js';

describe('where pictures may come from', () => {
  const may = (address: string, ...imageOrigins: string[]) => mayLoadImage({imageOrigins}, address);

  it('is this site, also for what the page made itself', () => {
    expect(may(`${location.origin}/photo.png`)).to.equal(true);
    expect(may(URL.createObjectURL(new Blob(['x'])))).to.equal(true);
  });

  it('is no other, and no address without a site', () => {
    for (const address of [
      'https://x.example/a.png',
      '//x.example/a.png',
      '\\\\x.example\\a.png',
      'data:image/png,',
      'https://',
      '/photo.png',
      'photo.png',
      'javascript:1',
    ])
      expect(may(address), address).to.equal(false);
  });

  it('is what the author allows, exactly', () => {
    expect(may('https://photos.example/a.png', 'https://photos.example')).to.equal(true);
    for (const address of [
      'http://photos.example/a.png',
      'https://photos.example:8443/a.png',
      'https://photos.example.evil.example/a.png',
      'https://photos.example@evil.example/a.png',
      'https://sub.photos.example/a.png',
    ])
      expect(may(address, 'https://photos.example'), address).to.equal(false);
  });

  it('is said as origins, nothing more and nothing less', () => {
    expect(readOrigins(undefined)).to.deep.equal([]);
    expect(readOrigins('  https://a.example\n http://b.example:8080 ')).to.deep.equal([
      'https://a.example',
      'http://b.example:8080',
    ]);
    for (const list of [
      'https://a.example/',
      'https://a.example/x',
      'a.example',
      '*',
      'https://*',
      'https:',
      'data:x',
      "'self'",
    ])
      expect(readOrigins(list), list).to.equal(undefined);
  });
});
