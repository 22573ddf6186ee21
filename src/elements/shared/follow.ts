import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type Placement,
  type ReferenceElement,
} from '@floating-ui/dom';

/** What `float` does, with what it takes to do it well: loaded when a panel opens for the first time. */
export function follow(
  anchor: ReferenceElement,
  panel: HTMLElement,
  placement: Placement,
  isStill: boolean,
): () => void {
  const place = async () => {
    const {x, y} = await computePosition(anchor, panel, {
      placement,
      strategy: 'fixed',
      middleware: [offset(6), flip({padding: 8}), size({padding: 8, apply}), shift({padding: 8, crossAxis: true})],
    });
    panel.style.left = `${x}px`;
    panel.style.top = `${y}px`;
    panel.style.opacity = '';
  };
  // What is too tall for its side is scrolled, and covers what it belongs to only where it would be too small to read.
  const apply = ({availableHeight}: {availableHeight: number}) =>
    panel.style.setProperty('--_room', `${Math.floor(availableHeight)}px`);
  return autoUpdate(anchor, panel, () => void place(), {layoutShift: !isStill, elementResize: !isStill});
}
