import type { Conversation, Turn } from '../conversation/model.ts';
import { append } from '../text/append.ts';
import { alike, type Place } from './alike.ts';
import { runningLoop } from './loop.ts';
import type { Rule, RuleExample } from './rule.ts';
import { isNotSent, pairOf, place, roleAnchor } from './words.ts';

/** A call, a turn or an item without the reasoning that belongs to it. */
export const rule: Rule = {
  id: 'missing-reasoning',
  summary: 'Reasoning that has to come back with what it led to is missing.',
  documentation: `Models that think while they use tools want their thoughts back with the calls they led to. Code that keeps
only content and calls loses them, and so does a history that began with another model or with thinking turned
off; the provider then refuses the whole request.

Send back the reasoning the provider answered: where the document holds the answer, it is put back from there.
Where it is lost, some take an empty one, which is added then; for the others thinking can be turned off for this
request. A signed block is never made up.`,
  variants: {
    running: 'thinking is turned on, and the running turn does not begin with it',
    'not-first': 'a message has reasoning, but something else in front of it',
    'call-asked': 'a call of the running turn, where the request turns thinking on',
    call: 'a call of the running turn, where the request leaves thinking to the model',
    'earlier-call-asked': 'a call of an earlier turn, where the request turns thinking on',
    'earlier-call': 'a call of an earlier turn, where the request leaves thinking to the model',
    empty: 'reasoning without a word beside a call',
    item: 'an item the server named, in an answer without reasoning',
  },
  strategies: [
    'restore-reasoning',
    'add-empty-reasoning',
    'move-reasoning-first',
    'turn-off-thinking',
    'note-missing-reasoning',
    'remove-item-id',
  ],
  visit: {
    payload(conversation, report) {
      if (isNotSent(conversation)) return;
      const loop = runningLoop(conversation);
      const begin = lacksBegin(loop, conversation);
      if (begin !== undefined)
        report(alike('running', [begin], 'stands where the running turn has to begin with reasoning'));
      const calls = withoutReasoning(conversation);
      if (calls.length > 0) {
        const runs = calls.some(({ index }) => index >= (loop[0]?.index ?? Number.POSITIVE_INFINITY));
        const variant = `${runs ? '' : 'earlier-'}call${conversation.thinking === undefined ? '' : '-asked'}`;
        report(alike(variant, calls.map(whole), 'calls a tool without the reasoning behind it'));
      }
      const empty = conversation.turns.filter(hasEmptyReasoning);
      if (empty.length > 0)
        report(alike('empty', empty.map(whole), 'calls a tool behind reasoning without a word'));
      const late = conversation.turns.flatMap((turn) => reasoningTooLate(turn, conversation) ?? []);
      if (late.length > 0)
        report(alike('not-first', late, 'stands in front of the reasoning of its message'));
      const items = namedWithoutReasoning(conversation);
      if (items.length > 0)
        report(
          alike('item', items.map(named), 'is named by the server, and no reasoning stands in its answer'),
        );
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A running turn that began without thinking',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9000, "thinking": {"type": "enabled", "budget_tokens": 4096}, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
   //^^^^^^^^^^^^^^^^^^ error missing-reasoning: messages[1].content[0] stands where the running turn has to begin with reasoning.
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
    fixes: {
      'turn-off-thinking': `{"model": "claude-sonnet-4-5", "max_tokens": 9000, "thinking": {"type": "disabled"}, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
    },
  },
  {
    title: 'A call without its thoughts',
    provider: 'deepseek',
    text: `{"model": "deepseek-reasoner", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
 //^^^^^^^^^^^^^^^^^^^ error missing-reasoning: messages[1] calls a tool without the reasoning behind it.
  {"role": "tool", "tool_call_id": "a", "content": "22 C"}
]}`,
    fixes: {
      'add-empty-reasoning': `{"model": "deepseek-reasoner", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "reasoning_content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"}
]}`,
    },
  },
  {
    title: 'Thoughts behind the words they led to',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [
    {"type": "text", "text": "Hello."},
   //^^^^^^^^^^^^^^ error missing-reasoning: messages[1].content[0] stands in front of the reasoning of its message.
    {"type": "thinking", "thinking": "Hm.", "signature": "EqQBCkgI"},
    {"type": "text", "text": "How are you?"}]},
  {"role": "user", "content": "Fine."}
]}`,
    fixes: {
      'move-reasoning-first': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [
    {"type": "thinking", "thinking": "Hm.", "signature": "EqQBCkgI"},
    {"type": "text", "text": "Hello."},
    {"type": "text", "text": "How are you?"}]},
  {"role": "user", "content": "Fine."}
]}`,
    },
  },
  {
    title: 'Kimi wants words, if only a note',
    provider: 'moonshot',
    text: `{"model": "kimi-k2.5", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "f:0", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
 //^^^^^^^^^^^^^^^^^^^ error missing-reasoning: messages[1]
  {"role": "tool", "tool_call_id": "f:0", "content": "22 C"}
]}`,
    fixes: {
      'note-missing-reasoning': `{"model": "kimi-k2.5", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "reasoning_content": "[chatmend] The reasoning behind this call was not recorded.", "tool_calls": [{"id": "f:0", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "f:0", "content": "22 C"}
]}`,
    },
  },
  {
    title: 'Thinking turned off, or a model that does not think',
    provider: 'deepseek',
    text: `{"model": "deepseek-v4-pro", "thinking": {"type": "disabled"}, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"}
]}`,
  },
  {
    title: 'A finished turn may lack its thoughts',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9000, "thinking": {"type": "enabled", "budget_tokens": 4096}, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "text", "text": "Hello."}]},
  {"role": "user", "content": "Again?"}
]}`,
  },
];

