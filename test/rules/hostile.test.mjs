/**
 * Every act with one thing wrong in it, derived from the schemas: each field of each write left out, of another type, too
 * long or somebody else's; a field too many; each write missing; the whole by each other person. All are refused but those
 * in `harmless`. At the end, the act itself is possible in the very same community.
 */
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import * as acts from './acts.mjs';
import {
  actRecords,
  ago,
  boardWasAnswered,
  days,
  everyone,
  reportFields,
  stellaIsAway,
  whatLenaSaid,
} from './community.mjs';
import {hiddenBefore} from './hiding-acts.mjs';
import {badValues, foreignValue, schemaAt} from './hostile.mjs';
import {reportIdOf, threadIdOf} from './model.mjs';
import {aCommunity, anonymous, commit, placeOf} from './support.mjs';

const builders = {...acts};
builders.found = ({id}) => acts.found(placeOf(`${id}-next`));
builders.stepDown = (community) => acts.giveRole(community, {by: 'stella', to: 'mona', role: 'member', stewards: -1});

const approval = ({put}) => put('', {join: 'approval'});
const invitation = ({put}) => put('', {join: 'invitation'});
const board = (fields) => (community) => community.put('threads/board', fields);
/** Something was done about Ben before. */
const acted =
  (id, fields) =>
  async ({put}) => {
    for (const [path, said] of Object.entries(actRecords(id, fields))) await put(path, said);
  };
const asked = acted('asked', {kind: 'ask', target: 'threads/board/posts/p3'});
const arrange = {
  reportAgain: ({put}) =>
    put(`reports/${reportIdOf('anna', 'threads/board/posts/p3')}`, reportFields({state: 'answered', act: 'hid'})),
  appeal: asked,
  withdrawAct: asked,
  unlockThread: async (community) => {
    const locked = {state: 'locked', closedReason: 'Heated', closedBy: 'mona', closedByline: 'Mona'};
    await community.put('threads/board', locked);
    await acted('locked', {kind: 'lock', about: 'thread', target: 'threads/board', person: 'anna'})(community);
  },
  restoreTitle: hiddenBefore('thread'),
  restoreTerm: hiddenBefore('term'),
  restoreNote: hiddenBefore('note'),
  restorePriority: hiddenBefore('priority'),
  followTitle: ({put}) => put('threads/board', {title: ''}),
  lift: async (community) => {
    const until = ago(days(-5));
    await community.put('restrictions/ben', {state: 'suspended', until, act: 'suspended', updatedAt: ago(days(2))});
    await acted('suspended', {kind: 'suspend', days: 7, target: 'threads/board/posts/p3'})(community);
  },
  banSteward: async ({put}) => {
    await put('', {stewards: 2});
    await put('members/mona', {role: 'steward'});
  },
  takeNameOffReport: whatLenaSaid,
  takeNameOffAct: whatLenaSaid,
  takeNameOffAppeal: whatLenaSaid,
  apply: approval,
  applyAgain: approval,
  withdrawApplication: approval,
  accept: approval,
  decline: approval,
  joinInvited: invitation,
  arriveInvited: invitation,
  beginAgain: ({put}) =>
    put(`threads/${threadIdOf(acts.beginThread(placeOf('any')).writes.thread.data.key)}`, {key: 'wiki'}),
  measureWait: boardWasAnswered,
  acceptAnswer: board({kind: 'question'}),
  withdrawAnswer: board({kind: 'question', accepted: 'p3', acceptedBy: 'anna', acceptedByline: 'Anna'}),
  withdrawDissent: board({dissents: {ben: 'Ben\nNo.'}}),
  introduceMyself: ({put}) => put('members/asa', {name: '–'}),
  takeNameOffPost: whatLenaSaid,
  takeNameOffThread: whatLenaSaid,
  takeNameOffTerm: whatLenaSaid,
  takeNameOffNote: whatLenaSaid,
  takeNameOffRequest: whatLenaSaid,
  takeNameOffCharter: whatLenaSaid,
  takeNameOffPriority: whatLenaSaid,
  adoptAndAgree: ({put}) => put('charters/3', {substance: 1}),
  agreeToCharter: ({put}) => put('members/ben', {charter: 1}),
  askAgain: ({put}) => put('requests/mesh', {state: 'answered', term: 'pod'}),
  reopenThread: board({
    ...{state: 'closed', closedReason: 'Done', closedBy: 'anna', closedByline: 'Anna'},
    mergedInto: 'other',
  }),
  askToAdopt: async (community) => {
    await stellaIsAway(community);
    await community.put('adoptions/latest', {state: 'withdrawn', decidedBy: 'anna'});
  },
  takeOver: stellaIsAway,
  stepDown: async ({put}) => {
    await put('', {stewards: 2});
    await put('members/mona', {role: 'steward'});
  },
};

