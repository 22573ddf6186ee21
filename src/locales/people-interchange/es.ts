import type {Writer} from '../en.js';
import type {PeopleInterchangeWords} from './en.js';

const es: PeopleInterchangeWords = {
  import: {
    heading: 'Importar personas',
    choose: 'Elegir un archivo',
    drop: 'o suéltalo aquí. 10 MB como máximo.',
    formats:
      'Los usuarios de Entra o de Google Workspace en CSV, usuarios en SCIM 2.0 en JSON, o una tabla con «name» y «email».',
    privacy:
      'Solo se leen nombres, cargos, departamentos, lugares, idiomas y similares. Contraseñas, teléfonos, domicilios y edades, no. Los correos no se guardan: a cada persona se la reconoce por la huella del suyo cuando inicia sesión.',
    reading: 'Leyendo el archivo…',
    comparing: 'Comparando con las personas de aquí…',
    unreadable: 'No se ha podido leer este archivo.',
    problem: ({row, line}, reason, write) => {
      const place = line ? `Línea ${write.number(line)}` : row ? `Entrada ${write.number(row)}` : '';
      return place ? `${place}: ${reason}` : reason.charAt(0).toUpperCase() + reason.slice(1);
    },
    problems: {
      'too-big': () => 'Este archivo pesa más de 10 MB.',
      workbook: () => 'Esto es un libro de cálculo. Guárdalo como «CSV UTF-8» y elige ese archivo.',
      'write-only': () => 'Las vCard aquí se escriben, no se leen. Pide CSV o SCIM.',
      'not-text': () => 'Este archivo no contiene texto. Si debería, guárdalo en UTF-8.',
      'not-utf8': () =>
        'esto no es UTF-8, así que puede haber nombres dañados sin remedio. Exporta las personas otra vez o guarda el archivo como «CSV UTF-8».',
      'not-json': ({line, column}, write) =>
        line && column
          ? `Esto no es JSON. Falla en la línea ${write.number(line)}, en el carácter ${write.number(column)}.`
          : 'Esto no es JSON.',
      'not-people': () =>
        'aquí no se encuentran personas. Debe haber columnas como «name» y «email», las de Entra o Google Workspace, o usuarios en SCIM.',
      'wrong-delimiter': () => 'las celdas no están separadas siempre por comas, puntos y comas o tabulaciones.',
      'bad-quotes': () => 'hay unas comillas sin cerrar, o dentro de un texto sin duplicar.',
      'too-many-cells': () => 'hay más celdas que columnas. Un texto con comas debe ir entre comillas.',
      'no-name-column': () => 'no hay ninguna columna con nombres, como «name» o «displayName».',
      'no-email-column': () => 'no hay ninguna columna con correos, como «email» o «userPrincipalName».',
      nobody: () => 'En este archivo no hay nadie.',
      'not-an-entry': () => 'esto no es una persona.',
      'bad-status': ({value}) => `no se entiende si la cuenta está abierta: «${value}».`,
      'bad-id': ({value}) => `«${value}» no es un identificador.`,
      'duplicate-email': ({value, first}, write) => `«${value}» está dos veces${since(first, write)}.`,
      'duplicate-id': ({value, first}, write) => `«${value}» está dos veces${since(first, write)}.`,
    },
    nothingImported: 'No se ha importado a nadie.',
    moreProblems: (count, write) => `Y ${write.number(count)} más.`,
    preview: (added, changed, left, unchanged, skipped, write) =>
      [
        `Nuevas: ${write.number(added)}`,
        `cambiadas: ${write.number(changed)}`,
        `ya no están: ${write.number(left)}`,
        `sin cambios: ${write.number(unchanged)}`,
        skipped && `omitidas: ${write.number(skipped)}`,
      ]
        .filter(Boolean)
        .join(', '),
    lists: {
      added: (count, write) => `Nuevas: ${write.number(count)}`,
      changed: (count, write) => `Cambiadas: ${write.number(count)}`,
      left: (count, write) => `Ya no están: ${write.number(count)}`,
      skipped: (count, write) => `Omitidas: ${write.number(count)}`,
      notices: (count, write) => `Conviene saber: ${write.number(count)}`,
    },
    before: 'Antes',
    after: 'Después',
    none: 'nada',
    isBack: 'su cuenta vuelve a estar abierta',
    fields: {
      name: 'nombre',
      pronouns: 'pronombres',
      title: 'cargo',
      department: 'departamento',
      place: 'lugar',
      zone: 'zona horaria',
      languages: 'idiomas',
      skills: 'conocimientos',
      asks: 'pregúntame sobre',
    },
    skipped: {
      'no-name': 'no tiene nombre.',
      'no-email': 'no tiene correo.',
      'bad-email': 'el correo no es válido.',
      guest: 'se omite a los visitantes. Pueden unirse por su cuenta.',
      'not-a-person': 'esto no es una persona.',
      'speaks-for-themselves': 'ha iniciado sesión y habla por sí misma.',
      'never-here': 'la cuenta está desactivada y nunca estuvo aquí.',
      steward: 'la cuenta está desactivada, pero una persona responsable debe dar antes el relevo.',
      'unknown-id': 'nadie aquí tiene este identificador.',
    },
    notices: {
      shortened: ({field, value}) => `«${field}» es demasiado largo, y se acorta: ${value}`,
      'left-out': ({field, value}) => `en «${field}» se omite «${value}».`,
      partial: ({value}) => `esto es una parte: en total hay ${value} personas.`,
    },
    sameName: (name) => `Ya hay aquí alguien que se llama ${name}. ¿Es la misma persona?`,
    unread: (headings, count) =>
      count === 1 ? `La columna ${headings} no se lee.` : `Estas columnas no se leen: ${headings}.`,
    othersStay: 'Quien no está en este archivo se queda como está.',
    nothingToDo: 'Todo lo de este archivo ya está aquí.',
    run: (count, write) => (count === 1 ? 'Importar a 1 persona' : `Importar a ${write.number(count)} personas`),
    progress: (done, total, write) => `${write.number(done)} de ${write.number(total)}`,
    done: (count, write) =>
      count === 1 ? 'Se ha importado a 1 persona.' : `Se ha importado a ${write.number(count)} personas.`,
    stopped: (done, total, write) =>
      `Detenido: hay ${write.number(done)} de ${write.number(total)} personas. Inténtalo de nuevo para continuar.`,
    broken: (done, total, write) =>
      `Hay ${write.number(done)} de ${write.number(total)} personas. Inténtalo de nuevo para seguir donde se detuvo.`,
    oneFile: 'Elige los archivos de uno en uno.',
    full: (added, room, write) =>
      `Queda sitio para ${write.number(room)} personas que aún no se han unido, y este archivo tiene ${write.number(added)}. No se puede importar nada de él: elige un archivo más corto.`,
    undo: 'Deshacer',
    last: 'La última importación aún se puede deshacer.',
    undoHint: (added, others, retired, write) =>
      [
        added === 1 && '1 persona nueva sale del directorio, y se olvida lo que el archivo decía de ella.',
        added > 1 &&
          `${write.number(added)} personas nuevas salen del directorio, y se olvida lo que el archivo decía de ellas.`,
        others === 1 && '1 más queda como antes.',
        others > 1 && `${write.number(others)} más quedan como antes.`,
        retired === 1 && '1 miembro que figura como que ya no está sigue así: solo esa persona puede volver.',
        retired > 1 &&
          `${write.number(retired)} miembros que figuran como que ya no están siguen así: solo esas personas pueden volver.`,
      ]
        .filter(Boolean)
        .join(' '),
    undone: (count, kept, write) =>
      `${count === 1 ? '1 persona está como antes.' : `${write.number(count)} personas están como antes.`}${
        kept
          ? kept === 1
            ? ' A 1 no se la toca, porque ha iniciado sesión o ha cambiado desde entonces.'
            : ` A ${write.number(kept)} no se las toca, porque han iniciado sesión o han cambiado desde entonces.`
          : ''
      }`,
    undoStopped: (done, total, write) =>
      `Detenido: ${write.number(done)} de ${write.number(total)} personas atendidas.`,
  },
  export: {
    heading: 'Exportar personas',
    format: 'Formato',
    formats: {
      csv: {name: 'CSV', about: 'Una tabla para una hoja de cálculo. Se puede volver a importar.'},
      vcard: {name: 'vCard', about: 'Tarjetas para una libreta de direcciones: vCard 4.0.'},
    },
    shown: 'El archivo tiene lo que cada persona muestra a todo el mundo. Lo que muestra solo a algunos se queda aquí.',
    reads: (count, write) => (count === 1 ? 'Se leerá 1 registro.' : `Se leerán ${write.number(count)} registros.`),
    progress: (done, total, write) => `${write.number(done)} de ${write.number(total)}`,
    run: (count, write) => (count === 1 ? 'Exportar 1 persona' : `Exportar ${write.number(count)} personas`),
    done: (count, file, write) =>
      count === 1 ? `1 persona está en ${file}.` : `${write.number(count)} personas están en ${file}.`,
  },
};

function since(first: {readonly row?: number; readonly line?: number} | undefined, write: Writer): string {
  if (first?.line) return `, la primera en la línea ${write.number(first.line)}`;
  return first?.row ? `, la primera en la entrada ${write.number(first.row)}` : '';
}

export default es;