/** Where a turn that still runs begins with something else than reasoning, though the request turns thinking on. */
function lacksBegin(loop: readonly Turn[], { thinking }: Conversation): Place | undefined {
  const [first] = loop;
  if (thinking?.state !== 'on' || first === undefined || loop.at(-1)?.result === undefined) return undefined;
  if (!first.known || first.role !== 'assistant' || first.reasoning.length > 0) return undefined;
  const part = first.content.kind === 'parts' ? first.content.parts[0] : undefined;
  return part === undefined ? whole(first) : partOf(first, part.pointer);
}

/** Turns that call tools, where the model thinks and no thought came back. */
function withoutReasoning({ turns, thinking }: Conversation): Turn[] {
  if (thinking?.state === 'off' || thinking?.state === 'adaptive') return [];
  return turns.filter(
    ({ known, calls, reasoning }) =>
      known && reasoning.length === 0 && calls.length > 0 && !calls.some(({ legacy }) => legacy),
  );
}

function hasEmptyReasoning({ known, calls, reasoning }: Turn): boolean {
  return (
    known &&
    calls.length > 0 &&
    reasoning.length > 0 &&
    reasoning.every(({ empty, seal }) => empty && seal?.state !== 'sealed')
  );
}

/** The part in front of the first reasoning of a message, unless a server's own tools ran in between. */
function reasoningTooLate(turn: Turn, { turns }: Conversation): Place | undefined {
  if (!turn.known || turn.role !== 'assistant' || turn.content.kind !== 'parts') return undefined;
  if (turns[turn.index - 1]?.role === 'assistant') return undefined;
  const { parts } = turn.content;
  const thoughts = new Set(turn.reasoning.map(({ pointer }) => pointer));
  const calls = new Set(turn.calls.map(({ pointer }) => pointer));
  const first = parts.findIndex(({ pointer }) => thoughts.has(pointer));
  const before = parts.slice(0, Math.max(first, 0));
  // What follows nothing is told as that.
  if (before.length === 0 || parts.slice(first).every(({ pointer }) => thoughts.has(pointer)))
    return undefined;
  const plain = before.every(({ text, pointer }) => text !== undefined || calls.has(pointer));
  return plain ? partOf(turn, (before[0] as (typeof before)[number]).pointer) : undefined;
}

/** Items with the long ids of a server, in answers that hold no reasoning from their beginning on. */
function namedWithoutReasoning({ turns }: Conversation): Turn[] {
  const found: Turn[] = [];
  let answer: Turn[] = [];
  let reasoned = true;
  const leave = () => {
    if (!reasoned) append(found, answer);
    answer = [];
    reasoned = false;
  };
  for (const turn of turns) {
    if (turn.role !== 'assistant' || turn.result !== undefined) leave();
    else if (!turn.known || turn.reasoning.length > 0) reasoned = true;
    else if (/^(fc|msg)_[0-9a-f]{32,}$/.test(turn.item?.id ?? '')) answer.push(turn);
  }
  leave();
  return found;
}

function whole(turn: Turn): Place {
  return { turn, pointer: turn.pointer, anchor: roleAnchor(turn), name: place(turn) };
}

function named(turn: Turn): Place {
  return { ...whole(turn), pointer: `${turn.pointer}/id`, anchor: pairOf(turn.pointer, 'id') };
}

function partOf(turn: Turn, pointer: string): Place {
  const at = pointer.slice(turn.pointer.length + 1).replace(/\/(\d+)$/, '[$1]');
  return { turn, pointer, anchor: pairOf(pointer, 'type'), name: `${place(turn)}.${at}` };
}
