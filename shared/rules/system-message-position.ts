import type { Conversation, Turn } from '../conversation/model.ts';
import { isMembers } from '../dialects/values.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { place, roleAnchor } from './words.ts';

/** An instruction where the format or the model takes none. */
export const rule: Rule = {
  id: 'system-message-position',
  summary: 'An instruction stands where the receiver takes none.',
  documentation: `Who takes instructions as messages, and where, differs. Anthropic keeps them in \`system\` beside the
messages; only newer models take more of them behind a user turn. Chat templates of many open models take one
message with instructions, and only in front.

What stands in front moves to its own place without a loss. An instruction further behind loses its moment when
it is moved: the model reads it as said from the start.`,
  variants: {
    leading: 'in front, where the format keeps instructions apart from the messages',
    second: 'right behind the first one',
    'after-user': 'behind what a user said',
    'after-result': 'behind tool results',
    'after-assistant': 'behind what the assistant said',
    effort: 'without words: how hard to think from there on',
  },
  strategies: ['move-to-instructions', 'drop-effort'],
  visit: {
    payload(conversation, report) {
      const found = new Map<string, Turn[]>();
      let before: Turn | undefined;
      for (const turn of conversation.turns) {
        if (turn.role !== 'system' && turn.role !== 'developer') {
          before = turn;
          continue;
        }
        const variant = turn.known ? variantOf(turn, before, conversation) : undefined;
        if (variant === undefined) continue;
        const others = found.get(variant);
        if (others === undefined) found.set(variant, [turn]);
        else others.push(turn);
      }
      for (const [variant, turns] of found) report(finding(variant, turns));
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Instructions in front, as in Chat Completions',
    provider: 'anthropic',
    text: `{"model": "claude-3-haiku-20240307", "max_tokens": 9, "messages": [
  {"role": "system", "content": "Be brief."},
 //^^^^^^^^^^^^^^^^ error system-message-position: messages[0] instructs in front of all others.
  {"role": "user", "content": "Hi"}
]}`,
    fixes: {
      'move-to-instructions': `{"model": "claude-3-haiku-20240307", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"}
], "system": "Be brief."}`,
    },
  },
  {
    title: 'An instruction between messages, for a model that takes none there',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "system", "content": "Speak French."}
 //^^^^^^^^^^^^^^^^ error system-message-position: messages[1] instructs behind messages[0].
]}`,
    fixes: {
      'move-to-instructions': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"}
], "system": "Speak French."}`,
    },
  },
  {
    title: 'The same for a model that takes it',
    provider: 'anthropic',
    text: `{"model": "claude-opus-4-8", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "system", "content": "Speak French."}
]}`,
  },
  {
    title: 'Another effort from there on, and a reminder for one turn',
    provider: 'anthropic',
    text: `{"model": "claude-fable-5-1", "max_tokens": 9, "output_config": {"effort": "high"}, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello."},
  {"role": "system", "content": [], "output_config": {"effort": "low"}},
  {"role": "user", "content": "Go on."},
  {"role": "system", "content": "Be brief.", "clear_at": "next_user_message"}
]}`,
  },
  {
    title: 'Another effort, for a model that takes no instruction there',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello."},
  {"role": "system", "content": [], "output_config": {"effort": "low"}},
 //^^^^^^^^^^^^^^^^ error system-message-position: messages[2] instructs behind messages[1].
  {"role": "user", "content": "Go on."}
]}`,
    unrepaired: 'How hard the model was to think from there on is lost with it.',
    fixes: {
      'drop-effort': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello."},
  {"role": "user", "content": "Go on."}
]}`,
    },
  },
  {
    title: 'An effort in front of all others, for a model that takes none there',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "system", "content": "", "output_config": {"effort": "low"}},
 //^^^^^^^^^^^^^^^^ error system-message-position: messages[0] instructs in front of all others.
  {"role": "user", "content": "Hi"}
]}`,
    unrepaired: 'How hard the model was to think from there on is lost with it.',
    fixes: {
      'drop-effort': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'A template that takes one instruction, in front',
    provider: 'llama-cpp',
    text: `{"model": "Qwen3.8-27B", "messages": [
  {"role": "system", "content": "Be brief."},
  {"role": "system", "content": "Speak French."},
 //^^^^^^^^^^^^^^^^ error system-message-position: messages[1] instructs behind messages[0].
  {"role": "user", "content": "Hi"}
]}`,
    fixes: {
      'move-to-instructions': `{"model": "Qwen3.8-27B", "messages": [
  {"role": "system", "content": "Be brief.\\n\\nSpeak French."},
  {"role": "user", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'Chat Completions keeps instructions among the messages',
    provider: 'openai',
    text: `{"model": "gpt-4o", "messages": [
  {"role": "system", "content": "Be brief."},
  {"role": "user", "content": "Hi"},
  {"role": "system", "content": "Speak French."}
]}`,
  },
];

function variantOf(turn: Turn, before: Turn | undefined, { instructions }: Conversation): string | undefined {
  if (isEffort(turn)) return 'effort';
  if (before?.result !== undefined) return 'after-result';
  if (before !== undefined) return before.role === 'assistant' ? 'after-assistant' : 'after-user';
  if (instructions !== undefined) return 'leading';
  return turn.index > 0 ? 'second' : undefined;
}

/** Anthropic's way of changing the effort within a conversation. */
function isEffort({ value, content }: Turn): boolean {
  const saysNothing =
    content.kind === 'parts' ? content.parts.length === 0 : content.kind === 'text' && content.text === '';
  return saysNothing && isMembers(value) && 'output_config' in value;
}

/** Instructions that stand wrong in the same way have one cause. */
function finding(variant: string, turns: readonly Turn[]): Finding {
  const [turn, ...others] = turns as [Turn, ...Turn[]];
  const where =
    variant === 'leading' || turn.message === 0
      ? 'in front of all others'
      : `behind ${turn.place.replace(/(?<=\[)\d+(?=\]$)/, String(turn.message - 1))}`;
  const more = others.length === 0 ? '' : `; ${others.length} more do alike`;
  return {
    variant,
    pointer: `${turn.pointer}/role`,
    anchor: roleAnchor(turn),
    message: `${place(turn)} instructs ${where}${more}.`,
    related: others.map((other) => ({
      anchor: roleAnchor(other),
      message: `${place(other)} instructs too.`,
    })),
    subject: { turn, turns },
  };
}
