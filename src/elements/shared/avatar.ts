import {css, html, type TemplateResult} from 'lit';

const TINTS = 6;

/** A person's initials on a tint that is always theirs. The name stands beside it, so this is hidden. */
export function avatar(uid: string, name: string, size: 'sm' | 'md' | 'lg' = 'md'): TemplateResult {
  return html`<span class="avatar avatar--${tintOf(uid)} avatar--${size}" aria-hidden="true">${initials(name)}</span>`;
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
    display: inline-grid;
    place-items: center;
    flex: none;
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