/** Of an act that only varies another one: the parts that differ from it. */
const parts = {
  adoptAndAgree: ['member'],
  joinByReplying: [],
  answer: ['thread'],
  talliedReply: ['tally'],
  replyWithImage: ['image'],
  illustrate: ['post', 'image'],
  beginAgain: ['alias'],
  beginListed: ['titles'],
  closeListed: ['titles'],
  importTerm: ['term'],
  agreeTerm: ['term'],
  takeBackReaction: ['post'],
  withdrawAnswer: ['thread'],
  withdrawDissent: ['thread'],
  reopenThread: ['thread'],
  setOutcome: ['thread'],
  pinThread: ['thread'],
  makeSteward: ['member', 'community', 'act'],
  stepDown: ['community', 'act'],
  supportAnother: ['ballot'],
};

const unchanged = 'an update may leave it as it is';
const nothingAdded = 'nothing is to be added';
const ownGap = 'a place without its image is a gap that the author made in their own post';
const improved = 'a member may change that too';
const zero = 'it is zero already';
const named = 'it names that already';
const anyMember = 'any member may note it';
const ownNotes = 'nobody else reads it';
const herself = 'who comes back may say something else about themselves';
const stewardsAlone = 'stewards alone say who is in the list of known people';
const unreported = 'those who moderate act on what they see themselves, too';
const blank = 'that is what hiding it does';
const proposed = 'it is proposed already';
const underWay = 'it is being worked on already';
const unlisted = 'a conversation is there without it, and any member may add it later';
const improvedList = 'a steward may change that too';

