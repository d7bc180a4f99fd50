import type { Turn } from '../conversation/model.ts';
import { cacheMarks, toolList } from '../conversation/request.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { contentPointer, isNotSent, pairOf, place } from './words.ts';

const MOST = 128;
const MOST_MARKS = 4;
const LONGEST = 10_485_760;

/** More of something than one request may hold. */
export const rule: Rule = {
  id: 'request-limits',
  summary: 'The request holds more of something than is taken.',
  documentation: `OpenAI takes ${MOST} tools, ${MOST} calls in one message and ${LONGEST.toLocaleString('en')} characters in one text; Anthropic takes
${MOST_MARKS} marks of the cache over tools, instructions and messages. The first marks can go, which costs money and no word. The
templates of Llama 3.1 to 3.3 take one call in a message: several can be made one after the other. Which tools,
calls or words can be spared only you can say.`,
  variants: {
    tools: `more than ${MOST} tools`,
    calls: `more than ${MOST} calls in one message`,
    'parallel-calls': 'more than one call in one message',
    text: `a text of more than ${LONGEST.toLocaleString('en')} characters`,
    'cache-marks': `more than ${MOST_MARKS} marks of the cache`,
  },
  strategies: ['drop-cache-marks', 'call-one-by-one'],
  visit: {
    payload(conversation, report) {
      if (isNotSent(conversation)) return;
      const tools = toolList(conversation);
      if (tools !== undefined && tools.length > MOST) {
        report({
          variant: 'tools',
          pointer: tools.pointer,
          anchor: { pointer: tools.pointer, part: 'key' },
          message: `The request declares ${tools.length} tools.`,
          subject: {},
        });
      }
      const marks = report.hears('cache-marks') ? cacheMarks(conversation) : [];
      const [first] = marks;
      if (first === undefined || marks.length <= MOST_MARKS) return;
      report({
        variant: 'cache-marks',
        pointer: first,
        anchor: { pointer: first, part: 'pair' },
        message: `The request holds ${marks.length} marks of the cache.`,
        related: marks.slice(1).map((pointer) => ({
          anchor: { pointer, part: 'pair' },
          message: 'This is another.',
        })),
        subject: {},
      });
    },
    turn(turn, report, conversation) {
      if (!turn.known || isNotSent(conversation)) return;
      if (turn.callList === 'list' && turn.calls.length > 1) {
        report(callsOf(turn, 'parallel-calls'));
        if (turn.calls.length > MOST) report(callsOf(turn, 'calls'));
      }
      if (turn.content.kind !== 'text' || turn.content.text.length <= LONGEST) return;
      report({
        variant: 'text',
        pointer: contentPointer(turn),
        anchor: { pointer: contentPointer(turn), part: 'key' },
        message: `${place(turn)} says ${turn.content.text.length} characters.`,
        subject: { turn },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Two calls at once, for a template that takes one',
    provider: 'vllm',
    text: `{"model": "meta-llama/Llama-3.3-70B-Instruct", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}, {"id": "b", "type": "function", "function": {"name": "g", "arguments": "{}"}}]},
                                     //^^^^^^^^^^^^ error request-limits: messages[1] makes 2 calls.
  {"role": "tool", "tool_call_id": "a", "content": "22 C"},
  {"role": "tool", "tool_call_id": "b", "content": "rain"}
]}`,
    fixes: {
      'call-one-by-one': `{"model": "meta-llama/Llama-3.3-70B-Instruct", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "b", "type": "function", "function": {"name": "g", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "b", "content": "rain"}
]}`,
    },
  },
  {
    title: 'Five marks of the cache',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [{"role": "user", "content": [
  {"type": "text", "text": "1", "cache_control": {"type": "ephemeral"}},
                              //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error request-limits: The request holds 5 marks of the cache.
  {"type": "text", "text": "2", "cache_control": {"type": "ephemeral"}},
  {"type": "text", "text": "3", "cache_control": {"type": "ephemeral"}},
  {"type": "text", "text": "4", "cache_control": {"type": "ephemeral"}},
  {"type": "text", "text": "5", "cache_control": {"type": "ephemeral"}}
]}]}`,
    fixes: {
      'drop-cache-marks': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [{"role": "user", "content": [
  {"type": "text", "text": "1"},
  {"type": "text", "text": "2", "cache_control": {"type": "ephemeral"}},
  {"type": "text", "text": "3", "cache_control": {"type": "ephemeral"}},
  {"type": "text", "text": "4", "cache_control": {"type": "ephemeral"}},
  {"type": "text", "text": "5", "cache_control": {"type": "ephemeral"}}
]}]}`,
    },
  },
  {
    title: 'Four of them',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [{"role": "user", "content": [
  {"type": "text", "text": "2", "cache_control": {"type": "ephemeral"}},
  {"type": "text", "text": "3", "cache_control": {"type": "ephemeral"}},
  {"type": "text", "text": "4", "cache_control": {"type": "ephemeral"}},
  {"type": "text", "text": "5", "cache_control": {"type": "ephemeral"}}
]}]}`,
  },
];

function callsOf(turn: Turn, variant: string): Finding {
  const isList = Object.hasOwn(turn.value as object, 'tool_calls');
  return {
    variant,
    pointer: isList ? `${turn.pointer}/tool_calls` : turn.pointer,
    anchor: isList ? { pointer: `${turn.pointer}/tool_calls`, part: 'key' } : pairOf(turn.pointer, turn.mark),
    message: `${place(turn)} makes ${turn.calls.length} calls.`,
    subject: { turn },
  };
}
