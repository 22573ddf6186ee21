import {html, nothing, type TemplateResult} from 'lit';
import type {Inside} from './inside.js';
import type {MembershipWords} from './part.js';
import type {Section, Sections} from './sections.js';

/*
 * Where the parts of a membership stand: loaded with them.
 */

/** What concerns whoever is here, above the sections. */
export function renderNotices(inside: Inside, words: MembershipWords): TemplateResult {
  const {community, strings, formats, member, record, people} = inside;
  return html`${
    inside.isAbandoned
      ? html`<praxis-membership-adoption
          exportparts="notice"
          .community=${community}
          .strings=${strings}
          .words=${words}
          .formats=${formats}
          .member=${member}
          .people=${people}
          @say=${inside.say}
          @done=${inside.done}
        ></praxis-membership-adoption>`
      : nothing
  }
  ${
    inside.isWelcomed
      ? html`<praxis-membership-welcome
          exportparts="charter"
          .community=${community}
          .strings=${strings}
          .words=${words}
          .formats=${formats}
          .member=${member}
          .about=${record?.about ?? ''}
          .charter=${record?.charter ?? 0}
          .language=${inside.language}
          .directory=${inside.directory}
          @dismiss=${inside.dismiss}
        ></praxis-membership-welcome>`
      : nothing
  }`;
}

/** What a section holds. */
export function renderInside(section: Section, words: MembershipWords, sections: Sections) {
  const {community, strings, formats, member, record, applications, people, say} = sections;
  switch (section) {
    case 'involvement':
      return html`<praxis-membership-involvement
        exportparts="notice"
        .community=${community}
        .strings=${strings}
        .words=${words}
        .formats=${formats}
        .member=${member}
        @say=${say}
      ></praxis-membership-involvement>`;
    case 'evidence':
      return html`<praxis-membership-evidence
        exportparts="notice"
        .community=${community}
        .strings=${strings}
        .words=${words}
        .formats=${formats}
        .member=${member}
        @say=${say}
      ></praxis-membership-evidence>`;
    case 'stewarding':
      return html`${
          record?.join === 'approval' || applications.length
            ? html`<praxis-membership-requests
                exportparts="notice"
                .community=${community}
                .strings=${strings}
                .words=${words}
                .formats=${formats}
                .applications=${applications}
                @say=${say}
              ></praxis-membership-requests>`
            : nothing
        }
        <praxis-membership-invitations
          exportparts="notice"
          .community=${community}
          .strings=${strings}
          .words=${words}
          .formats=${formats}
          @say=${say}
        ></praxis-membership-invitations>
        ${
          record
            ? html`<praxis-membership-settings
                exportparts="notice"
                .community=${community}
                .strings=${strings}
                .words=${words}
                .formats=${formats}
                .record=${record}
                @say=${say}
              ></praxis-membership-settings>`
            : nothing
        }`;
    case 'tending':
      return html`<praxis-membership-stewards
          exportparts="notice, search"
          .community=${community}
          .strings=${strings}
          .words=${words}
          .formats=${formats}
          .people=${people}
          @say=${say}
        ></praxis-membership-stewards>
        <praxis-membership-watched
          exportparts="notice"
          .community=${community}
          .strings=${strings}
          .words=${words}
          .formats=${formats}
          .watched=${record?.watched ?? []}
          @say=${say}
        ></praxis-membership-watched>
        ${
          record
            ? html`<praxis-membership-seasons
                exportparts="notice"
                .community=${community}
                .strings=${strings}
                .words=${words}
                .formats=${formats}
                .record=${record}
                @say=${say}
              ></praxis-membership-seasons>`
            : nothing
        }
        <praxis-membership-export
          exportparts="notice"
          .community=${community}
          .strings=${strings}
          .words=${words}
          .formats=${formats}
          @say=${say}
        ></praxis-membership-export>`;
    case 'pages':
      return html`<praxis-membership-pages
        exportparts="notice"
        .community=${community}
        .strings=${strings}
        .words=${words}
        .formats=${formats}
        .people=${people}
        @say=${say}
      ></praxis-membership-pages>`;
  }
}
