import {fold} from './fold.js';

/** An emoji, and what people call it in English and French; its first name is the one that is shown. */
interface Emoji {
  readonly sign: string;
  readonly en: string;
  readonly fr: string;
}

/** Those that colleagues use. A keyboard has the rest. */
const EMOJI: readonly Emoji[] = [
  ['👍', 'thumbs up, yes, agree', 'pouce, oui, accord'],
  ['👎', 'thumbs down, no', 'pouce vers le bas, non'],
  ['🙏', 'thanks, please', 'merci, s’il te plaît'],
  ['👏', 'clap, applause, bravo', 'bravo, applaudir'],
  ['🎉', 'party, celebrate, congratulations', 'fête, célébrer, félicitations'],
  ['🙌', 'hooray, hands', 'hourra, mains'],
  ['💪', 'strong, muscle', 'fort, muscle'],
  ['👋', 'wave, hello, bye', 'salut, bonjour, au revoir'],
  ['🤝', 'handshake, deal', 'poignée de main, marché'],
  ['👀', 'eyes, looking', 'yeux, regarder'],
  ['🙂', 'smile', 'sourire'],
  ['😀', 'happy, grin', 'content, joie'],
  ['😂', 'laugh, joy, tears', 'rire, larmes'],
  ['😉', 'wink', 'clin d’œil'],
  ['😍', 'love, heart eyes', 'adorer, amour'],
  ['😎', 'cool, sunglasses', 'cool, lunettes'],
  ['🤔', 'thinking, hmm', 'réflexion, penser'],
  ['😅', 'phew, sweat', 'ouf, sueur'],
  ['😕', 'confused', 'perplexe'],
  ['😢', 'sad, cry', 'triste, pleurer'],
  ['😮', 'wow, surprised', 'oh, surpris'],
  ['😴', 'sleep, tired', 'dormir, fatigué'],
  ['🤯', 'mind blown', 'époustouflé'],
  ['🤷', 'shrug', 'haussement d’épaules'],
  ['❤️', 'heart', 'cœur'],
  ['🔥', 'fire, hot', 'feu'],
  ['✨', 'sparkles, new', 'étincelles, nouveau'],
  ['⭐', 'star', 'étoile'],
  ['💡', 'idea, light bulb', 'idée, ampoule'],
  ['🚀', 'rocket, launch, ship', 'fusée, lancement'],
  ['✅', 'done, check', 'fait, coche'],
  ['❌', 'cross, wrong', 'croix, faux'],
  ['⚠️', 'warning, careful', 'attention, avertissement'],
  ['❓', 'question', 'question'],
  ['❗', 'exclamation, important', 'exclamation, important'],
  ['🐛', 'bug', 'bogue, insecte'],
  ['🔧', 'wrench, fix, tool', 'clé, réparer, outil'],
  ['🔒', 'lock, security', 'cadenas, sécurité'],
  ['🔗', 'link', 'lien'],
  ['📌', 'pin', 'épingle'],
  ['📅', 'calendar, date', 'calendrier, date'],
  ['📈', 'chart, growth', 'graphique, hausse'],
  ['📝', 'note, memo', 'note, mémo'],
  ['📚', 'books, documentation', 'livres, documentation'],
  ['⏰', 'clock, time', 'réveil, heure'],
  ['☕', 'coffee, break', 'café, pause'],
  ['🍰', 'cake', 'gâteau'],
  ['🌍', 'world, earth', 'monde, terre'],
  ['🌱', 'seedling, grow', 'pousse, grandir'],
  ['🎯', 'target, goal', 'cible, objectif'],
].map(([sign, en, fr]) => ({sign, en, fr}) as Emoji);

/** Emoji with a name that a query begins, in either language; those whose first name it begins come first. */
export function emojiCalled(query: string, language: 'en' | 'fr'): {readonly sign: string; readonly name: string}[] {
  const sought = fold(query.replaceAll('_', ' '));
  const place = ({en, fr}: Emoji) => {
    const inOrder = language === 'en' ? [en, fr] : [fr, en];
    return inOrder.flatMap((names) => names.split(', ')).findIndex((name) => fold(name).startsWith(sought));
  };
  return EMOJI.map((emoji) => ({emoji, at: place(emoji)}))
    .filter(({at}) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({emoji}) => ({sign: emoji.sign, name: emoji[language].split(', ', 1)[0]!}));
}
