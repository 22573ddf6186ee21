/** What decides where the letters of a box are. */
const COPIED = [
  ...['direction', 'font', 'letter-spacing', 'word-spacing', 'line-height', 'tab-size', 'text-align', 'text-indent'],
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left', 'overflow-wrap', 'word-break'],
];

/** Where a place in the text of a box is on the screen. A box does not say, so its text is laid out again beside it. */
export function placeInBox(box: HTMLTextAreaElement, place: number): DOMRect {
  const mirror = document.createElement('div');
  const style = getComputedStyle(box);
  for (const property of COPIED) mirror.style.setProperty(property, style.getPropertyValue(property));
  Object.assign(mirror.style, {
    ...{position: 'fixed', insetBlockStart: '0', left: '0', visibility: 'hidden', whiteSpace: 'pre-wrap'},
    ...{boxSizing: 'border-box', width: `${box.clientWidth}px`},
  });
  const mark = document.createElement('span');
  mark.textContent = box.value[place] ?? '.';
  mirror.append(box.value.slice(0, place), mark);
  box.after(mirror);
  const [frame, outer, inner] = [mirror, box, mark].map((element) => element.getBoundingClientRect()) as [
    DOMRect,
    DOMRect,
    DOMRect,
  ];
  mirror.remove();
  const top = outer.top + box.clientTop + inner.top - frame.top - box.scrollTop;
  const left = outer.left + box.clientLeft + inner.left - frame.left;
  // What is scrolled out of sight stands at the edge.
  const inSight = Math.min(Math.max(top, outer.top), outer.bottom - inner.height);
  return new DOMRect(left, inSight, inner.width, inner.height);
}
