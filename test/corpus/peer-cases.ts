import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A history from the tests of another repair engine, in chat form. */
export interface PeerCase {
  readonly name: string;
  readonly messages: readonly { role?: unknown; content?: unknown }[];
  /** Calls and results pair. */
  readonly sound: boolean;
}

/** Those of the corpus in this folder. */
export function chatCases(corpus: string): PeerCase[] {
  const folder = join(corpus, 'peer-cases');
  return readdirSync(folder).flatMap((engine) =>
    readdirSync(join(folder, engine)).flatMap((file): PeerCase[] => {
      const {
        format,
        input,
        input_pairing: pairing,
      } = JSON.parse(readFileSync(join(folder, engine, file), 'utf8'));
      if (format !== 'openai.chat') return [];
      return [{ name: `${engine}/${file}`, messages: input.messages ?? input, sound: pairing === 'ok' }];
    }),
  );
}
