import type { Json } from '../api.ts';
import type { Seal } from '../conversation/model.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Block, BlockFormat } from './blocks/format.ts';
import { readBlocks } from './blocks/read.ts';
import { blockWriter } from './blocks/writer.ts';
import { imageIn } from './data-url.ts';
import type { Dialect } from './dialect.ts';
import { isGoogleSignature, sealState } from './seal.ts';
import { isMembers, type Members, textOrNothing } from './values.ts';

/** Parts as https://ai.google.dev/api/caching#Content describes them, in either spelling of their keys. */
const format: BlockFormat = {
  id: 'gemini',
  form: 'gemini',
  list: 'contents',
  blocks: 'parts',
  roles: { user: 'user', model: 'assistant', function: 'user' },
  absentIsEmpty: true,
  roleless: 'user',
  spelling: { user: 'user', assistant: 'model' },
  // Neighbouring contents of one role are made one before calls and responses are counted.
  reach: 'joined',
  amongWords: true,
  instructions: {
    key: 'systemInstruction',
    spellings: ['system_instruction'],
    // https://ai.google.dev/api/generate-content: a content of text only.
    joined(before, blocks) {
      if (!blocks.every(isWords)) return undefined;
      if (before === undefined || before === null) return { parts: blocks };
      const { parts } = isMembers(before) ? before : ({} as Members);
      return Array.isArray(parts)
        ? ({ ...(before as Members), parts: [...parts, ...blocks] } as Json)
        : undefined;
    },
  },
  // But not those of the old role `function`.
  apart: 'function',
  pairsByName: true,
  typeOf: (part) => Object.keys(part).find((key) => PART.test(key)),
  read(part): Block {
    const call = ['functionCall', 'function_call'].find((key) => isMembers(part[key]));
    if (call !== undefined) {
      const { name } = part[call] as Members;
      return { kind: 'call', at: call, idKey: 'id', name, argumentsKey: 'args', seal: sealOf(part, call) };
    }
    const response = ['functionResponse', 'function_response'].find((key) => isMembers(part[key]));
    if (response !== undefined) {
      const { name, response: said } = part[response] as Members;
      const failed = isMembers(said) && Object.hasOwn(said, 'error');
      return { kind: 'result', at: response, idKey: 'id', name, contentKey: 'response', failed };
    }
    if (part.thought === true) return { kind: 'reasoning', form: 'thought', empty: part.text === '' };
    return typeof part.text === 'string' ? { kind: 'text', text: part.text } : { kind: 'other' };
  },
  // A response is an object of any shape; where it holds one text alone, that is what the tool said.
  result(response) {
    if (!isMembers(response)) return undefined;
    const [only, ...others] = Object.values(response);
    return typeof only === 'string' && others.length === 0
      ? { kind: 'text', text: only }
      : { kind: 'unknown' };
  },
  write: written('functionCall', 'functionResponse'),
  writeLike: (payload) => (isSnake(payload) ? written('function_call', 'function_response') : undefined),
};

function isWords(part: Json): boolean {
  return isMembers(part) && typeof part.text === 'string' && Object.keys(part).length === 1;
}

function written(callKey: string, responseKey: string): BlockFormat['write'] {
  return {
    text: (text) => ({ text }),
    image(url) {
      const held = imageIn(url);
      return held && { inlineData: { mimeType: held.type, data: held.data } };
    },
    call: (id, name, given) => ({ [callKey]: { ...(id === undefined ? {} : { id }), name, args: given } }),
    result: (id, name, text) => ({
      [responseKey]: { ...(id === undefined ? {} : { id }), name: name ?? '', response: { output: text } },
    }),
    thought: ({ text }) => textOrNothing(text),
    said({ response }) {
      return response === undefined ? [] : [{ text: wordsOf(response) }];
    },
    joined(results, mark) {
      const words = results.map((result) => wordsOf((result as Members).response ?? ''));
      const { response: first } = results[0] as Members;
      const said = isMembers(first) && Object.hasOwn(first, 'error') ? 'error' : 'output';
      return { key: 'response', value: { [said]: words.join(`\n${mark}\n`) } };
    },
  };
}

/** One text as it is, everything else as JSON. */
function wordsOf(response: unknown): string {
  if (typeof response === 'string') return response;
  const [only, ...others] = isMembers(response) ? Object.values(response) : [];
  return typeof only === 'string' && others.length === 0 ? only : JSON.stringify(response as Json);
}

