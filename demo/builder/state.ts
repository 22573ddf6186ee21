/** What was chosen, in the address of the builder, so that it can be sent to somebody. */
import type {Widget} from './manifest.js';
import type {Values} from './snippet.js';
import {HOSTS, type HostName} from './recipes.js';

export interface State {
  readonly tag: string;
  readonly values: Values;
  readonly content: string | undefined;
  readonly script: string;
  readonly communityValues: Values;
  readonly elementAlone: boolean;
  readonly host: HostName;
}

/** Before the options of the community, which share names with those of the widgets. */
const OF_COMMUNITY = 'c.';
const OF_WIDGET = 'o.';

export function readState(parameters: URLSearchParams, widgets: readonly Widget[], community: Widget): State {
  const asked = `praxis-${parameters.get('tag') ?? ''}`;
  const widget = widgets.find(({tag}) => tag === asked) ?? widgets[0]!;
  return {
    tag: widget.tag,
    values: valuesIn(parameters, OF_WIDGET, widget),
    content: parameters.get('text') ?? undefined,
    script: parameters.get('script') ?? '',
    communityValues: valuesIn(parameters, OF_COMMUNITY, community),
    elementAlone: parameters.has('alone'),
    host: HOSTS.find(({name}) => name === parameters.get('host'))?.name ?? 'html',
  };
}

/** Only what there is to choose. */
function valuesIn(parameters: URLSearchParams, prefix: string, {options}: Widget): Values {
  return Object.fromEntries(
    options.flatMap(({name, kind, choices}) => {
      const value = parameters.get(prefix + name);
      const known = (one: string) => choices.some((choice) => choice.value === one);
      const fits =
        !!value &&
        (kind === 'number'
          ? /^[1-9]\d{0,3}$/.test(value)
          : kind === 'one'
            ? known(value)
            : kind === 'several'
              ? value.split(' ').every(known)
              : true);
      return fits ? [[name, kind === 'flag' ? 'yes' : value]] : [];
    }),
  );
}

export function writeState(state: State): URLSearchParams {
  const parameters = new URLSearchParams({tag: state.tag.replace('praxis-', '')});
  const all = (prefix: string, values: Values) => {
    for (const [name, value] of Object.entries(values)) if (value) parameters.set(prefix + name, value);
  };
  all(OF_WIDGET, state.values);
  if (state.content !== undefined) parameters.set('text', state.content);
  if (state.script) parameters.set('script', state.script);
  all(OF_COMMUNITY, state.communityValues);
  if (state.elementAlone) parameters.set('alone', '');
  if (state.host !== 'html') parameters.set('host', state.host);
  return parameters;
}
