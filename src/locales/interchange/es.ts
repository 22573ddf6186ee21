import type {InterchangeWords} from './en.js';

const es: InterchangeWords = {
  import: {
    heading: 'Importar términos',
    choose: 'Elegir un archivo',
    drop: 'o suéltalo aquí. 10 MB como máximo.',
    formats:
      'CSV (con nuestras columnas, o las de OpenMetadata o Moodle), JSON, Markdown con front matter (varios archivos, o un zip), SKOS en Turtle o JSON-LD, XML de Moodle.',
    reading: 'Leyendo el archivo…',
    unreadable: 'No se ha podido leer este archivo.',
    problem: ({row, line, file}, reason, write) => {
      const place = line ? `Línea ${write.number(line)}` : row ? `Entrada ${write.number(row)}` : '';
      const where = [file, file ? place.toLowerCase() : place].filter(Boolean).join(', ');
      return where ? `${where}: ${reason}` : reason;
    },
    problems: {
      'too-big': () => 'Este archivo pesa más de 10 MB.',
      'one-file': () => 'Son varios archivos. Solo se pueden importar juntos los de Markdown.',
      'unknown-format': ({value}) => `Aquí nada sabe leer «${value}».`,
      workbook: ({value}) => `«${value}» es un libro de cálculo. Guárdalo como «CSV UTF-8» y elige ese archivo.`,
      'write-only': () => 'TBX aquí se escribe, no se lee. Pide CSV, JSON o SKOS.',
      'not-text': ({value}) => `«${value}» no contiene texto. Si debería, guárdalo en UTF-8.`,
      'not-json': ({line, column}, write) =>
        line && column
          ? `Esto no es JSON. Falla en la línea ${write.number(line)}, en el carácter ${write.number(column)}.`
          : 'Esto no es JSON.',
      'not-turtle': () => 'esto no es Turtle.',
      'not-xml': () => 'el XML se interrumpe aquí.',
      'not-yaml': () => 'el front matter no es YAML.',
      'remote-context': ({value}) =>
        `Su contexto está en ${value}, y no se descarga de allí. Incluye el contexto en el archivo.`,
      'no-front-matter': () => 'falta el front matter: líneas entre dos «---», con un «title».',
      'no-columns': ({value}) =>
        `aquí no se conoce ninguna columna de esta fila: «${value}». Debe haber «label» y «gloss», o las columnas de OpenMetadata o Moodle, separadas por comas, puntos y comas o tabulaciones.`,
      'bad-quotes': () => 'hay unas comillas sin cerrar, o dentro de un texto sin duplicar.',
      'too-many-cells': () => 'hay más celdas que columnas. Un texto con comas debe ir entre comillas.',
      'not-a-glossary': () => 'En este archivo no hay una lista de términos.',
      'no-entries': () => 'En este archivo no hay ningún término.',
      'too-many': ({field, limit}, write) =>
        field
          ? `«${field}» contiene más de ${write.number(limit ?? 0)}.`
          : `Más de ${write.number(limit ?? 0)} términos.`,
      'not-an-entry': () => 'esto no es un término.',
      'wrong-type': ({field}) => `«${field}» no es del tipo correcto.`,
      'bad-language': ({value}) => (value ? `«${value}» no es un código de idioma.` : 'falta su idioma.'),
      'no-label': () => 'no tiene nombre.',
      'no-definition': () => 'no tiene definición.',
      'too-long': ({field, limit}, write) => `«${field}» tiene más de ${write.number(limit ?? 0)} caracteres.`,
      'uneven-senses': () => 'no hay tantos contextos como significados.',
      'duplicate-id': ({value, first}, write) =>
        first?.line
          ? `«${value}» está dos veces, la primera en la línea ${write.number(first.line)}.`
          : first?.row
            ? `«${value}» está dos veces, la primera en la entrada ${write.number(first.row)}.`
            : `«${value}» está dos veces.`,
      cycle: ({value}) => `Un término sería más amplio que él mismo: ${value}`,
    },
    nothingImported: 'No se ha importado nada.',
    moreProblems: (count, write) => `Y ${write.number(count)} más.`,
    languages: '¿Qué idiomas?',
    preview: (added, changed, unchanged, skipped, write) =>
      `Nuevos: ${write.number(added)}, cambiados: ${write.number(changed)}, sin cambios: ${write.number(unchanged)}${
        skipped ? `, omitidos: ${write.number(skipped)}` : ''
      }`,
    examples: (names) => `Por ejemplo, ${names}`,
    lists: {
      added: (count, write) => `Nuevos: ${write.number(count)}`,
      changed: (count, write) => `Cambiados: ${write.number(count)}`,
      skipped: (count, write) => `Omitidos: ${write.number(count)}`,
      notices: (count, write) => `Conviene saber: ${write.number(count)}`,
    },
    before: 'Antes',
    after: 'Después',
    none: 'nada',
    fields: {
      label: 'término',
      expansion: 'qué significan las letras',
      aliases: 'otros nombres',
      avoid: 'nombres que evitar',
      gloss: 'definición corta',
      body: 'explicación',
      contexts: 'contextos',
      senses: 'significados',
      tags: 'etiquetas',
      broader: 'términos más amplios',
      related: 'términos relacionados',
      sources: 'fuentes',
      concept: 'concepto',
    },
    skipped: {
      'no-definition': 'no tiene definición.',
      'name-taken': 'otro término del glosario se llama así.',
    },
    notices: {
      shortened: ({field, value}) => `«${field}» es demasiado largo, y se acorta o se omite: ${value}`,
      encoding: () =>
        'Este archivo no está en UTF-8. Se ha leído como Windows-1252: si hay letras mal, guárdalo en UTF-8.',
      'unused-column': ({field}) => `La columna «${field}» no se usa.`,
      'unknown-link': ({label, value}) => `${label}: se omite el vínculo con «${value}», porque no existe ese término.`,
      'ambiguous-name': ({label, value}) => `${label}: su otro nombre «${value}» es también el nombre de un término.`,
      'same-name': ({label, value}) =>
        `${label}: ${value} términos de este archivo se llaman así. A quien lo encuentre se le preguntará cuál es.`,
    },
    standingStays: 'Los estados, las personas a cargo y las fechas de revisión se quedan como están.',
    deprecatedStay: (count, write) =>
      count === 1
        ? '1 de estos términos está aquí en desuso, y así se queda.'
        : `${write.number(count)} de estos términos están aquí en desuso, y así se quedan.`,
    bringBack: (count, write) =>
      count === 1
        ? 'Recuperar 1 término en desuso, como propuesto'
        : `Recuperar ${write.number(count)} términos en desuso, como propuestos`,
    returns: 'propuesto de nuevo',
    comparing: 'Comparando con el glosario…',
    nothingToDo: 'Todo lo de este archivo ya está en el glosario.',
    run: (count, write) => (count === 1 ? 'Importar 1 término' : `Importar ${write.number(count)} términos`),
    progress: (done, total, write) => `${write.number(done)} de ${write.number(total)}`,
    done: (count, write) =>
      count === 1 ? 'Se ha importado 1 término.' : `Se han importado ${write.number(count)} términos.`,
    stopped: (done, total, write) =>
      `Detenido: hay ${write.number(done)} de ${write.number(total)} términos. Inténtalo de nuevo para continuar.`,
    broken: (done, total, write) =>
      `Hay ${write.number(done)} de ${write.number(total)} términos. Inténtalo de nuevo para seguir donde se detuvo.`,
    undo: 'Deshacer',
    last: 'La última importación aún se puede deshacer.',
    undoHint: (changed, added, returned, write) =>
      [
        changed === 1 && '1 término cambiado recupera su redacción.',
        changed > 1 && `${write.number(changed)} términos cambiados recuperan su redacción.`,
        added === 1 && '1 término nuevo pasa a estar en desuso: aquí no se elimina nada.',
        added > 1 && `${write.number(added)} términos nuevos pasan a estar en desuso: aquí no se elimina nada.`,
        returned === 1 && '1 término recuperado vuelve a estar en desuso.',
        returned > 1 && `${write.number(returned)} términos recuperados vuelven a estar en desuso.`,
      ]
        .filter(Boolean)
        .join(' '),
    undoNote: 'Se deshizo una importación',
    undone: (count, left, write) =>
      `${count === 1 ? '1 término está como antes.' : `${write.number(count)} términos están como antes.`}${
        left
          ? left === 1
            ? ' 1 ha cambiado desde entonces y se queda como está.'
            : ` ${write.number(left)} han cambiado desde entonces y se quedan como están.`
          : ''
      }`,
    undoStopped: (done, total, write) =>
      `Detenido: ${write.number(done)} de ${write.number(total)} términos están como antes.`,
  },
  export: {
    heading: 'Exportar términos',
    format: 'Formato',
    formats: {
      csv: {name: 'CSV', about: 'Una tabla con todo, para una hoja de cálculo. Se puede volver a importar.'},
      json: {name: 'JSON', about: 'Todo, para programas. Se puede volver a importar.'},
      markdown: {
        name: 'Markdown (zip)',
        about: 'Un archivo por término con front matter, como en el glosario de la CNCF. Se puede volver a importar.',
      },
      turtle: {
        name: 'SKOS, Turtle',
        about: 'Todo, como tesauro para la web de datos. Se puede volver a importar.',
      },
      'json-ld': {
        name: 'SKOS, JSON-LD',
        about: 'Todo, como tesauro para la web de datos. Se puede volver a importar.',
      },
      tbx: {name: 'TBX', about: 'Para herramientas de traducción: TBX-Basic, ISO 30042:2019.'},
      'schema-org': {name: 'schema.org', about: 'Un DefinedTermSet, para poner en una página para los buscadores.'},
      openmetadata: {name: 'CSV de OpenMetadata', about: 'La tabla que OpenMetadata importa en un glosario.'},
      'moodle-xml': {
        name: 'XML de Moodle',
        about: 'Lo que Moodle importa en un glosario: nombres, definiciones, categorías.',
      },
      'moodle-csv': {name: 'CSV de Moodle', about: 'La tabla que el propio Moodle escribe de un glosario.'},
    },
    reads: (count, write) => (count === 1 ? 'Se leerá 1 registro.' : `Se leerán ${write.number(count)} registros.`),
    run: (count, write) => (count === 1 ? 'Exportar 1 término' : `Exportar ${write.number(count)} términos`),
    progress: (done, total, write) => `${write.number(done)} de ${write.number(total)}`,
    done: (count, file, write) =>
      count === 1 ? `1 término está en ${file}.` : `${write.number(count)} términos están en ${file}.`,
  },
};

export default es;
