import { rooted } from './places.ts';
import { wordsOf } from './words.ts';

const ID = /^(?:call|toolu|tooluse|srvtoolu|fc|rs|msg|item|chatcmpl|functions|fcall|ctc)[_.-][\w.:-]+$/;
const TOKEN = /[A-Za-z0-9_$][\w.:$-]{0,100}/y;
const MOST = 50;

/** `The following tool_call_ids did not have response messages:`, over line ends. */
const ANNOUNCED = /^['"`.\\\s]{0,12}The following[\s\w]{0,20}ids\b[^:"]{0,80}:/;

/** The ids in the words of an error and the list of them that may follow, each once. */
export function idsIn(text: string, start: number, end: number, listed: boolean): string[] {
  const ids = new Set<string>();
  for (const [token] of text.slice(start, end).matchAll(/[A-Za-z0-9_$][\w.:$-]{3,100}/g)) {
    const id = trimmed(token);
    if (looksLikeId(id) && !isPath(id)) ids.add(id);
  }
  const announced = ANNOUNCED.exec(text.slice(end, end + 160));
  if (announced !== null) for (const id of listBehind(text, end + announced[0].length)) ids.add(id);
  else if (listed) for (const id of listBehind(text, end)) ids.add(id);
  return [...ids].slice(0, MOST);
}

/** Names that follow one another with commas between them, over line ends and quotes. */
function listBehind(text: string, from: number): string[] {
  const ids: string[] = [];
  for (let at = from; ids.length < MOST; ) {
    const [gap] = /^[\s'"`\\[(:,*│|-]{0,200}/.exec(text.slice(at, at + 200)) ?? [''];
    if (ids.length > 0 ? !gap.includes(',') : /\.\s|\n\s*\n/.test(gap)) break;
    TOKEN.lastIndex = at + gap.length;
    const [token] = TOKEN.exec(text) ?? [];
    if (token === undefined) break;
    const id = trimmed(token);
    const known = looksLikeId(id);
    if (!known && (ids.length > 0 || !/[\d_:]|^undefined$/.test(id))) break;
    if (isPath(text.slice(TOKEN.lastIndex - token.length, TOKEN.lastIndex + 20))) break;
    ids.push(id);
    at = TOKEN.lastIndex;
  }
  return ids;
}

/** DashScope lists a place where ids are announced: `message[532].role`. */
function isPath(text: string): boolean {
  return rooted(wordsOf(text)[0]?.path ?? []) !== undefined;
}

function looksLikeId(token: string): boolean {
  if (/^(?:call_ids?|item_reference|msg_type)$/.test(token)) return false;
  if (ID.test(token)) return true;
  return (
    token.length >= 8 && /\d/.test(token) && /[A-Za-z]/.test(token) && !/^\d{4}-|[.:]\w+\(|^HTTP/.test(token)
  );
}

function trimmed(token: string): string {
  return token.replace(/(?<![.:-])[.:-]+$/, '');
}