/** Hostile on paper, harmless in fact, each for its reason. */
const harmless = {
  'accept member.shard left out': unchanged,
  'beginListed titles missing': unlisted,
  'closeListed titles missing': unlisted,
  'closeListed titles.last left out': named,
  'listOther by stella': anyMember,
  'listOther by mona': anyMember,
  'listOther by ben': anyMember,
  'listOther by nils': anyMember,
  'answer thread.lastBy left out': unchanged,
  'describeMyself member.department left out': unchanged,
  'react post.reactedBy left out': unchanged,
  'applyAgain application.answeredBy left out': unchanged,
  'applyAgain application.answeredByline left out': unchanged,
  'applyAgain application.invitation left out': unchanged,
  'applyAgain application.message left out': unchanged,
  'applyAgain application.name left out': unchanged,
  'applyAgain application.reason left out': unchanged,
  'applyAgain application.state left out': unchanged,
  'arriveInvited application.answeredBy left out': unchanged,
  'arriveInvited application.answeredByline left out': unchanged,
  'arriveInvited application.message left out': unchanged,
  'arriveInvited application.name left out': unchanged,
  'arriveInvited application.reason left out': unchanged,
  'arriveInvited member.shard left out': unchanged,
  'changeKnown directory.entries left out': stewardsAlone,
  'changeKnown directory.last a record that is not there': stewardsAlone,
  'changeKnown directory.last left out': stewardsAlone,
  'changeKnown directory.last somebody else': stewardsAlone,
  'changeKnown member missing': stewardsAlone,
  'changeKnown member.about along the way': improvedList,
  'changeKnown member.asks along the way': improvedList,
  'changeKnown member.contact along the way': improvedList,
  'changeKnown member.department along the way': improvedList,
  'changeKnown member.languages along the way': improvedList,
  'changeKnown member.learning along the way': improvedList,
  'changeKnown member.name left out': unchanged,
  'changeKnown member.place along the way': improvedList,
  'changeKnown member.pronouns along the way': improvedList,
  'changeKnown member.skills left out': unchanged,
  'changeKnown member.title left out': unchanged,
  'changeKnown member.zone along the way': improvedList,
  'askToAdopt adoption.stewards left out': unchanged,
  'changeSettings community.agreeing left out': unchanged,
  'changeSettings community.guests left out': unchanged,
  'changeSettings community.join left out': unchanged,
  'changeSettings community.watched left out': unchanged,
  'claim directory.last left out': named,
  'claim member.about left out': unchanged,
  'claim member.asks left out': unchanged,
  'claim member.contact left out': unchanged,
  'claim member.department left out': unchanged,
  'claim member.hours left out': unchanged,
  'claim member.languages left out': unchanged,
  'claim member.learning left out': unchanged,
  'claim member.links left out': unchanged,
  'claim member.photo left out': unchanged,
  'claim member.place left out': unchanged,
  'claim member.pronouns left out': unchanged,
  'claim member.zone left out': unchanged,
  'comeBack member.contact along the way': herself,
  'comeBack member.involvement along the way': herself,
  'comeBack member.learning along the way': herself,
  'comeBack member.pronouns along the way': herself,
  'decline application.reason left out': unchanged,
  'describeMyself member.contact left out': unchanged,
  'describeMyself member.evidence left out': unchanged,
  'describeMyself member.hours left out': unchanged,
  'describeMyself member.involvement left out': unchanged,
  'describeMyself member.learning left out': unchanged,
  'describeMyself member.links left out': unchanged,
  'describeMyself member.pronouns left out': unchanged,
  'forgetMyRequest application.invitation left out': unchanged,
  'forgetMyself member.title left out': unchanged,
  'forgetMyself member.department left out': unchanged,
  'forgetMyself member.place left out': unchanged,
  'forgetMyself member.about left out': unchanged,
  'forgetMyself member.skills left out': unchanged,
  'forgetMyself member.pronouns left out': unchanged,
  'forgetMyself member.photo left out': unchanged,
  'forgetMyself member.zone left out': unchanged,
  'forgetMyself member.hours left out': unchanged,
  'forgetMyself member.languages left out': unchanged,
  'forgetMyself member.asks left out': unchanged,
  'forgetMyself member.learning left out': unchanged,
  'forgetMyself member.links left out': unchanged,
  'forgetMyself member.contact left out': unchanged,
  'forgetMyself member.involvement left out': unchanged,
  'forgetMyself member.evidence left out': unchanged,
  'forgetMyself member.status along the way': 'she has left already',
  'introduceMyself member.name left out': unchanged,
  'takeNameOffTerm term.status along the way': 'it is proposed already',
  'takeNameOffTerm term.editor left out': unchanged,
  'takeNameOffTerm term.byline left out': unchanged,
  'takeNameOffTerm term.voices left out': unchanged,
  'takeNameOffThread thread.byline left out': unchanged,
  'takeNameOffThread thread.acceptedByline left out': unchanged,
  'takeNameOffThread thread.dissents left out': unchanged,
  'takeNameOffThread thread.closedByline left out': unchanged,
  'invite invitation.expiresAt the future': 'a day from now is time enough to come',
  'keepState state.weeks left out': unchanged,
  'leave by stella': 'a steward takes out who belongs to the organisation no more',
  'listKnown directory.last a record that is not there': stewardsAlone,
  'listKnown directory.last left out': stewardsAlone,
  'listKnown directory.last somebody else': stewardsAlone,
  'listKnown member missing': stewardsAlone,
  'markKnownLeft directory.last a record that is not there': stewardsAlone,
  'markKnownLeft directory.last left out': stewardsAlone,
  'markKnownLeft directory.last somebody else': stewardsAlone,
  'markKnownLeft member missing': stewardsAlone,
  'markKnownLeft member.about along the way': improvedList,
  'markKnownLeft member.asks along the way': improvedList,
  'markKnownLeft member.contact along the way': improvedList,
  'markKnownLeft member.department along the way': improvedList,
  'markKnownLeft member.languages along the way': improvedList,
  'markKnownLeft member.learning along the way': improvedList,
  'markKnownLeft member.name along the way': improvedList,
  'markKnownLeft member.place along the way': improvedList,
  'markKnownLeft member.pronouns along the way': improvedList,
  'markKnownLeft member.skills along the way': improvedList,
  'markKnownLeft member.title along the way': improvedList,
  'markKnownLeft member.zone along the way': improvedList,
  'retire directory.last left out': named,
  'retire by ben': 'he leaves himself',
  'changeSettings community.name left out': unchanged,
  'changeSettings community.about left out': unchanged,
  'comeBack member.about along the way': herself,
  'describeMyself member.about left out': unchanged,
  'describeMyself guard.made left out': nothingAdded,
  'editPost post.body left out': unchanged,
  'editPost post.mentions left out': unchanged,
  'editPost guard.made left out': nothingAdded,
  'removePost guard.made left out': nothingAdded,
  'replyWithImage image missing': ownGap,
  'illustrate image missing': ownGap,
  'illustrate post.body left out': unchanged,
  'illustrate post.mentions along the way': 'an author changes that too',
  'illustrate guard.made left out': nothingAdded,
  'react post.reactions left out': unchanged,
  'react post.value left out': unchanged,
  'react guard.made left out': nothingAdded,
  'talliedReply tally missing': 'who does not count says less of themselves',
  'measureWait by stella': anyMember,
  'measureWait by mona': anyMember,
  'measureWait by anna': anyMember,
  'measureWait by ben': anyMember,
  'changeKind thread.kind left out': unchanged,
  'changeKind guard.made left out': nothingAdded,
  'acceptAnswer thread.kind along the way': 'it is a question already',
  'acceptAnswer guard.made left out': nothingAdded,
  'withdrawAnswer thread.kind along the way': 'it is a question already',
  'setOutcome thread.outcome left out': unchanged,
  'differ thread.dissents left out': unchanged,
  'differ guard.made left out': nothingAdded,
  'withdrawDissent thread.dissents left out': unchanged,
  'closeThread thread.closedReason left out': unchanged,
  'closeThread guard.made left out': nothingAdded,
  'mergeThread thread.closedReason left out': unchanged,
  'mergeThread thread.mergedInto left out': 'closing it is theirs as well',
  'mergeThread guard.made left out': nothingAdded,
  'moveThread guard.made left out': nothingAdded,
  'pinThread thread.pinned left out': unchanged,
  'pinThread thread.pinned zero as a decimal': 'it is zero already',
  'reviseTerm term.body left out': unchanged,
  'reviseTerm term.status left out': unchanged,
  'reviseTerm term.note left out': unchanged,
  'reviseTerm term.sources along the way': improved,
  'reviseTerm revision.meaning zero as a decimal': zero,
  'reviseTerm guard.made left out': nothingAdded,
  'agreeTerm term.body left out': unchanged,
  'agreeTerm term.note left out': unchanged,
  'agreeTerm term.sources along the way': improved,
  'agreeTerm term.steward along the way': 'a steward may find somebody to look after it',
  'agreeTerm term.reviewBy along the way': 'a steward may say when',
  'importTerm term.steward a record that is not there': 'a steward may name who comes later',
  'importTerm term.steward somebody else': 'a steward may find somebody to look after it',
  'tendTerm revision.meaning zero as a decimal': zero,
  'tendTerm term.body along the way': improved,
  'tendTerm term.sources along the way': improved,
  'tendTerm term.status along the way': improved,
  'tendTerm term.reviewBy left out': unchanged,
  'tendTerm term.note left out': unchanged,
  'tendTerm guard.made left out': nothingAdded,
  'changeMeaning revision.meaning zero as a decimal': zero,
  'changeMeaning term.body left out': unchanged,
  'changeMeaning term.note left out': unchanged,
  'changeMeaning term.different left out': unchanged,
  'changeMeaning term.sources along the way': improved,
  'changeMeaning glossary.last left out': named,
  'changeMeaning guard.last left out': named,
  'changeMeaning guard.made left out': nothingAdded,
  'adoptAndAgree member missing': 'a steward may agree later, as everyone',
  'adoptCharter community.binding left out': unchanged,
  'takeNameOffCharter charter.byline left out': unchanged,
  'takeNameOffCharter charter.decidedByline left out': unchanged,
  'agreeWith term.status left out': unchanged,
  'agreeWith term.different left out': unchanged,
  'agreeWith guard.made left out': nothingAdded,
  'disagreeWith term.same left out': unchanged,
  'disagreeWith glossary.last left out': named,
  'disagreeWith guard.last left out': named,
  'disagreeWith guard.made left out': nothingAdded,
  'withdrawVoice term.status left out': unchanged,
  'withdrawVoice term.different left out': unchanged,
  'withdrawVoice guard.made left out': nothingAdded,
  'changeSettings community.agreeing along the way': 'a steward changes that too',
  'reviseNote note.cites left out': unchanged,
  'reviseNote note.note left out': unchanged,
  'reviseNote revision.meaning zero as a decimal': zero,
  'reviseNote guard.made left out': nothingAdded,
  'rewriteNote note.cites left out': unchanged,
  'rewriteNote note.note left out': unchanged,
  'rewriteNote note.different left out': unchanged,
  'rewriteNote revision.meaning zero as a decimal': zero,
  'rewriteNote guard.made left out': nothingAdded,
  'retireNote note.note left out': unchanged,
  'retireNote revision.meaning zero as a decimal': zero,
  'retireNote guard.made left out': nothingAdded,
  'tendNote guard.made left out': nothingAdded,
  'confirmNote note.different left out': unchanged,
  'confirmNote guard.made left out': nothingAdded,
  'doubtNote note.same left out': unchanged,
  'doubtNote guard.made left out': nothingAdded,
  'withdrawNoteVoice note.different left out': unchanged,
  'withdrawNoteVoice guard.made left out': nothingAdded,
  'takeNameOffNote note.byline left out': unchanged,
  'takeNameOffNote note.editor left out': unchanged,
  'takeNameOffNote note.voices left out': unchanged,
  'missTerm guard.made left out': nothingAdded,
  'missAgain guard.made left out': nothingAdded,
  'supportRequest guard.made left out': nothingAdded,
  'answerRequest guard.made left out': nothingAdded,
  'declineRequest request.state left out': unchanged,
  'declineRequest guard.made left out': nothingAdded,
  'askAgain guard.made left out': nothingAdded,
  'noteUse by stella': anyMember,
  'noteUse by mona': anyMember,
  'noteUse by ben': anyMember,
  'noteUse by nils': anyMember,
  'noteUseInThread use.key left out': unchanged,
  'noteUseInThread use.title left out': unchanged,
  'noteUseInThread use.thread left out': unchanged,
  'noteUseInThread by stella': anyMember,
  'noteUseInThread by mona': anyMember,
  'noteUseInThread by ben': anyMember,
  'noteUseInThread by nils': anyMember,
  'followTitle use.title no text': blank,
  'hideTitle thread.title no text': blank,
  'hideTerm term.label no text': blank,
  'hideTerm term.gloss no text': blank,
  'hideTerm term.status along the way': proposed,
  'hideTerm revision.meaning zero as a decimal': zero,
  'hideNote note.title no text': blank,
  'hideNote note.summary no text': blank,
  'hideNote revision.meaning zero as a decimal': zero,
  'hidePriority priority.title no text': blank,
  'restoreTerm revision.label no text': blank,
  'restoreTerm revision.gloss no text': blank,
  'restoreTerm revision.meaning zero as a decimal': zero,
  'restoreTerm term.status along the way': proposed,
  'restoreNote revision.title no text': blank,
  'restoreNote revision.summary no text': blank,
  'restoreNote revision.meaning zero as a decimal': zero,
  'followTitle by stella': anyMember,
  'followTitle by mona': anyMember,
  'followTitle by ben': anyMember,
  'followTitle by nils': anyMember,
  'keepState state.visitedAt left out': unchanged,
  'keepState state.visitedAt the past': ownNotes,
  'keepState state.visitedAt the future': ownNotes,
  'keepState state.seen left out': unchanged,
  'keepState state.caughtUpAt left out': unchanged,
  'keepState state.caughtUpAt the past': ownNotes,
  'keepState state.caughtUpAt the future': ownNotes,
  'keepState state.read left out': unchanged,
  'keepState state.readAt left out': unchanged,
  'keepState state.readAt the past': ownNotes,
  'keepState state.readAt the future': ownNotes,
  'keepState state.follows left out': unchanged,
  'keepState state.mutes left out': unchanged,
  'keepState state.mail left out': unchanged,
  'reportAgain report.reason left out': unchanged,
  'reportAgain report.note left out': unchanged,
  'reportAgain report.quote left out': unchanged,
  'reportAgain report.byline left out': unchanged,
  'reportAgain guard.made left out': nothingAdded,
  'ban directory.last left out': named,
  'restorePost appeal missing': 'the appeal waits for who decides on it',
  'dismiss report missing': unreported,
  'askToEdit report missing': unreported,
  'warn report missing': unreported,
  'hidePost report missing': unreported,
  'suspend report missing': unreported,
  'ban report missing': unreported,
  'changeSettings community.seasons left out': unchanged,
  'changeSettings community.supports left out': unchanged,
  'supportPriority priority.state along the way': underWay,
  'supportPriority guard.made left out': nothingAdded,
  'supportAnother ballot.season left out': unchanged,
  'supportAnother ballot.asked left out': unchanged,
  'takeSupportBack priority.state along the way': underWay,
  'takeSupportBack ballot.season left out': unchanged,
  'takeSupportBack ballot.last left out': named,
  'takeSupportBack ballot.asked along the way': ownNotes,
  'renewPriority ballot.asked left out': unchanged,
  'letRest ballot.season left out': unchanged,
  'letRest ballot.asked left out': unchanged,
  'takeOnPriority priority.state along the way': underWay,
  'takeOnPriority guard.made left out': nothingAdded,
  'letGoOfPriority priority.state along the way': underWay,
  'letGoOfPriority guard.made left out': nothingAdded,
  'rewordPriority priority.state along the way': underWay,
  'rewordPriority priority.title left out': unchanged,
  'rewordPriority priority.body left out': unchanged,
  'rewordPriority guard.made left out': nothingAdded,
  'movePriority priority.reason left out': unchanged,
  'movePriority guard.made left out': nothingAdded,
  'noteOutcome priority.state along the way': underWay,
  'noteOutcome priority.outcome left out': unchanged,
  'noteOutcome guard.made left out': nothingAdded,
  'linkPriority priority.state along the way': underWay,
  'linkPriority priority.threads left out': unchanged,
  'linkPriority priority.terms left out': unchanged,
  'linkPriority guard.made left out': nothingAdded,
  'takeNameOffPriority priority.byline left out': unchanged,
  'takeNameOffPriority priority.stateByline left out': unchanged,
  'takeNameOffPriority priority.owners left out': unchanged,
};

