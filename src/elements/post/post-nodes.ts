import type {Stored} from '../../model/records.js';
import {namedIn, showMentions} from '../../text/mentions.js';
import type {RichNode} from '../../text/rich-text.js';
import {addressOfMember} from '../shared/member-link.js';

/** What a post says, with links to those whom it speaks to. @param nodes Its text, as it was read. */
export function postNodes({body, mentions}: Stored<'post'>, nodes: readonly RichNode[]): RichNode[] {
  const named = new Map(namedIn({text: body, mentions}).map(({name, uid}) => [name.toLowerCase(), uid]));
  return showMentions(nodes, mentions.length, (name) => {
    const uid = named.get(name.toLowerCase());
    return uid === undefined ? undefined : {href: addressOfMember(uid), 'data-praxis-member': uid};
  });
}
