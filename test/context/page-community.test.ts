import {expect} from '@open-wc/testing';
import {html, LitElement} from 'lit';
import {CommunityController} from '../../src/context/community-controller.js';
import {DEFAULT_COMMUNITY} from '../../src/context/page-community.js';
import {freshCommunityId} from '../support/local-community.js';
import {waitUntil} from '../support/wait-until.js';

class NamesCommunity extends LitElement {
  readonly #controller = new CommunityController(this);
  get named(): string | undefined {
    return this.#controller.community?.id ?? this.#controller.error?.code;
  }
  protected override render() {
    return html`${this.named}`;
  }
}
customElements.define('names-community', NamesCommunity);

/* One file, one page: the cases follow each other on it, before and after the tag is defined. */
describe('the community of a widget', () => {
  let place: HTMLElement;
  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => place.remove());

  const put = (markup: string) => {
    place.innerHTML = markup;
    return [...place.querySelectorAll<NamesCommunity>('names-community')];
  };
  const isNamed = (widget: NamesCommunity, name: string) =>
    waitUntil(() => widget.named === name, `the widget names ${name}, not ${widget.named}`);

  it('is waited for as long as a tag on the page is not upgraded yet', async () => {
    const [inside, outside] = put(
      `<praxis-community name="late"><names-community></names-community></praxis-community><names-community></names-community>`,
    );
    await inside!.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(inside!.named).to.equal(undefined);
    expect(outside!.named).to.equal(undefined);
    await import('../../src/elements/community/define.js');
    await isNamed(inside!, 'late');
  });

  it('is one in this browser when the page names none', async () => {
    const [widget] = put('<names-community></names-community>');
    await isNamed(widget!, DEFAULT_COMMUNITY);
  });

  it('is that of a childless tag, wherever on the page that stands', async () => {
    const name = freshCommunityId();
    const [widget] = put(`<names-community></names-community><praxis-community name="${name}"></praxis-community>`);
    await isNamed(widget!, name);
  });

  it('is the nearest one, when a tag has children', async () => {
    const [page, part] = [freshCommunityId(), freshCommunityId()];
    const widgets = put(`<praxis-community name="${page}"></praxis-community><names-community></names-community>
      <praxis-community name="${part}"><p><names-community></names-community></p></praxis-community>`);
    await isNamed(widgets[0]!, page);
    await isNamed(widgets[1]!, part);
  });

  it('changes when the widget moves', async () => {
    const [page, part] = [freshCommunityId(), freshCommunityId()];
    const [widget] = put(`<praxis-community name="${page}"></praxis-community><names-community></names-community>
      <praxis-community name="${part}"><p></p></praxis-community>`);
    await isNamed(widget!, page);
    place.querySelector('p')!.append(widget!);
    await isNamed(widget!, part);
    place.append(widget!);
    await isNamed(widget!, page);
  });

  it('changes with the name of the tag', async () => {
    const [before, after] = [freshCommunityId(), freshCommunityId()];
    const [widget] = put(`<praxis-community name="${before}"><names-community></names-community></praxis-community>`);
    await isNamed(widget!, before);
    place.querySelector('praxis-community')!.setAttribute('name', after);
    await isNamed(widget!, after);
  });

  it('is an error that says which setting is wrong', async () => {
    const [widget] = put('<praxis-community name="Not A Name"><names-community></names-community></praxis-community>');
    await isNamed(widget!, 'configuration');
    const tag = place.querySelector('praxis-community')!;
    await tag.updateComplete;
    expect(tag.renderRoot.textContent).to.contain('name');
    expect(await tag.ready.catch((error: {code: string}) => error.code)).to.equal('configuration');
  });
});
