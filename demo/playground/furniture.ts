/** The parts that stand on every playground page. */
const ELEMENTS = [
  'community',
  'account',
  'thread',
  'threads',
  'glossary',
  'knowledge',
  'autolink',
  'term',
  'member',
  'members',
  'membership',
  'hub',
  'activity',
  'charter',
  'moderation',
  'priorities',
  'search',
  'inbox',
  'inbox-badge',
  'pulse',
];

export const EVENTS = [
  'praxis-ready',
  'praxis-contributed',
  'praxis-failed',
  'praxis-signed-in',
  'praxis-signed-out',
  'praxis-navigate',
];

const links = ELEMENTS.map((name) => `<li><a href="${name}.html">${name}</a></li>`).join('');

export const HEADER = `
<header class="bar">
  <a class="bar__home" href="./">Playground</a>
  <nav aria-label="Elements"><ul>${links}</ul></nav>
  <ul class="bar__more">
    <li><a href="../builder.html">Builder</a></li>
    <li><a href="theme.html">Theme</a></li>
    <li><a href="../">The intranet page</a></li>
  </ul>
</header>`;

export const SETTINGS = `
<form class="settings" method="get" aria-label="Settings of the stage">
  <label>Theme <select name="theme"><option value="light">Light</option><option value="dark">Dark</option></select></label>
  <label>Language <select name="lang"><option value="en">English</option><option value="fr">Français</option></select></label>
  <label>Direction <select name="dir"><option value="ltr">Left to right</option><option value="rtl">Right to left</option></select></label>
  <label>Width <select name="width"><option value="full">Full</option><option value="360">360 px</option></select></label>
  <label>Backend <select name="backend"><option value="local">This browser</option><option value="firestore">Firestore emulator</option></select></label>
  <fieldset class="settings__firestore">
    <legend>Firestore emulator</legend>
    <label>Project <input name="project-id" value="demo-praxis" required autocomplete="off" spellcheck="false"></label>
    <label>Emulator <input name="emulator" value="127.0.0.1:8080" required autocomplete="off" spellcheck="false"></label>
    <label>Auth emulator <input name="auth-emulator" type="url" placeholder="http://127.0.0.1:9099" autocomplete="off" spellcheck="false"></label>
    <button>Connect</button>
  </fieldset>
</form>`;

export const OUTPUTS = `
<div class="outputs">
  <section class="snippet" aria-labelledby="snippet-heading">
    <h2 id="snippet-heading">HTML</h2>
    <pre tabindex="0" aria-labelledby="snippet-heading"><code></code></pre>
    <p><button type="button">Copy</button> <output></output></p>
  </section>
  <section class="events" aria-labelledby="events-heading">
    <h2 id="events-heading">Events</h2>
    <div tabindex="0" role="log" aria-labelledby="events-heading"><ol reversed></ol></div>
  </section>
</div>`;

export const ATTRIBUTES = `
<section aria-labelledby="attributes-heading">
  <h2 id="attributes-heading">Attributes</h2>
  <div class="scroll"></div>
</section>`;

export const ATTRIBUTES_HEAD =
  '<th scope="col">Attribute</th><th scope="col">What it does</th><th scope="col">Try it</th>';

export const NO_ATTRIBUTES = '<p>It has none. Language, direction and colours come from the page around it.</p>';
