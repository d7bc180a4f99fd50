import type { RememberedFolder, Restorable } from '../protocol/index.ts';

/** Why nothing was read. */
export const TROUBLE = {
  unknown: 'The server does not know this document: open it, or have it looked at, first.',
  off: 'Chatmend does not look at this document: a setting or chatmend.json turns it off.',
  noFolder: 'No folder can be read from here: save the document first, where files can be listed.',
} as const;

/** What was found beside a document and what of it helps there, in a sentence or two. */
export function rememberedText({ files, leftOut, requests, answers, restorable }: RememberedFolder): string {
  const without = leftOut === 0 ? '' : ` ${count(leftOut, 'file')} left out: too large, or too much in all.`;
  if (files === 0) return `No other file that may hold a chat request stands in this folder.${without}`;
  const read = `Read ${count(files, 'file')}`;
  if (requests + answers === 0)
    return `${read}: no request and no answer stands in ${files === 1 ? 'it' : 'them'}.${without}`;
  const held = `${count(requests, 'request')}, ${count(answers, 'answer')}`;
  return `${read}: ${held}; ${helpOf(restorable)}.${without}`;
}

function helpOf({ call, result, turn, reasoning }: Restorable): string {
  const parts = [
    ...(call > 0 ? [count(call, 'lost call')] : []),
    ...(result > 0 ? [count(result, 'lost result')] : []),
    ...(turn > 0 ? [count(turn, 'lost turn')] : []),
    ...(reasoning > 0 ? [`the reasoning of ${count(reasoning, 'turn')}`] : []),
  ];
  if (parts.length === 0) return 'nothing more can be restored from there';
  const last = parts.pop() as string;
  return `${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`} can be restored by quick fix`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