let tried = 0;

for (const [name, build] of Object.entries(builders)) {
  describe(name, () => {
    let community;
    before(async () => {
      community = await aCommunity();
      await arrange[name]?.(community);
    });
    const {by, writes} = build(placeOf('any'));

    for (const part of parts[name] ?? Object.keys(writes)) {
      test(`refuses anything wrong with the ${part}`, () => refusesAll(casesOf(part, writes[part])));
    }
    if (Object.keys(writes).length > 1) {
      test('refuses a part that is missing', () =>
        refusesAll(Object.keys(writes).map((part) => [`${part} missing`, (act) => delete act.writes[part]])));
    }
    test('refuses everybody else', () =>
      refusesAll([
        ...everyone.filter((person) => person !== by).map((person) => [`by ${person}`, (act) => (act.by = person)]),
        [`by ${by} as a guest`, (act) => (act.token = anonymous)],
      ]));
    test('allows the act itself', () => commit(build(community)));

    async function refusesAll(cases) {
      const wrong = [];
      for (const [what, change] of cases) {
        const key = `${name} ${what}`;
        const act = build(community);
        change(act);
        tried++;
        const outcome = await outcomeOf(act);
        const expected = key in harmless ? 'allowed' : 'permission-denied';
        if (outcome !== expected) wrong.push(`${key}: ${outcome}`);
        if (outcome === 'allowed') {
          community = await aCommunity();
          await arrange[name]?.(community);
        }
      }
      assert.deepEqual(wrong, []);
    }
  });
}

after(() => console.log(`${tried} hostile writes tried, ${Object.keys(harmless).length} of them harmless.`));

function casesOf(part, {type, path, data}) {
  const cases = [[`${part} with a field of one's own`, ({writes}) => (writes[part].data.verified = true)]];
  for (const [field, shape] of Object.entries(schemaAt(path))) {
    const set =
      (value) =>
      ({writes}) =>
        (writes[part].data[field] = value);
    if (field in data) {
      cases.push([`${part}.${field} left out`, ({writes}) => delete writes[part].data[field]]);
      for (const [what, value] of Object.entries(badValues(shape)))
        cases.push([`${part}.${field} ${what}`, set(value)]);
    } else if (type !== 'create') {
      cases.push([`${part}.${field} along the way`, set(foreignValue(shape))]);
    }
  }
  return cases;
}

async function outcomeOf(act) {
  try {
    await commit(act);
    return 'allowed';
  } catch (error) {
    return error.code ?? String(error);
  }
}
