import { Template } from '@huggingface/jinja';
import type { Message } from '../unit/properties/history.ts';

/** A chat template as it stands at a model. */
export interface ChatTemplate {
  /** A name the model is served under. */
  readonly model: string;
  /** Whether it raises anything itself. */
  readonly canRaise: boolean;
  /** The words it raises on these messages, `undefined` where it renders them. */
  raises(messages: readonly Message[]): string | undefined;
}

/** What a template raises itself; anything else thrown is a fault of the engine, or of a value it did not expect. */
class Raised extends Error {}

/** The templates of GGUF files that Hugging Face maps to those of Ollama; the package does not export them. */
export async function ollamaUtilsTemplates(): Promise<readonly ChatTemplate[]> {
  const file = new URL(
    './node_modules/@huggingface/ollama-utils/src/chat-template-automap.ts',
    import.meta.url,
  ).href;
  const { OLLAMA_CHAT_TEMPLATE_MAPPING: entries } = (await import(file)) as {
    OLLAMA_CHAT_TEMPLATE_MAPPING: readonly { model: string; gguf: string }[];
  };
  return entries.map(({ model, gguf }) => new JinjaTemplate(model.replace(/^library\//, ''), gguf));
}

class JinjaTemplate implements ChatTemplate {
  readonly model: string;
  readonly canRaise: boolean;
  readonly #template: Template;
  /** Whether it takes content as a list of parts, as vLLM finds out: it loops over it. */
  readonly #takesParts: boolean;

  constructor(model: string, text: string) {
    this.model = model;
    this.canRaise = text.includes('raise_exception(');
    // What the engine calls so throws what its own faults throw too.
    this.#template = new Template(text.replaceAll('raise_exception(', 'raise_words('));
    this.#takesParts =
      /for \w+ in (message|m)(\.content|\[['"]content['"]\])/.test(text) && this.#rendersParts();
  }

  #rendersParts(): boolean {
    try {
      this.#render(
        [
          { role: 'system', content: 'x' },
          { role: 'user', content: 'x' },
        ],
        true,
      );
    } catch (error) {
      return error instanceof Raised;
    }
    return true;
  }

  raises(messages: readonly Message[]): string | undefined {
    try {
      this.#render(messages, this.#takesParts);
      return undefined;
    } catch (error) {
      if (error instanceof Raised) return error.message;
      throw error;
    }
  }

  #render(messages: readonly Message[], takesParts: boolean): void {
    this.#template.render({
      messages: messages.map((message) => handedOver(message, takesParts)),
      add_generation_prompt: true,
      bos_token: '<s>',
      eos_token: '</s>',
      tools: null,
      date_string: '21 Nov 2026',
      raise_words: (words: string) => {
        throw new Raised(words);
      },
    });
  }
}

/** Whether vLLM gets as far as the template: roles it reads, and calls whose arguments are an object. */
export function isHandedOver(messages: readonly (Message | null)[]): messages is readonly Message[] {
  return messages.every((message) => {
    if (typeof message?.role !== 'string') return false;
    const { tool_calls: calls = [] } = message;
    return Array.isArray(calls) && calls.every(isReadable);
  });
}

function isReadable(call: Message | null): boolean {
  const called = call?.function as Message | undefined;
  if (typeof called?.name !== 'string') return false;
  try {
    const given = JSON.parse((called.arguments as string) || '{}');
    return typeof given === 'object' && given !== null && !Array.isArray(given);
  } catch {
    return false;
  }
}

/**
 * A message as vLLM hands it to a template (`vllm/entrypoints/chat_utils.py`): content is one text, or a list of parts, and
 * never null; arguments are read.
 */
function handedOver(message: Message, takesParts: boolean): Message {
  const { role, content, tool_calls: calls, tool_call_id: id, name } = message;
  const parts = Array.isArray(content) ? content : typeof content === 'string' ? [content] : [];
  const texts = parts.map((part) => (typeof part === 'string' ? part : String(part.text ?? '')));
  return {
    role,
    content: takesParts ? texts.map((text) => ({ type: 'text', text })) : texts.join('\n'),
    ...(Array.isArray(calls) && { tool_calls: calls.map(readCall) }),
    ...(id !== undefined && { tool_call_id: id }),
    ...(name !== undefined && { name }),
  };
}

function readCall(call: Message): Message {
  const { function: called } = call as { function: { name: string; arguments?: string } };
  return { ...call, function: { ...called, arguments: JSON.parse(called.arguments || '{}') } };
}