/** Whether the calls and responses of a payload are spelled as Python's own libraries write them. */
function isSnake(payload: unknown): boolean {
  const contents = (Array.isArray(payload) ? payload : (payload as Members).contents) as readonly unknown[];
  return contents.some(
    (content) =>
      isMembers(content) &&
      Array.isArray(content.parts) &&
      content.parts.some(
        (part) => isMembers(part) && ('function_call' in part || 'function_response' in part),
      ),
  );
}

/** Gemini's generateContent: its own API, Vertex AI, and what Code Assist wraps in `request`. */
export const gemini: Dialect = {
  id: 'gemini',
  list: 'contents',
  home: 'gemini',
  writer: blockWriter(format),

  isBody(value) {
    const { contents } = value as Members;
    if (!Array.isArray(contents) || contents.length === 0) return false;
    const isUnknown = contents.every((content) => content instanceof Opaque);
    return isUnknown ? OWN_KEYS.some((key) => Object.hasOwn(value, key)) : isHistory(contents);
  },

  mayBeMixed(value, by) {
    const { contents } = value as Members;
    return by === 'path' && Array.isArray(contents) && contents.length > 0 && contents.every(saysSomething);
  },

  isMessages: (value) =>
    isHistory(value) && value.every((content) => isMembers(content) && 'role' in content),

  read(value, context, incomplete) {
    const body = (Array.isArray(value) ? {} : value) as Members;
    return {
      ...readBlocks(value, format, context, incomplete, toolNames(body.tools)),
      namesResults: true,
      sealsCalls: asksForThoughts(body) ? 'asked' : 'unasked',
      toolsAs: 'declarations',
    };
  },
};

/** What a call carries of the reasoning behind it: https://ai.google.dev/gemini-api/docs/thought-signatures */
function sealOf(part: Members, call: string): Seal {
  const key =
    'thought_signature' in part || call === 'function_call' ? 'thought_signature' : 'thoughtSignature';
  return { key, required: false, state: sealState(part.thoughtSignature ?? part[key], isGoogleSignature) };
}

/** Whether the request turns thinking on, in a level or with tokens to spend. */
function asksForThoughts({ generationConfig, generation_config: snake }: Members): boolean {
  const config = generationConfig ?? snake;
  if (!isMembers(config)) return false;
  const thinking = config.thinkingConfig ?? config.thinking_config;
  if (!isMembers(thinking)) return false;
  const { thinkingBudget, thinking_budget: budget = thinkingBudget, thinkingLevel } = thinking;
  const level = thinkingLevel ?? thinking.thinking_level;
  return budget === undefined ? level !== undefined : budget !== 0;
}

/** Members one of which a part has. */
const PART =
  /^(text|functionCall|function_call|functionResponse|function_response|inlineData|inline_data|fileData|file_data|executableCode|executable_code|codeExecutionResult|code_execution_result|thought)$/;

/** Members of a body that no other format has. */
const OWN_KEYS = ['generationConfig', 'generation_config', 'safetySettings', 'systemInstruction'];

function isHistory(contents: readonly unknown[]): boolean {
  return contents.every(isContent) && contents.some(holdsParts);
}

function isContent(content: unknown): boolean {
  if (content instanceof Opaque) return true;
  if (!isMembers(content)) return false;
  const { role, parts } = content;
  if (role !== undefined && typeof role !== 'string') return false;
  return Array.isArray(parts)
    ? parts.every(isPart)
    : parts === undefined && role !== undefined && !('content' in content);
}

/** A list of parts, or what Chat Completions has in its place. */
function saysSomething(content: unknown): boolean {
  if (!isMembers(content)) return false;
  const { parts, content: said, tool_calls: calls } = content;
  return Array.isArray(parts) || Array.isArray(said) || typeof said === 'string' || Array.isArray(calls);
}

/** Others tell their parts by `type` or `kind`. */
function isPart(part: unknown): boolean {
  return part instanceof Opaque || (isMembers(part) && !('type' in part) && !('kind' in part));
}

function holdsParts(content: unknown): boolean {
  const { parts } = content as Members;
  return (
    Array.isArray(parts) &&
    parts.some((part) => isMembers(part) && Object.keys(part).some((key) => PART.test(key)))
  );
}

function toolNames(tools: unknown): readonly string[] | undefined {
  if (!Array.isArray(tools)) return undefined;
  const declared = tools.flatMap((tool) => tool?.functionDeclarations ?? tool?.function_declarations ?? []);
  return declared.map((one: Members | null) => one?.name).filter((name) => typeof name === 'string');
}
