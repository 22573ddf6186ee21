import {LEVELS} from './profile.js';
import {choice, text, time, type RecordOf} from './schema.js';

/** Longest portrait as it is stored, in base 64: 24 kB. */
export const MAX_PORTRAIT_LENGTH = 32_768;

/** Width and height that a portrait is stored with, in pixels. */
export const PORTRAIT_EDGE = 192;

/** A photo of a person, beside their record, so that it is loaded where it is seen. */
export const portraitSchema = {
  /** Who may see it. */
  level: choice(...LEVELS),
  type: choice('image/webp', 'image/jpeg', 'image/png'),
  /** Base 64; '' once it is taken away. */
  data: text(0, MAX_PORTRAIT_LENGTH),
  updatedAt: time(),
};

export type Portrait = RecordOf<typeof portraitSchema>;
