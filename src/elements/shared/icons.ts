import {svg, html, type TemplateResult} from 'lit';

/** Drawn for us on a 20 × 20 grid, stroke 1.6, round ends. */
const paths = {
  check: 'M4 10.5l4 4 8-9',
  'circle-check': 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM6.8 10.2l2.3 2.3 4.2-4.7',
  reply: 'M8 5L3.5 9.5 8 14M3.5 9.5h8a5 5 0 0 1 5 5V16',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  down: 'M5 8l5 5 5-5',
  up: 'M10 16V4M5 9l5-5 5 5',
  'arrow-down': 'M10 4v12M5 11l5 5 5-5',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5L17 17',
  insight: 'M7.5 15h5M8.5 17.5h3M7.5 12.7A5 5 0 1 1 12.5 12.7V15h-5z',
  react: 'M9 3.2A7 7 0 1 0 16.8 11M7 12a3.5 3.5 0 0 0 6 0M7.5 8h.01M12.5 8h.01M16 2.5v5M13.5 5h5',
  question: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.5M10 14h.01',
  discussion: 'M3 4h10v7H7l-3 2.5V11H3zM15 8h2v6h-1v2.5L13 14H9.5',
  decision: 'M10 17V9M10 9L5 4M10 9l5-5M5 7.5V4h3.5M15 7.5V4h-3.5',
  alert: 'M10 3l7.5 13.5h-15zM10 8.5v3.5M10 14.5h.01',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4l2.5 2',
  retry: 'M16 10a6 6 0 1 1-1.8-4.3M16 3.5v3.5h-3.5',
  users:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5a5.5 5.5 0 0 1 11 0M13 4a3 3 0 0 1 0 5.5M15 11.8a5.5 5.5 0 0 1 3 4.7',
  wave: 'M6 11L4.5 7.5a1.2 1.2 0 0 1 2.2-1L8.5 10 6.8 5a1.2 1.2 0 0 1 2.3-.8L11 9.5l-.8-4.3a1.2 1.2 0 0 1 2.3-.4L13.5 10l1-1.5a1.3 1.3 0 0 1 2.3 1c-.8 3-2 7-5.3 7.5A5.5 5.5 0 0 1 6 11z',
  place: 'M10 17.5s5.5-5 5.5-9a5.5 5.5 0 0 0-11 0c0 4 5.5 9 5.5 9zM10 10.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  edit: 'M4 16l.8-3.5L13 4.3l2.7 2.7-8.2 8.2z',
  pulse: 'M2.5 10.5h3.5l2.2-6 3.6 11 2.2-5h3.5',
  target: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10 10h.01',
  flag: 'M5 17.5V3.5M5 4h9l-2 3.5 2 3.5H5',
  differ: 'M3 10h4l3-4.5h6M10 14.5h6M7 10l3 4.5M14 3.5l2.5 2-2.5 2M14 12.5l2.5 2-2.5 2',
  plus: 'M10 4v12M4 10h12',
  x: 'M5 5l10 10M15 5L5 15',
  book: 'M10 5.5C8.5 4 6 3.5 3 3.5v12c3 0 5.5.5 7 2 1.5-1.5 4-2 7-2v-12c-3 0-5.5.5-7 2zM10 5.5v12',
  user: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17a6 6 0 0 1 12 0',
  draft: 'M5 3h7l3.5 3.5V17H5zM12 3v4h3.5',
  cloud: 'M6 15.5a3.5 3.5 0 0 1-.4-7A5 5 0 0 1 15 9.3a3.2 3.2 0 0 1-.3 6.2zM3 3l14 14',
  trash: 'M4 6h12M8 6V4h4v2M5.5 6l.7 11h7.6l.7-11',
  back: 'M12 4l-6 6 6 6',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-.9.9M11.5 8.5a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3l.9-.9',
  bold: 'M6 10V4h4.5a3 3 0 0 1 0 6H6v6h5.5a3 3 0 0 0 0-6H6',
  italic: 'M9 4h5.5M5.5 16H11M12 4L8 16',
  code: 'M7 5.5L2.5 10 7 14.5M13 5.5l4.5 4.5-4.5 4.5',
  quote: 'M4 4v12M8 6h8.5M8 10h8.5M8 14h5',
  bullets: 'M8 5h8.5M8 10h8.5M8 15h8.5M4 5h.01M4 10h.01M4 15h.01',
  numbers:
    'M9 5h7.5M9 10h7.5M9 15h7.5M3.5 3.5h1V7M3.5 13.5c0-1.700 2.200-1.5 2.200-.2 0 1-1.700 1.700-2.200 2.700h2.400',
  agree: 'M7 9l2.7-5.6a1.6 1.6 0 0 1 1.8 1.6V8h3.7a1.6 1.6 0 0 1 1.6 1.9l-.9 5a1.6 1.6 0 0 1-1.6 1.3H7zM7 9v7.2H3.8V9z',
  thanks: 'M10 16.5S3 12.6 3 7.9a3.6 3.6 0 0 1 7-1.2 3.6 3.6 0 0 1 7 1.2c0 4.7-7 8.6-7 8.6z',
  curious:
    'M2.5 10S5.2 4.8 10 4.8 17.5 10 17.5 10 14.8 15.2 10 15.2 2.5 10 2.5 10zM10 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  celebrate:
    'M3.5 16.5l3-8 5 5zM10.5 8.5c.2-2 1.2-3.2 3-3.5M12.2 11c1.4-.8 2.8-.8 4.3 0M8.5 4.5V3M16.5 7.5h.01M13.5 2.5h.01',
  worked: 'M8 3h4M8.8 3v4.8L4.6 15a1.3 1.3 0 0 0 1.1 2h8.6a1.3 1.3 0 0 0 1.1-2l-4.2-7.2V3M6.6 12h6.8',
  same: 'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5a5.5 5.5 0 0 1 11 0M15.5 8v5M13 10.5h5',
  converging: 'M3 10h5M5.5 7.5L8 10l-2.5 2.5M17 10h-5M14.5 7.5L12 10l2.5 2.5',
  move: 'M4 10h11M11 5.5l4.5 4.5-4.5 4.5',
  pin: 'M7 3h6l-.7 5 2.7 3H5l2.7-3zM10 11v6',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  upload: 'M10 13V4M6 8l4-4 4 4M3.5 13v3.5h13V13',
  download: 'M10 4v9M6 9l4 4 4-4M3.5 13v3.5h13V13',
  image: 'M3.5 4h13v12h-13zM3.5 13l4-4 4 4 2-2 3 3M12.5 7.5h.01',
  expand: 'M12 3.5h4.5V8M8 16.5H3.5V12M16.5 3.5l-5 5M3.5 16.5l5-5',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.5 1h-13zM8.5 17.5h3',
  mute: 'M5 14V9a5 5 0 0 1 7.5-4.3M15 9v5l1.5 1h-13M8.5 17.5h3M3 3l14 14',
} as const;

export type IconName = keyof typeof paths;

/** Those that point along the line turn around in right-to-left text. */
const DIRECTED: ReadonlySet<IconName> = new Set<IconName>(['reply', 'back', 'move', 'quote', 'bullets']);

/** A picture beside a word that says the same: hidden from assistive technology. */
export function icon(name: IconName): TemplateResult {
  const width = name === 'more' || name === 'bold' ? 2.4 : 1.6;
  return html`<svg
    class=${DIRECTED.has(name) ? 'icon icon--flip' : 'icon'}
    viewBox="0 0 20 20"
    stroke-width=${width}
    aria-hidden="true"
  >
    ${svg`<path d=${paths[name]}></path>`}
  </svg>`;
}
