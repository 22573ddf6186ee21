/** As much of what has the focus as must be seen, in px. */
const LEAST = 24;

/**
 * A listener for `focus` that brings what gets it out from under the foot of the form. Other browsers do by themselves, by the
 * scroll margins in the styles; WebKit minds those only when it is asked to scroll. (Of a field for a time, it tells no `focusin`.)
 */
export const keepClear = {
  capture: true,
  handleEvent(event: FocusEvent): void {
    const [field] = event.composedPath() as Element[];
    const foot = (event.currentTarget as Element).querySelector('.foot');
    if (!field || !foot || foot.contains(field)) return;
    const {top, bottom} = field.getBoundingClientRect();
    if (Math.min(bottom, top + LEAST) > foot.getBoundingClientRect().top) field.scrollIntoView({block: 'nearest'});
  },
};
