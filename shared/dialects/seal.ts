import type { Seal } from '../conversation/model.ts';

/** State of a seal as written. `fits`: whether a text can be one that a server of the format wrote. */
export function sealState(value: unknown, fits: (text: string) => boolean): Seal['state'] {
  if (value === undefined || value === null) return 'absent';
  if (value === '') return 'empty';
  if (typeof value !== 'string') return 'unread';
  if (fits(value)) return 'sealed';
  return isElided(value) ? 'unread' : 'foreign';
}

/** Whether somebody cut a text short or blacked it out. */
function isElided(text: string): boolean {
  return /…|\.\.\.|[[<({*]|redacted|truncated|omitted|scrubbed/i.test(text);
}

/** Google's signatures are base64 in either spelling; so are the words that ask not to check one. */
export function isGoogleSignature(text: string): boolean {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text);
}
