import { type Content, GoogleGenerativeAI, type Part } from '@google/generative-ai';
import type { Body, Judge } from './judge.ts';

/**
 * Google's first client. `startChat` checks the history it is given: who begins, which roles there are, and which
 * parts may stand in whose words
 * (https://github.com/google-gemini/deprecated-generative-ai-js, `src/methods/chat-session-helpers.ts`).
 */
export const generativeAi: Judge = {
  name: '@google/generative-ai: startChat',
  short: '@google/generative-ai',
  dialect: 'gemini',
  provider: 'gemini',
  sees: [
    'cut the head',
    'drop a turn',
    'null the content',
    'drop the content',
    'null in place of a message',
    'no role',
    'a role of another format',
    'a number as the content',
    'no content',
    'a number among the parts',
  ],
  async refusal(request) {
    try {
      model.startChat({ history: historyIn(request) });
      return undefined;
    } catch (error) {
      return String(error);
    }
  },
};

const model = new GoogleGenerativeAI('no key').getGenerativeModel({ model: 'gemini-2.5-flash' });

/**
 * The contents, with a content of its own for responses: the client knows them under the role `function` only, which
 * the API took at first, before it took them from the user.
 */
function historyIn({ contents }: Body): Content[] {
  return (contents as (Content | null)[]).flatMap((content) => {
    if (content?.role !== 'user' || !Array.isArray(content.parts)) return [content as Content];
    const made: Content[] = [];
    for (const part of content.parts) {
      const role = isResponse(part) ? 'function' : 'user';
      const last = made.at(-1);
      if (last?.role === role) last.parts.push(part);
      else made.push({ role, parts: [part] });
    }
    return made.length === 0 ? [content] : made;
  });
}

function isResponse(part: Part | null): boolean {
  return part !== null && typeof part === 'object' && 'functionResponse' in part;
}
