import type { Part, Turn } from '../conversation/model.ts';
import { alike } from './alike.ts';
import type { Rule, RuleExample } from './rule.ts';
import { pairOf, place } from './words.ts';

/** Words of the assistant behind a call of the same message. */
export const rule: Rule = {
  id: 'content-after-tool-call',
  summary: 'Words stand behind a tool call in one message.',
  documentation: `Where calls are parts of a message, they have to be its last ones: what a provider reads behind a call is the
result. Words or thoughts there make it say that the call has no result, although it has one.

Put the words in front of the calls. Nothing is lost by that, and no pair is touched.`,
  variants: {
    words: 'a text behind a call',
    reasoning: 'reasoning behind a call',
  },
  strategies: ['move-calls-last'],
  visit: {
    turn(turn, report) {
      if (!turn.known || turn.role !== 'assistant' || turn.content.kind !== 'parts') return;
      const late = partsBehindCalls(turn);
      const reasoning = new Set(turn.reasoning.map(({ pointer }) => pointer));
      const thinks = late.some(({ pointer }) => reasoning.has(pointer));
      if (late.length === 0) return;
      const at = (part: Part) => part.pointer.slice(turn.pointer.length + 1).replace(/\/(\d+)$/, '[$1]');
      const places = late.map((part) => ({
        turn,
        pointer: part.pointer,
        anchor: pairOf(part.pointer, 'type'),
        name: `${place(turn)}.${at(part)}`,
      }));
      const variant = thinks ? 'reasoning' : 'words';
      report(alike(variant, places, 'stands behind a tool call of its message', { turn, parts: late }));
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A call, and then the words that announce it',
    provider: 'anthropic',
    text: `{"model": "claude-haiku-4-5", "max_tokens": 9, "messages": [
  {"role": "assistant", "content": [
    {"type": "tool_use", "id": "a", "name": "f", "input": {}},
    {"type": "text", "text": "Let me look."}]},
   //^^^^^^^^^^^^^^ error content-after-tool-call: messages[0].content[1] stands behind a tool call of its message.
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
    fixes: {
      'move-calls-last': `{"model": "claude-haiku-4-5", "max_tokens": 9, "messages": [
  {"role": "assistant", "content": [
    {"type": "text", "text": "Let me look."},
    {"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
    },
  },
  {
    title: 'Words in front of calls, and a tool the server ran itself',
    provider: 'anthropic',
    text: `{"model": "claude-haiku-4-5", "max_tokens": 9, "messages": [
  {"role": "assistant", "content": [
    {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "x"}},
    {"type": "web_search_tool_result", "tool_use_id": "srvtoolu_1", "content": []},
    {"type": "text", "text": "Let me look."},
    {"type": "tool_use", "id": "a", "name": "f", "input": {}},
    {"type": "tool_use", "id": "b", "name": "f", "input": {}}]},
  {"role": "user", "content": [
    {"type": "tool_result", "tool_use_id": "a", "content": "22 C"},
    {"type": "tool_result", "tool_use_id": "b", "content": "22 C"},
    {"type": "text", "text": "And tomorrow?"}]}
]}`,
  },
];

/** Words and thoughts behind the first call of a message; what a server's own tools leave there is theirs. */
function partsBehindCalls(turn: Turn): Part[] {
  if (turn.calls.length === 0 || turn.content.kind !== 'parts') return [];
  const { parts } = turn.content;
  const reasoning = new Set(turn.reasoning.map(({ pointer }) => pointer));
  const call = turn.calls[0]?.pointer ?? '';
  const first = parts.findIndex(({ pointer }) => call === pointer || call.startsWith(`${pointer}/`));
  if (first === -1) return [];
  return parts.slice(first).filter(({ text, pointer }) => text !== undefined || reasoning.has(pointer));
}
