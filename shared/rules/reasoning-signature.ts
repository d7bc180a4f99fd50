import type { Conversation, Reasoning, ToolCall, Turn } from '../conversation/model.ts';
import { alike, type Place } from './alike.ts';
import { runningLoop } from './loop.ts';
import type { Report, Rule, RuleExample } from './rule.ts';
import { callAnchor, isNotSent, nameOf, pairOf, place } from './words.ts';

/** Reasoning that does not carry what proves that the server wrote it. */
export const rule: Rule = {
  id: 'reasoning-signature',
  summary: 'Reasoning lacks the proof that the server wrote it.',
  documentation: `Reasoning that is sent back carries a signature over its words, or is encrypted whole, so that nobody puts
thoughts into the model's mind. A block without a signature, with an empty one, or with what another provider
or a program wrote in its place is refused. So is one whose words or summary went missing on the way. Gemini keeps the
signature on the call the reasoning led to: since version 3 it asks for one on the first call of every step of the
running turn.

Send back what the provider answered, unchanged. A proof cannot be made afterwards: where it is lost, the
words can only be kept as marked words, or left out.`,
  variants: {
    unsigned: 'no signature, or an empty one',
    foreign: 'a signature no server of this format writes',
    'foreign-cipher': 'encrypted content no server of this format writes',
    'unsigned-call': 'the first call of a step in the running turn carries none',
    'unsigned-call-asked': 'the same, and the request asks for reasoning',
    'foreign-call': 'a call with a signature no server of this format writes',
    'no-words': 'the member that holds its words is missing',
    'no-summary': 'the list of its summaries is missing',
  },
  strategies: ['complete-reasoning', 'skip-signature-check', 'keep-reasoning-as-words', 'drop-reasoning'],
  visit: {
    payload(conversation, report) {
      if (isNotSent(conversation)) return;
      const found = new Map<string, Place[]>();
      for (const turn of conversation.turns) {
        // What is tied to a call stands in a turn of its own, and is judged there.
        for (const reasoning of turn.reasoning) {
          if (!turn.known || !reasoning.pointer.startsWith(turn.pointer)) continue;
          for (const variant of variantsOf(reasoning)) {
            const places = found.get(variant) ?? [];
            if (places.length === 0) found.set(variant, places);
            places.push(placeOf(variant, reasoning, turn));
          }
        }
      }
      for (const [variant, places] of found) report(alike(variant, places, SAYS[variant] as string));
      reportCalls(conversation, report);
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A signature that got lost',
    provider: 'anthropic',
    text: `{"model": "claude-opus-4-6", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [
    {"type": "thinking", "thinking": "A greeting.", "signature": ""}, {"type": "text", "text": "Hello."}]},
                                                  //^^^^^^^^^^^^^^^ error reasoning-signature: messages[1].content[0] has no signature.
  {"role": "user", "content": "Again?"}
]}`,
    fixes: {
      'drop-reasoning': `{"model": "claude-opus-4-6", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [
    {"type": "text", "text": "Hello."}]},
  {"role": "user", "content": "Again?"}
]}`,
    },
  },
  {
    title: 'The same in a turn that still runs',
    provider: 'anthropic',
    text: `{"model": "claude-opus-4-6", "max_tokens": 9000, "thinking": {"type": "enabled", "budget_tokens": 2000}, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "thinking", "thinking": "Look it up."}, {"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
                                   //^^^^^^^^^^^^^^^^^^ error reasoning-signature: messages[1].content[0] has no signature.
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
    fixes: {
      'keep-reasoning-as-words': `{"model": "claude-opus-4-6", "max_tokens": 9000, "thinking": {"type": "disabled"}, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "text", "text": "[chatmend] What the model thought, kept as words:\\nLook it up."}, {"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
      'drop-reasoning': `{"model": "claude-opus-4-6", "max_tokens": 9000, "thinking": {"type": "disabled"}, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
    },
  },
  {
    title: "Another provider's way around the check",
    provider: 'anthropic',
    text: `{"model": "claude-opus-4-6", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [
    {"type": "thinking", "thinking": "A greeting.", "signature": "skip_thought_signature_validator"},
                                                  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reasoning-signature: messages[1].content[0] has a signature
    {"type": "text", "text": "Hello."}]},
  {"role": "user", "content": "Again?"}
]}`,
  },
  {
    title: 'Reasoning without a summary',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "reasoning", "id": "rs_1"},
 //^^^^^^^^^^^^^^^^^^^ error reasoning-signature: input[1] has no summary, not even an empty list.
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]}
]}`,
    fixes: {
      'complete-reasoning': `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "reasoning", "id": "rs_1", "summary": []},
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]}
]}`,
    },
  },
  {
    title: 'Signed, and without words the server does not show',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "thinking", "thinking": "", "signature": "EqQBCkgIARABGAIiQA=="}, {"type": "text", "text": "Hello."}]},
  {"role": "user", "content": "Again?"}
]}`,
  },
  {
    title: 'A signature that was cut by whoever captured it',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "thinking", "thinking": "Hm.", "signature": "EqQBCkgIA…[cut]"}, {"type": "text", "text": "Hello."}]},
  {"role": "user", "content": "Again?"}
]}`,
  },
  {
    title: 'A call without its signature, sent to the compatible endpoint of Gemini',
    provider: 'gemini',
    text: `{"model": "gemini-3-pro-preview", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "tool_calls": [
    {"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}},
   //^^^^^^^^^ error reasoning-signature: f (a) in messages[1] carries no signature of the thought behind it.
    {"id": "b", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "1"},
  {"role": "tool", "tool_call_id": "b", "content": "2"}
]}`,
    unrepaired: 'A signature cannot be made afterwards.',
  },
  {
    title: 'Only the first of parallel calls is signed, and only the running turn is looked at',
    provider: 'gemini',
    text: `{"model": "gemini-3-pro-preview", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "tool_calls": [{"id": "z", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "z", "content": "0"},
  {"role": "user", "content": "Again"},
  {"role": "assistant", "tool_calls": [
    {"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}, "extra_content": {"google": {"thought_signature": "AYxhcGk="}}},
    {"id": "b", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "1"},
  {"role": "tool", "tool_call_id": "b", "content": "2"}
]}`,
  },
  {
    title: 'Two thoughts without signature, one of them without words',
    provider: 'anthropic',
    text: `{"model": "claude-opus-4-6", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [
    {"type": "thinking", "thinking": ""},
   //^^^^^^^^^^^^^^^^^^ error reasoning-signature: messages[1].content[0] has no signature; the same holds for 1 more.
    {"type": "thinking", "thinking": "A greeting."}, {"type": "text", "text": "Hello."}]},
  {"role": "user", "content": "Again?"}
]}`,
    fixes: {
      'keep-reasoning-as-words': `{"model": "claude-opus-4-6", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [
    {"type": "text", "text": "[chatmend] What the model thought, kept as words:\\nA greeting."}, {"type": "text", "text": "Hello."}]},
  {"role": "user", "content": "Again?"}
]}`,
    },
  },
];

