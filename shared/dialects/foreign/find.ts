import type { Conversation, ForeignMessage, ForeignPlace, Turn } from '../../conversation/model.ts';
import { isMembers, type Members } from '../values.ts';
import { FORM_NAMES, type Form, formOfMessage, formOfPart } from './form.ts';

/**
 * Notes what a conversation holds in another format's way of writing. Its messages are not judged until they are
 * rewritten, and neither are calls and results of the format's own that pair with what stands there.
 */
export function noteForeign(conversation: Conversation, own: Form): Conversation {
  const { messages, value, list, complete } = conversation;
  const all = (messages === '' ? value : (value as Members)[list]) as readonly unknown[];
  const foreign: ForeignMessage[] = [];
  for (const [index, message] of all.entries()) {
    const places = isMembers(message) ? placesIn(message, own) : NONE;
    if (places.length > 0)
      foreign.push({ index, pointer: `${messages}/${index}`, place: `${list}[${index}]`, places });
  }
  if (foreign.length === 0 || !complete) return conversation;
  leaveAlone(conversation, foreign);
  return { ...conversation, foreign };
}

const NONE: readonly ForeignPlace[] = [];

function placesIn(message: Members, own: Form): readonly ForeignPlace[] {
  const whole = formOfMessage(message);
  if (whole !== undefined && whole.form !== own)
    return [
      {
        key: keyOfWhole(whole.kind, message),
        whole: true,
        of: FORM_NAMES[whole.form],
        ...idsIn(message),
        kind: whole.kind,
      },
    ];
  if (isText(message, own))
    return [{ key: 'content', whole: false, of: FORM_NAMES.chat, kind: 'words', ids: [] }];
  const key = Array.isArray(message.content) ? 'content' : 'parts';
  const parts = message[key];
  if (!Array.isArray(parts)) return NONE;
  let found = NONE;
  for (const [at, part] of parts.entries()) {
    const written = formOfPart(part) ?? typedText(part, own);
    if (written?.form === own && written.kind === 'result')
      found = [...found, ...imagesIn(part as Members, `${key}/${at}`, own)];
    if (written === undefined || written.form === own) continue;
    found = [
      ...found,
      {
        key: `${key}/${at}`,
        whole: false,
        of: FORM_NAMES[written.form],
        kind: written.kind,
        ...idsIn(part as Members),
      },
    ];
  }
  return found;
}

/** Whether words stand alone where blocks are asked for; instructions go elsewhere as they are. */
function isText({ role, content }: Members, own: Form): boolean {
  if (typeof content !== 'string' || role === 'system' || role === 'developer') return false;
  return own === 'converse' || own === 'gemini';
}

/** Images in another format's way of writing, in a result of this one. */
function imagesIn({ content }: Members, key: string, own: Form): ForeignPlace[] {
  if (!Array.isArray(content)) return [];
  return content.flatMap((part, at): ForeignPlace[] => {
    const written = formOfPart(part);
    if (written?.kind !== 'image' || written.form === own) return [];
    const of = FORM_NAMES[written.form];
    return [{ key: `${key}/content/${at}`, whole: false, of, kind: 'image', ids: [] }];
  });
}

/** Words with a type, where parts are told by their members. */
function typedText(part: unknown, own: Form): ReturnType<typeof formOfPart> {
  if (own !== 'converse' && own !== 'gemini') return undefined;
  const typed = isMembers(part) && part.type === 'text' && typeof part.text === 'string';
  return typed ? { form: 'chat', kind: 'words' } : undefined;
}

function keyOfWhole(kind: string, { type }: Members): string {
  if (type === 'function_call' || type === 'function_call_output') return 'type';
  return kind === 'call' ? 'tool_calls' : 'role';
}

/** Ids of the calls made, or of the call answered. */
function idsIn(value: Members): { ids: readonly unknown[] } {
  const { tool_calls: calls } = value;
  if (Array.isArray(calls)) return { ids: calls.map((call: Members | null) => call?.id) };
  const holder = [value.toolUse, value.toolResult, value.functionCall, value.functionResponse].find(
    isMembers,
  );
  const { id, tool_use_id: used, toolUseId, call_id: callId, tool_call_id: answered } = holder ?? value;
  return { ids: [answered ?? callId ?? used ?? toolUseId ?? id] };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function leaveAlone({ turns, calls, results }: Conversation, foreign: readonly ForeignMessage[]): void {
  const rewritten = new Set(foreign.map(({ index }) => index));
  const ids = new Set(foreign.flatMap(({ places }) => places.flatMap((place) => place.ids)));
  for (const turn of turns as readonly Mutable<Turn>[]) if (rewritten.has(turn.message)) turn.known = false;
  for (const call of calls)
    if (rewritten.has(call.turn.message) || (call.state !== 'answered' && ids.has(call.id)))
      call.state = 'uncertain';
  for (const result of results)
    if (rewritten.has(result.turn.message) || (result.state !== 'paired' && ids.has(result.callId)))
      result.state = 'uncertain';
}
