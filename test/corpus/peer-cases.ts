import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asLangChain, asModelMessages } from '../archetypes/forms.ts';
import type { Message } from '../archetypes/history.ts';

/** A history from the tests of another repair engine, as a request. */
export interface PeerCase {
  readonly name: string;
  readonly request: Readonly<Record<string, unknown>>;
  /** The messages of the request, in the engine's own words. */
  readonly messages: readonly unknown[];
  /** Calls and results pair. */
  readonly sound: boolean;
}

/** A format the engines' tests are written in, and whom a request in it is for. */
export interface PeerFormat {
  readonly format: string;
  readonly dialect: string;
  readonly provider: string;
  readonly list: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Writes the messages in another format, in which no engine's tests are. */
  written?(messages: readonly unknown[]): readonly object[];
}

/** The formats we read. */
export const peerFormats: readonly PeerFormat[] = [
  {
    format: 'openai.chat',
    dialect: 'openai-chat',
    provider: 'openai',
    list: 'messages',
    body: { model: 'gpt-4o' },
  },
  {
    format: 'openai.responses',
    dialect: 'openai-responses',
    provider: 'openai',
    list: 'input',
    body: { model: 'gpt-5', store: false },
  },
  {
    format: 'anthropic.messages',
    dialect: 'anthropic-messages',
    provider: 'anthropic',
    list: 'messages',
    body: { model: 'claude-sonnet-4-5', max_tokens: 1024, anthropic_version: '2023-06-01' },
  },
  {
    format: 'gemini.contents',
    dialect: 'gemini',
    provider: 'gemini',
    list: 'contents',
    body: { model: 'gemini-2.5-flash' },
  },
  {
    format: 'openai.chat',
    dialect: 'cohere',
    provider: 'cohere',
    list: 'messages',
    body: { model: 'command-a-03-2025', safety_mode: 'OFF' },
  },
  {
    format: 'openai.chat',
    dialect: 'ai-sdk',
    provider: 'ai-sdk',
    list: 'messages',
    body: {},
    written: (messages) => asModelMessages(messages as Message[]),
  },
  {
    format: 'openai.chat',
    dialect: 'langchain',
    provider: 'langchain',
    list: 'messages',
    body: {},
    written: (messages) =>
      asLangChain(messages as Message[], (type, _name, members) => ({ type, ...members })),
  },
];

/** The cases of a format in the corpus in this folder. */
export function peerCases(
  corpus: string,
  { format, list, body, written = (all) => all as object[] }: PeerFormat,
): PeerCase[] {
  const folder = join(corpus, 'peer-cases');
  return readdirSync(folder).flatMap((engine) =>
    readdirSync(join(folder, engine)).flatMap((file): PeerCase[] => {
      const one = JSON.parse(readFileSync(join(folder, engine, file), 'utf8'));
      const messages = Array.isArray(one.input) ? one.input : one.input?.[list];
      if (one.format !== format || !Array.isArray(messages)) return [];
      return [
        {
          name: `${engine}/${file}`,
          request: { ...body, [list]: written(messages) },
          messages,
          sound: one.input_pairing === 'ok',
        },
      ];
    }),
  );
}
