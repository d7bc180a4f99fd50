/** Letters and digits that stand for a text: the same for the same text, on every machine (FNV-1a, one round per six). */
export function hashOf(text: string, length: number): string {
  let all = '';
  for (let round = 0; all.length < length; round++) all += sixOf(round === 0 ? text : `${round} ${text}`);
  return all.slice(0, length);
}

function sixOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return (hash % 36 ** 6).toString(36).padStart(6, '0');
}