const SAYS: Readonly<Record<string, string>> = {
  unsigned: 'has no signature',
  'unsigned-call': 'carries no signature of the thought behind it',
  foreign: 'has a signature that no server of this format writes',
  'foreign-cipher': 'has encrypted content that no server of this format writes',
  'foreign-call': 'carries a signature that no server of this format writes',
  'no-words': 'has no member for its words, not even an empty one',
  'no-summary': 'has no summary, not even an empty list',
};

function variantsOf({ seal, lacks }: Reasoning): string[] {
  const variants: string[] = [];
  if (seal?.required === true && (seal.state === 'absent' || seal.state === 'empty'))
    variants.push('unsigned');
  else if (seal?.state === 'foreign') variants.push(seal.required ? 'foreign' : 'foreign-cipher');
  // One block that lost everything is one problem.
  else if (lacks !== undefined) variants.push(lacks.nothing === '' ? 'no-words' : 'no-summary');
  return variants;
}

/** Where calls carry the proof, those of the running turn have to; what no server wrote is wrong anywhere. */
function reportCalls(conversation: Conversation, report: Report): void {
  const tell = (variant: string, says: string, found: readonly ToolCall[]) => {
    const [first] = found;
    if (first === undefined) return;
    const subject = { turn: first.turn, calls: found };
    report(alike(variant, found.map(placeOfCall), SAYS[says] as string, subject));
  };
  const asked = conversation.sealsCalls === 'asked' ? '-asked' : '';
  tell(`unsigned-call${asked}`, 'unsigned-call', firstCalls(runningLoop(conversation)).filter(isUnsigned));
  const foreign = conversation.calls.filter(({ turn, seal }) => turn.known && seal?.state === 'foreign');
  tell('foreign-call', 'foreign-call', foreign);
}

/** The first call of each step, where results answer them: neighbouring messages of the model are one step. */
function firstCalls(loop: readonly Turn[]): ToolCall[] {
  if (loop.at(-1)?.result === undefined) return [];
  const found: ToolCall[] = [];
  // Whether the last turn that called or answered did answer.
  let answered = true;
  for (const { calls, result } of loop) {
    const [first] = calls;
    if (first !== undefined && answered) found.push(first);
    if (first !== undefined || result !== undefined) answered = result !== undefined;
  }
  return found;
}

function isUnsigned({ turn, seal, state }: ToolCall): boolean {
  return turn.known && state !== 'uncertain' && (seal?.state === 'absent' || seal?.state === 'empty');
}

function placeOfCall(call: ToolCall): Place {
  const written = call.seal?.state === 'absent' ? undefined : call.seal?.pointer;
  return {
    turn: call.turn,
    ...(written === undefined
      ? { pointer: call.pointer, anchor: callAnchor(call) }
      : { pointer: written, anchor: { pointer: written, part: 'pair' } }),
    name: `${nameOf(call)} in ${place(call.turn)}`,
  };
}

function placeOf(variant: string, { pointer, seal, lacks }: Reasoning, turn: Turn): Place {
  const shown = variant.startsWith('no-') || seal?.state === 'absent' ? undefined : seal?.key;
  const inside = pointer.slice(turn.pointer.length + 1);
  return {
    turn,
    pointer: variant.startsWith('no-') ? `${pointer}/${lacks?.key}` : shown ? `${pointer}/${shown}` : pointer,
    anchor: pairOf(pointer, shown ?? 'type'),
    name: inside === '' ? place(turn) : `${place(turn)}.${inside.replace(/\/(\d+)$/, '[$1]')}`,
  };
}
