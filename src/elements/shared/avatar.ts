import {css, html, nothing, type TemplateResult} from 'lit';

const TINTS = 6;

/**
 * A person's initials on a tint that is always theirs, and their photo over them once it is there. The name stands beside it, so
 * this is hidden.
 *
 * @param photo See `photoOf`.
 */
export function avatar(
  uid: string,
  name: string,
  size: 'sm' | 'md' | 'lg' | 'xl' = 'md',
  photo: unknown = nothing,
): TemplateResult {
  return html`<span class="avatar avatar--${tintOf(uid)} avatar--${size}" aria-hidden="true"
    >${initials(name)}${photo}</span
  >`;
}

/** First letters of the first and the last word; one letter where a name is one word or a script has no spaces. */
export function initials(name: string): string {
  const words = name.split(/[\s\u00B7]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const first = [...(words[0] ?? name.trim())][0] ?? '';
  const last = words.length > 1 ? ([...words.at(-1)!][0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

function tintOf(uid: string): number {
  let sum = 0;
  for (let i = 0; i < uid.length; i++) sum = (sum * 31 + uid.charCodeAt(i)) >>> 0;
  return (sum % TINTS) + 1;
}

export const avatarStyles = css`
  .avatar {
    position: relative;
    display: inline-grid;
    place-items: center;
    flex: none;
    overflow: hidden;
    inline-size: var(--_avatar-md);
    block-size: var(--_avatar-md);
    border: var(--_line) solid transparent;
    border-radius: var(--_radius-full);
    background: var(--_color-avatar-1);
    color: var(--_color-avatar-text);
    font-size: var(--_text-sm);
    font-weight: var(--_weight-bold);
    line-height: 1;
    letter-spacing: 0.01em;
    user-select: none;
  }
  .avatar--sm {
    inline-size: var(--_avatar-sm);
    block-size: var(--_avatar-sm);
    font-size: var(--_text-2xs);
  }
  .avatar--lg {
    inline-size: var(--_avatar-lg);
    block-size: var(--_avatar-lg);
    font-size: var(--_text-lg);
  }
  .avatar--xl {
    inline-size: calc(1.5 * var(--_avatar-lg));
    block-size: calc(1.5 * var(--_avatar-lg));
    font-size: var(--_text-xl);
  }
  .avatar praxis-portrait {
    display: contents;
  }
  .avatar .photo {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: var(--_color-surface-sunken);
    opacity: 0;
  }
  .avatar .photo.is-seen {
    opacity: 1;
    transition: opacity var(--_duration-base) var(--_ease);
  }
  .avatar--2 {
    background: var(--_color-avatar-2);
  }
  .avatar--3 {
    background: var(--_color-avatar-3);
  }
  .avatar--4 {
    background: var(--_color-avatar-4);
  }
  .avatar--5 {
    background: var(--_color-avatar-5);
  }
  .avatar--6 {
    background: var(--_color-avatar-6);
  }
  @media (forced-colors: active) {
    .avatar {
      border-color: CanvasText;
    }
  }
`;
