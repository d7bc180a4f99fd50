import type { Conversation } from '../conversation/model.ts';
import { jsonMode } from '../conversation/request.ts';
import type { Rule, RuleExample } from './rule.ts';
import { isNotSent } from './words.ts';

/** A member of the request that has to be there, or asks for something in the messages. */
export const rule: Rule = {
  id: 'request-field',
  summary: 'The request lacks what its receiver or another member asks for.',
  documentation: `The backend of Codex takes no request without \`instructions\`; messages of the role developer do not stand in for
them. Who asks for an answer of the type \`json_object\` has to say the word JSON in some message, or the model would
write blanks without end. An address takes requests of one format: where the messages stand in \`messages\` for Chat
Completions, in \`input\` for Responses or in \`contents\` for Gemini, and another of these is looked for, there are none.
Chat Completions has instructions among the messages, not in \`system\` beside them. Send such a request to the endpoint
it was written for, or have your client write it for this one.

What the words should be only you can say: the repair writes marked ones that say no more than the request does.`,
  variants: {
    instructions: '`instructions` is missing or empty',
    'json-word': 'JSON is asked for, and no message says so',
    list: 'the messages stand where another format has them',
    system: 'instructions in `system`, where the format has them among the messages',
  },
  strategies: ['write-instructions', 'say-json', 'say-instructions'],
  visit: {
    payload(conversation, report) {
      const { lacksInstructions, messages, complete, value, elsewhere, strayInstructions } = conversation;
      if (isNotSent(conversation) || !complete) return;
      if (elsewhere !== undefined) {
        report({
          variant: 'list',
          pointer: messages,
          anchor: { pointer: messages, part: 'key' },
          message: says(conversation, elsewhere),
          subject: {},
        });
      }
      if (strayInstructions !== undefined) {
        report({
          variant: 'system',
          pointer: strayInstructions,
          anchor: { pointer: strayInstructions, part: 'key' },
          message: 'The request has instructions beside its messages, not among them.',
          subject: {},
        });
      }
      if (lacksInstructions === true) {
        const isEmpty = Object.hasOwn(value as object, 'instructions');
        report({
          variant: 'instructions',
          pointer: isEmpty ? '/instructions' : '',
          anchor: isEmpty ? { pointer: '/instructions', part: 'pair' } : { pointer: messages, part: 'key' },
          message: `The request has ${isEmpty ? 'empty' : 'no'} instructions.`,
          subject: {},
        });
      }
      const format = jsonMode(conversation);
      if (format === undefined || saysJson(conversation)) return;
      report({
        variant: 'json-word',
        pointer: format,
        anchor: { pointer: format, part: 'key' },
        message: 'An answer in JSON is asked for, and no message says the word.',
        subject: {},
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'No instructions for Codex',
    provider: 'openai-codex',
    text: `{"model": "gpt-5.1-codex-mini", "store": false,
  "input": [{"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Hi"}]}]}
//^^^^^^^ error request-field: The request has no instructions.`,
    fixes: {
      'write-instructions': `{"model": "gpt-5.1-codex-mini", "store": false,
  "input": [{"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Hi"}]}],
  "instructions": "[chatmend] No instructions were recorded."}`,
    },
  },
  {
    title: 'JSON without the word',
    provider: 'openai',
    text: `{"model": "gpt-4o", "response_format": {"type": "json_object"},
                  //^^^^^^^^^^^^^^^^^ error request-field: An answer in JSON is asked for, and no message says the word.
  "messages": [{"role": "user", "content": "Name three birds."}]}`,
    fixes: {
      'say-json': `{"model": "gpt-4o", "response_format": {"type": "json_object"},
  "messages": [{"role": "user", "content": "[chatmend] This request asks for an answer in JSON."}, {"role": "user", "content": "Name three birds."}]}`,
    },
  },
  {
    title: 'Chat Completions sent to the address of Gemini’s own format',
    provider: 'gemini',
    text: `{"url": "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent", "body": {
  "messages": [{"role": "user", "content": "Hi"}]
//^^^^^^^^^^ error request-field: The request has messages, as openai-chat has them; its address takes contents.
}}`,
    unrepaired: 'Which of the two was meant only you can say.',
  },
  {
    title: 'Chat Completions sent to Responses',
    provider: 'openai',
    text: `{"url": "https://api.openai.com/v1/responses", "body": {
  "messages": [{"role": "user", "content": "Hi"}]
//^^^^^^^^^^ error request-field: The request has messages, as openai-chat has them; its address takes input.
}}`,
    unrepaired: 'Which of the two was meant only you can say.',
  },
  {
    title: 'Instructions beside the messages',
    provider: 'openai',
    text: `{"url": "https://api.openai.com/v1/chat/completions", "body": {"model": "gpt-4o",
  "system": "Be brief.",
//^^^^^^^^ error request-field: The request has instructions beside its messages, not among them.
  "messages": [{"role": "user", "content": "Hi"}]
}}`,
    fixes: {
      'say-instructions': `{"url": "https://api.openai.com/v1/chat/completions", "body": {"model": "gpt-4o",
  "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hi"}]
}}`,
    },
  },
  {
    title: 'Items of Responses sent to Chat Completions',
    provider: 'openai',
    text: `{"url": "https://api.openai.com/v1/chat/completions", "body": {"model": "gpt-5",
  "input": [{"role": "user", "content": "Hi"}]
//^^^^^^^ error request-field: The request has input, as openai-responses has it; its address takes messages.
}}`,
    unrepaired: 'Which of the two was meant only you can say.',
  },
  {
    title: 'Contents of Gemini sent to Anthropic',
    provider: 'anthropic',
    text: `{"url": "https://api.anthropic.com/v1/messages", "body": {
  "contents": [{"role": "user", "parts": [{"text": "Hi"}]}]
//^^^^^^^^^^ error request-field: The request has contents, as gemini has them; its address takes messages.
}}`,
    unrepaired: 'Which of the two was meant only you can say.',
  },
  {
    title: 'Contents where Gemini looks for them',
    provider: 'gemini',
    text: `{"url": "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent", "body": {
  "contents": [{"role": "user", "parts": [{"text": "Hi"}]}]
}}`,
  },
  {
    title: 'Messages where Anthropic looks for them',
    provider: 'anthropic',
    text: `{"url": "https://api.anthropic.com/v1/messages", "body": {"model": "claude-sonnet-4-5", "max_tokens": 9,
  "messages": [{"role": "user", "content": "Hi"}]
}}`,
  },
  {
    title: 'Chat Completions sent to the endpoint of Gemini that takes them',
    provider: 'gemini',
    text: `{"url": "https://generativelanguage.googleapis.com/v1beta/openai/chat/completions", "body": {
  "messages": [{"role": "user", "content": "Hi"}]
}}`,
  },
  {
    title: 'The word is there',
    provider: 'openai',
    text: `{"model": "gpt-4o", "response_format": {"type": "json_object"},
  "messages": [{"role": "user", "content": "Name three birds in JSON."}]}`,
  },
];

function says({ list }: Conversation, { key, format }: NonNullable<Conversation['elsewhere']>): string {
  return `The request has ${key}, as ${format} has ${key.endsWith('s') ? 'them' : 'it'}; its address takes ${list}.`;
}

/** Whether some message says it; one that could not be read may. */
function saysJson({ turns }: Conversation): boolean {
  return turns.some(({ content, known }) => {
    if (!known) return true;
    if (content.kind === 'text') return /json/i.test(content.text);
    return (
      content.kind === 'parts' && content.parts.some(({ text }) => text !== undefined && /json/i.test(text))
    );
  });
}
