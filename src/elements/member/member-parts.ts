import {html, nothing, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {ReadProfile} from '../../community/profile.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {PersonWords} from '../../locales/person/en.js';
import {isInvolvement} from '../../model/involvement.js';
import {noProfile, type Profile} from '../../model/member.js';
import {unpackEvidence, unpackHours, type Evidence} from '../../model/profile.js';
import {safeHref} from '../../text/links.js';
import {addressOf} from '../shared/address.js';
import {avatar} from '../shared/avatar.js';
import {icon} from '../shared/icons.js';
import {timeIn} from '../shared/local-time.js';
import {photoOf} from '../shared/photo.js';
import {shownName} from '../shared/shown-name.js';
import {weekday, workingAt, writeTime} from '../shared/working-hours.js';

/** How many of their topics are shown to whoever only came across a name. */
const FIRST = 5;

/** What the parts of a person's card need from it. */
export interface CardContext {
  readonly community: Community | undefined;
  readonly strings: Locale;
  readonly words: PersonWords;
  readonly formats: Formats;
  readonly isMe: boolean;
  /** Opens a conversation or a term at a click. */
  go(kind: 'thread' | 'term', id: string): (event: MouseEvent) => void;
}

type Shown = Pick<ReadProfile, 'uid' | 'member' | 'profile'>;

/** Face, name, and what they do where. */
export function renderHead({uid, member, profile}: Shown, context: CardContext): TemplateResult {
  const {strings, words, isMe} = context;
  const what = [profile.title, profile.department].filter(Boolean);
  return html`<div class="head">
    ${avatar(uid, profile.name, 'xl', photoOf(context.community, {uid, photo: profile.photo}, true))}
    <div class="who">
      <h2 id="name" class="name">
        <bdi>${shownName(profile.name, strings)}</bdi>
        ${profile.pronouns ? html`<span class="small muted pronouns"><bdi>${profile.pronouns}</bdi></span>` : nothing}
        ${isMe ? html`<span class="small muted">${words.card.you}</span>` : nothing}
      </h2>
      ${what.length ? html`<p class="muted">${what.map((part, i) => html`${i ? ' · ' : ''}<bdi>${part}</bdi>`)}</p>` : nothing}
      ${member.role === 'member' || member.status !== 'active' ? nothing : html`<p class="small muted">${strings.roles[member.role]}</p>`}
      ${member.status === 'left' ? html`<p class="small muted">${words.card.left}</p>` : nothing}
      ${member.status === 'known' ? html`<p class="small muted">${words.card.known}</p>` : nothing}
    </div>
  </div>`;
}

/** Where they are, what time it is there, and whether they work now. */
export function renderWhere({profile}: Shown, {words, formats}: CardContext, now = Date.now()): unknown {
  const {place, zone, hours} = profile;
  const time = timeIn(zone, formats.language, now);
  if (!place && !time) return nothing;
  const work = workLine(hours, zone, {words, formats}, now);
  return html`<ul class="where">
    ${place ? html`<li>${icon('place')}<bdi>${place}</bdi></li>` : nothing}
    ${time ? html`<li>${icon('clock')}<span>${words.card.there(time)}${work ? ` · ${work}` : ''}</span></li>` : nothing}
  </ul>`;
}

function workLine(
  hours: string,
  zone: string,
  {words, formats}: Pick<CardContext, 'words' | 'formats'>,
  now: number,
): string | undefined {
  const unpacked = unpackHours(hours);
  const working = unpacked && workingAt(unpacked, zone, now);
  if (!working) return undefined;
  if (working.state === 'now') return words.card.worksUntil(writeTime(working.until, formats.language));
  if (working.state === 'later') return words.card.worksFrom(writeTime(working.from, formats.language));
  return words.card.worksAgain(weekday(working.day, formats.language));
}

/**
 * What they can be asked, know and learn. A skill leads to where it shows.
 *
 * @param isFull Whether it shows all of them.
 */
export function renderSkills({profile}: Shown, context: CardContext, isFull: boolean): TemplateResult {
  const shown = <T>(list: readonly T[]) => (isFull ? list : list.slice(0, FIRST));
  const t = context.words.card;
  const evidence = profile.evidence.flatMap((entry) => unpackEvidence(entry) ?? []);
  const shownIn = new Map(evidence.map((one) => [one.skill.toLowerCase(), one]));
  const said = new Set(profile.skills.map((skill) => skill.toLowerCase()));
  const more = evidence.filter(({skill}) => !said.has(skill.toLowerCase()));
  const skills = [...profile.skills, ...new Set(more.map(({skill}) => skill))];
  return html`
    ${renderTags(t.asks, 'asks', shown(profile.asks).map(tag))}
    ${renderTags(
      t.skills,
      'skills',
      shown(skills).map((skill) => {
        const one = shownIn.get(skill.toLowerCase());
        return one ? evidencedTag(skill, one, context) : tag(skill);
      }),
    )}
    ${isFull ? renderTags(t.learning, 'learning', profile.learning.map(tag)) : nothing}
  `;
}

const tag = (text: string) => html`<li class="tag"><bdi>${text}</bdi></li>`;

function evidencedTag(skill: string, {kind, id}: Evidence, {words, go}: CardContext) {
  return html`<li>
    <a class="tag tag--shown" href=${addressOf(kind, id)} title=${words.card.shownIn} @click=${go(kind, id)}
      >${icon('circle-check')}<bdi>${skill}</bdi><span class="sr">, ${words.card.shownIn}</span></a
    >
  </li>`;
}

function renderTags(label: string, id: string, tags: readonly TemplateResult[]) {
  if (!tags.length) return nothing;
  return html`<div class="fact">
    <h3 id=${id} class="label">${label}</h3>
    <ul class="tags" aria-labelledby=${id}>
      ${tags}
    </ul>
  </div>`;
}

/** How to reach them; in full, also their languages, how they take part, and their links. */
export function renderFacts({profile}: Shown, {words, formats}: CardContext, isFull: boolean): unknown {
  const t = words.card;
  const {contact} = profile;
  const {languages, involvement, links} = isFull ? profile : (noProfile as Omit<Profile, 'name'>);
  const circle = isInvolvement(involvement) ? words.involvements[involvement] : involvement;
  const facts = [
    languages.length && fact(t.languages, formats.list(languages.map((tag) => formats.languageName(tag)))),
    involvement && fact(t.involvement, html`<bdi>${circle}</bdi>`),
    contact && fact(t.contact, reach(contact)),
    links.length &&
      fact(
        t.links,
        html`<ul class="links">
          ${links.map((link) => html`<li>${renderLink(link)}</li>`)}
        </ul>`,
      ),
  ].filter(Boolean);
  return facts.length ? html`<dl class="facts">${facts}</dl>` : nothing;
}

const fact = (label: string, value: unknown) =>
  html`<div class="fact">
    <dt class="label">${label}</dt>
    <dd>${value}</dd>
  </div>`;

function renderLink(link: string) {
  const href = safeHref(link);
  if (!href) return html`<bdi>${link}</bdi>`;
  return html`<a href=${href} rel="noopener noreferrer nofollow ugc" dir="ltr">${shortened(link)}</a>`;
}

function shortened(link: string): string {
  return link.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

/** An address opens a letter, a number a call; anything else is read. */
function reach(contact: string): unknown {
  const isMail = /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/.test(contact);
  const isNumber = /^\+?[\d ()./-]{6,}$/.test(contact);
  const href = isMail ? `mailto:${contact}` : isNumber && `tel:${contact.replace(/[^+\d]/g, '')}`;
  const safe = href ? safeHref(href) : undefined;
  return safe ? html`<a href=${safe} dir="ltr">${contact}</a>` : html`<bdi>${contact}</bdi>`;
}
