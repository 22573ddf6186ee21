import type {InboxWords} from './en.js';

const es: InboxWords = {
  heading: 'Bandeja de entrada',
  nothing: 'No hay nada nuevo para ti.',
  nothingHint:
    'Cuando alguien se dirija a ti, te responda, diga algo de lo que escribiste o vea de otra manera un término tuyo, lo encontrarás aquí.',
  guest: 'Inicia sesión con una cuenta de la organización para tener una bandeja de entrada.',
  unread: 'Sin leer',
  markRead: 'Marcar como leído',
  markAll: 'Marcar todo como leído',
  allRead: 'Todo está marcado como leído.',
  isRead: 'Marcado como leído.',
  mute: 'Silenciar esta conversación',
  muted: (title) => `Ya no recibirás avisos de «${title}».`,
  undo: 'Deshacer',
  unmuted: 'Vuelves a recibir avisos.',
  refused: (reason) => `No se ha guardado. ${reason}`,
  untitled: 'Una conversación',
  somebody: 'Alguien',
  more: (count, write) => `y ${write.number(count)} más`,
  mention: (name) => `${name} se dirige a ti`,
  reply: (name) => `${name} te ha respondido`,
  followed: (name) => `${name} ha escrito en una conversación que sigues`,
  reaction: (name, reaction, others, write) => {
    const said = `${name} ha dicho «${reaction}» a lo que escribiste`;
    if (!others) return said;
    return others === 1
      ? `${said}, y 1 persona más ha reaccionado`
      : `${said}, y ${write.number(others)} personas más han reaccionado`;
  },
  reactions: (people, write) =>
    people === 1
      ? '1 persona ha reaccionado a lo que escribiste'
      : `${write.number(people)} personas han reaccionado a lo que escribiste`,
  same: (name) => `${name} lo entiende igual`,
  different: (name) => `${name} lo ve de otra manera`,
  review: (day) => `Cuidas de él, y querías revisarlo antes del ${day}`,
  noticeOf: {
    post: 'Sobre un mensaje tuyo',
    thread: 'Sobre una conversación que empezaste',
    term: 'Sobre un término tuyo',
    note: 'Sobre una ficha tuya',
    priority: 'Sobre una prioridad tuya',
    person: 'Sobre ti',
  },
  notice: 'La moderación ha decidido algo que te afecta',
  reportOf: {
    post: 'Un mensaje que reportaste',
    thread: 'Una conversación que reportaste',
    term: 'Un término que reportaste',
    note: 'Una ficha que reportaste',
    priority: 'Una prioridad que reportaste',
    person: 'Una persona a la que reportaste',
  },
  report: 'La moderación lo ha revisado y ha respondido',
  mail: {
    label: 'Un correo con las novedades',
    hint: 'Solo cuando las hay. Lo que silencias nunca aparece en él.',
    choices: {off: 'Nunca', daily: 'Una vez al día', weekly: 'Una vez a la semana'},
    saved: 'Anotado.',
  },
};

export default es;
