import type { DialectId } from '../api.ts';
import { aiSdk } from './ai-sdk.ts';
import { aiSdkUi } from './ai-sdk-ui.ts';
import { anthropicMessages } from './anthropic-messages.ts';
import { bedrockConverse } from './bedrock-converse.ts';
import { claudeCode } from './claude-code.ts';
import { cline } from './cline.ts';
import { codex } from './codex.ts';
import { cohere } from './cohere.ts';
import type { Dialect } from './dialect.ts';
import { isElsewhere } from './elsewhere.ts';
import { gemini } from './gemini.ts';
import { langChain } from './langchain.ts';
import { ollama } from './ollama.ts';
import { openAiChat } from './openai-chat.ts';
import { openAiResponses } from './openai-responses.ts';
import { otelGenAi } from './otel-gen-ai.ts';
import { pi } from './pi.ts';
import { snowflakeCortex } from './snowflake-cortex.ts';

/** Dialects in the order they are asked. */
export const allDialects: readonly Dialect[] = [
  cline,
  bedrockConverse,
  gemini,
  snowflakeCortex,
  openAiChat,
  openAiResponses,
  anthropicMessages,
  cohere,
  ollama,
  aiSdk,
  aiSdkUi,
  langChain,
  otelGenAi,
  claudeCode,
  codex,
  pi,
];

const inRows = allDialects.filter(({ historyOf }) => historyOf !== undefined);

/** The dialect of a row of JSON Lines that is part of a longer history, and the name of that. */
export function historyOfRow(row: object): { dialect: Dialect; name: string } | undefined {
  for (const dialect of inRows) {
    const name = dialect.historyOf?.(row);
    if (name !== undefined) return { dialect, name };
  }
  return undefined;
}

const lists = [...new Set(allDialects.map(({ list }) => list))];

/** Whether an object can be a body at all: most of a document's are asked only this. */
function holdsList(value: object): boolean {
  return lists.some((list) => Array.isArray((value as Readonly<Record<string, unknown>>)[list]));
}

/** The dialects a receiver is known to speak. */
export interface Spoken {
  readonly ids: readonly DialectId[];
  /**
   * The path of the request tells it, or somebody asked for that receiver: what it does not speak is a mistake. Where
   * nothing but the model's name tells who receives it, gateways may have it so.
   */
  readonly by: 'path' | 'asked' | 'named' | 'model';
}

/** A dialect, and what decided for it where its shape did not. */
export interface Found {
  readonly dialect: Dialect;
  readonly by?: Spoken['by'];
  /** The dialect it is written in, where who gets it looks for messages in another member and finds none. */
  readonly written?: Dialect;
}

/**
 * The dialect of a value that is a payload: a body or a bare list of messages. `spoken` tells which dialects its
 * receiver is known to speak, and is asked only of what may be a payload.
 */
export function dialectOf(
  value: object,
  spoken: () => Spoken = () => ({ ids: [], by: 'named' }),
): Found | undefined {
  if (!Array.isArray(value) && !holdsList(value)) return undefined;
  const first = allDialects.find((dialect) =>
    Array.isArray(value) ? dialect.isMessages(value) : dialect.isBody(value),
  );
  const shape = first && { dialect: first };
  const { ids, by } = spoken();
  if (ids.length === 0 || (first !== undefined && ids.includes(first.id))) return shape;
  const heard = allDialects.filter(({ id }) => ids.includes(id));
  if (first !== undefined && by !== 'model') {
    const other = heard.find((one) => one.mayBeBody?.(value) === true);
    if (other !== undefined) return { dialect: other, by };
  }
  // What is neither of this family nor unknown is somebody's store, and no request that went wrong.
  if (by === 'named' || (first !== undefined && first.mayBeMixed === undefined)) return shape;
  const meant = heard.find((one) => one.mayBeMixed?.(value, by) === true);
  if (meant !== undefined) return { dialect: meant, by };
  const taken = by === 'path' ? heard[0] : undefined;
  return first !== undefined && taken !== undefined && isElsewhere(value, first, taken)
    ? { dialect: taken, by, written: first }
    : shape;
}

/** The dialect with this id. */
export function dialectById(id: DialectId): Dialect {
  return allDialects.find((dialect) => dialect.id === id) as Dialect;
}
