/** What the mails say. A language is added here, by its own two letters. */

const en = {
  subject: (community) => `New for you in ${community}`,
  hello: (name) => `Hello ${name},`,
  intro: (community) => `this is new for you in ${community}:`,
  /** In place of a title that is not known, and of a name. */
  untitled: 'A conversation',
  somebody: 'Somebody',
  mention: (name) => `${name} speaks to you`,
  reply: (name) => `${name} answered you`,
  followed: (name) => `${name} wrote in this conversation, which you follow`,
  reaction: (name) => `${name} said something about what you wrote`,
  same: (name) => `${name} understands it the same way`,
  different: (name) => `${name} sees it differently`,
  review: () => 'You look after it, and wanted to look at it again by now',
  notice: () => 'Those who moderate decided something that concerns you',
  report: () => 'Those who moderate looked at what you reported, and answered',
  moderation: 'Moderation',
  quote: (text) => `“${text}”`,
  why: {
    daily: 'You get this at most once a day, because you asked for it in your inbox. There you can change it:',
    weekly: 'You get this at most once a week, because you asked for it in your inbox. There you can change it:',
  },
};

/** @type {typeof en} */
const fr = {
  subject: (community) => `Du nouveau pour vous dans ${community}`,
  hello: (name) => `Bonjour ${name},`,
  intro: (community) => `voici ce qui est nouveau pour vous dans ${community}\u00A0:`,
  untitled: 'Une conversation',
  somebody: 'Quelqu’un',
  mention: (name) => `${name} s’adresse à vous`,
  reply: (name) => `${name} vous a répondu`,
  followed: (name) => `${name} a écrit dans cette conversation, que vous suivez`,
  reaction: (name) => `${name} a réagi à ce que vous avez écrit`,
  same: (name) => `${name} le comprend de la même façon`,
  different: (name) => `${name} le comprend autrement`,
  review: () => 'Vous en prenez soin, et vouliez le revoir à cette date',
  notice: () => 'Les personnes qui modèrent ont décidé quelque chose qui vous concerne',
  report: () => 'Les personnes qui modèrent ont examiné ce que vous avez signalé, et ont répondu',
  moderation: 'Modération',
  quote: (text) => `«\u00A0${text}\u00A0»`,
  why: {
    daily:
      'Vous recevez ce message au plus une fois par jour, parce que vous l’avez demandé dans votre boîte de réception. Vous pouvez y changer cela\u00A0:',
    weekly:
      'Vous recevez ce message au plus une fois par semaine, parce que vous l’avez demandé dans votre boîte de réception. Vous pouvez y changer cela\u00A0:',
  },
};

const all = {en, fr};

/** The words of the first language that there are words of, such as `fr-CA` or `fr`; English else. */
export function wordsIn(languages) {
  const known = languages
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((language) => Object.hasOwn(all, language));
  return all[known ?? 'en'];
}
