import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  type Placement,
  type ReferenceElement,
} from '@floating-ui/dom';

/**
 * Keeps a floating panel beside what opened it, in the top layer and on the screen, until the returned function is called.
 *
 * The panel has the `popover` attribute and `position: fixed`; open it before.
 */
export function float(anchor: ReferenceElement, panel: HTMLElement, placement: Placement = 'bottom-end'): () => void {
  const place = async () => {
    const {x, y} = await computePosition(anchor, panel, {
      placement,
      strategy: 'fixed',
      middleware: [offset(6), flip({padding: 8}), shift({padding: 8})],
    });
    panel.style.left = `${x}px`;
    panel.style.top = `${y}px`;
  };
  return autoUpdate(anchor, panel, () => void place());
}
