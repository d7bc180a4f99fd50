import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
];

/** The cases of a format in the corpus in this folder. */
export function peerCases(corpus: string, { format, list, body }: PeerFormat): PeerCase[] {
  const folder = join(corpus, 'peer-cases');
  return readdirSync(folder).flatMap((engine) =>
    readdirSync(join(folder, engine)).flatMap((file): PeerCase[] => {
      const one = JSON.parse(readFileSync(join(folder, engine, file), 'utf8'));
      const messages = Array.isArray(one.input) ? one.input : one.input?.[list];
      if (one.format !== format || !Array.isArray(messages)) return [];
      return [
        {
          name: `${engine}/${file}`,
          request: { ...body, [list]: messages },
          messages,
          sound: one.input_pairing === 'ok',
        },
      ];
    }),
  );
}
