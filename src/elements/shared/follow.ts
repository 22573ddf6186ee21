import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  type Placement,
  type ReferenceElement,
} from '@floating-ui/dom';

/** What `float` does, with what it takes to do it well: loaded when a panel opens for the first time. */
export function follow(anchor: ReferenceElement, panel: HTMLElement, placement: Placement): () => void {
  const place = async () => {
    const {x, y} = await computePosition(anchor, panel, {
      placement,
      strategy: 'fixed',
      middleware: [offset(6), flip({padding: 8}), shift({padding: 8})],
    });
    panel.style.left = `${x}px`;
    panel.style.top = `${y}px`;
    panel.style.opacity = '';
  };
  return autoUpdate(anchor, panel, () => void place());
}
