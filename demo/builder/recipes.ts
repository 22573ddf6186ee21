/**
 * Where to paste it: what each system lets an author do, what it does not, and what to do then. The builder and the guide for
 * authors show the same. A code is written `so`, what is named on a screen “so”.
 */
import {element, head, SCRIPT, snippet, type Choice} from './snippet.js';

export interface Recipe {
  readonly name: string;
  readonly title: string;
  /** Who can do it, and where it does not work: said first. */
  readonly limits: readonly string[];
  readonly steps: readonly string[];
  /** What is pasted, if it is not the plain snippet, and in which language it is. */
  readonly code?: (choice: Choice) => string;
  readonly language?: 'ts' | 'html';
}

/** What other systems allow changes. */
export const LOOKED_UP = 'November 2026';

const CONTENT_POLICY =
  'If the site has a content security policy, its administrators add the script’s address to `script-src`. Inline script is not needed.';

export const HOSTS = [
  {
    name: 'html',
    title: 'A plain HTML page',
    limits: ['Whoever can change the file can do it. Nothing has to be installed.'],
    steps: [
      'Open the page’s file and paste all of it where the element belongs, between `<body>` and `</body>`.',
      'For a second element on the same page, paste its own line only: the script and `<praxis-community>` stand once.',
      `Open the page through your web server. ${CONTENT_POLICY}`,
    ],
  },
  {
    name: 'sharepoint',
    title: 'SharePoint, modern pages',
    limits: [
      'Authors cannot paste script into a modern page: there is no web part for it, and “Embed” shows another page in a frame, nothing more.',
      'Developers make a web part once, with the SharePoint Framework. Then authors add it like any other.',
    ],
    steps: [
      'Give the code to your developers. It goes into the class of a web part that the framework’s generator made, in place of what is there.',
      'In SharePoint Online, an administrator enters the site that the script is on under “Trusted script sources” in the SharePoint admin center. Since March 2026, scripts from elsewhere are blocked.',
      'The administrator puts the package into the app catalog. On a page, choose “Edit”, then the plus sign, then the web part.',
      'For the colours of the site, see “The design system you have” in the guide for developers.',
    ],
    code: webPart,
    language: 'ts',
  },
  {
    name: 'sharepoint-classic',
    title: 'SharePoint, classic pages (Script Editor)',
    limits: [
      'The Script Editor is there on classic pages only: on SharePoint Server, and in SharePoint Online where custom script is allowed.',
      'In SharePoint Online custom script is off. An administrator can allow it for a site (`Set-SPOSite -DenyAddAndCustomizePages 0`), but Microsoft takes that back within a day; what is on a page by then stays. Prefer a web part on a modern page.',
    ],
    steps: [
      'Open the page and choose “Edit”, then “Insert”, “Web Part”, “Media and Content”, “Script Editor”, “Add”.',
      'Choose “Edit snippet” in the new web part, paste all of it, then “Insert”. Save the page.',
    ],
  },
  {
    name: 'confluence',
    title: 'Confluence',
    limits: [
      'Data Center: the HTML macro does it. It is off until a system administrator turns it on, as whoever may edit a page can then run script on it. So ask for it to be kept to those you trust.',
      'Cloud: there is no HTML macro. Apps of the Marketplace that promise one show your HTML in a frame of its own, from another site: there nobody is signed in and no page is recognised. Put the community on a page elsewhere and link to it.',
    ],
    steps: [
      'A system administrator opens “Manage apps”, shows all apps, and turns on the module “html” of “Confluence HTML Macros”.',
      'Edit the page, type `{html` and choose the HTML macro. Paste all of it into the macro’s box, and publish.',
      'The elements show on the published page, not in the editor. A page that gets another title has another address: give its conversation a name of its own.',
    ],
  },
  {
    name: 'wordpress',
    title: 'WordPress',
    limits: [
      'You need the permission `unfiltered_html`. On a single site, administrators and editors have it; on a network (multisite) only super administrators. For everybody else WordPress removes the script and the tags when they save, without a word.',
      'Some hosts and security plugins take the permission from everybody (`DISALLOW_UNFILTERED_HTML`).',
    ],
    steps: [
      'Edit the page, add a block and choose “Custom HTML”. Not “Code”, which shows the text.',
      'Paste all of it, then save and view the page: the preview in the editor may stay empty.',
      'For many authors: developers load the script with the theme (`wp_enqueue_script_module`), put `<praxis-community>` into its footer, and add the tags and their attributes to `wp_kses_allowed_html`. Then everybody can paste the element’s line alone.',
    ],
  },
  {
    name: 'drupal',
    title: 'Drupal',
    limits: [
      'The text format decides. “Basic HTML” and “Restricted HTML” remove the script and the tags; “Full HTML” is for administrators, and its editor (CKEditor 5) may still take script out.',
      'Whoever may use such a format can run script on the site, so it is for people you trust.',
    ],
    steps: [
      'An administrator makes a text format under “Configuration”, “Text formats and editors”: no editor, and without “Limit allowed HTML tags and correct faulty HTML”. They give it to a role.',
      'Edit the page, choose that format below the text, and paste all of it.',
      'For all articles at once: make a content block in that format, and place it below the content under “Structure”, “Block layout”. Or developers add the script as a library of the theme.',
    ],
  },
] as const satisfies readonly Recipe[];

export type HostName = (typeof HOSTS)[number]['name'];

export function recipeOf(name: HostName): Recipe {
  return HOSTS.find((host) => host.name === name)!;
}

/** What an author copies for a system. */
export function codeFor({code = snippet}: Recipe, choice: Choice): string {
  return code(choice);
}

/** A web part of the SharePoint Framework. It loads the script as the framework's own policy wants it: from its file. */
function webPart(choice: Choice): string {
  const src = JSON.stringify(choice.script.trim() || SCRIPT).replaceAll('<', '\\u003c');
  const community = head(choice).split('\n').slice(1).join('\n');
  const html = choice.elementAlone ? element(choice) : `${community}\n${element(choice)}`;
  return `import {BaseClientSideWebPart} from '@microsoft/sp-webpart-base';

export default class PraxisWebPart extends BaseClientSideWebPart<object> {
  protected async onInit(): Promise<void> {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = ${src};
    document.head.append(script);
  }

  public render(): void {
    this.domElement.innerHTML = ${literal(html)};
  }
}`;
}

/** A text as a template of JavaScript, in which its lines stay lines. */
function literal(text: string): string {
  return `\`\n${text.replace(/[\\`]|\$\{/g, '\\$&').replace(/^/gm, '      ')}\n    \``;
}
