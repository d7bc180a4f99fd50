import type { Message } from '../unit/properties/history.ts';
import type { ChatTemplate } from './templates.ts';

/**
 * What templates raise that are newer than any package that carries templates, read from their source and written down
 * here: where they raise, and nothing of what they print. `source` is the file.
 */
export const restatedTemplates: readonly (ChatTemplate & { readonly source: string })[] = [
  {
    model: 'Qwen/Qwen3.5-27B',
    source: 'https://github.com/ggml-org/llama.cpp/blob/master/models/templates/Qwen3.5-4B.jinja',
    canRaise: true,
    raises(messages) {
      if (messages.length === 0) return 'No messages provided.';
      if (!messages.some(({ role }) => role === 'user')) return 'No user query found in messages.';
      for (const [index, { role }] of messages.entries()) {
        if (role === 'system' && index > 0) return 'System message must be at the beginning.';
        if (!isOneOf(role, 'system', 'user', 'assistant', 'tool')) return 'Unexpected message role.';
      }
      return undefined;
    },
  },
  {
    model: 'mistralai/Ministral-3-14B-Reasoning-2512',
    source:
      'https://github.com/ggml-org/llama.cpp/blob/master/models/templates/mistralai-Ministral-3-14B-Reasoning-2512.jinja',
    canRaise: true,
    raises(messages) {
      const said = messages[0]?.role === 'system' ? messages.slice(1) : messages;
      const counted = said.filter((one) => one.role === 'user' || (one.role === 'assistant' && !calls(one)));
      if (counted.some(({ role }, index) => (role === 'user') !== (index % 2 === 0)))
        return 'After the optional system message, conversation roles must alternate user and assistant roles except for tool calls and results.';
      for (const message of said) {
        const { role } = message;
        if (role === 'assistant' && !calls(message) && isEmpty(message.content))
          return 'Assistant message must have a string or a list of chunks in content or a list of tool calls.';
        if (!isOneOf(role, 'user', 'assistant', 'tool'))
          return `Only user, assistant and tool roles are supported, got ${role}.`;
      }
      return undefined;
    },
  },
];

function calls({ tool_calls: made }: Message): boolean {
  return Array.isArray(made) && made.length > 0;
}

function isEmpty(content: unknown): boolean {
  return content === undefined || content === null || (content as { length?: number }).length === 0;
}

function isOneOf(role: unknown, ...known: readonly string[]): boolean {
  return known.includes(String(role));
}
