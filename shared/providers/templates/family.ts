import type { Fact } from '../provider.ts';

/** Models whose chat templates refuse the same. One file each; no name belongs to two families. */
export interface TemplateFamily {
  readonly id: string;
  /** Name for people. */
  readonly name: string;
  /** Names of the models that carry the template. */
  readonly models: RegExp;
  /** Some of these names, as servers write them. */
  readonly names: readonly string[];
  /** URL of the template, or of a file that holds it. */
  readonly source: string;
  readonly facts: readonly TemplateFact[];
}

/** What the template does with a shape, whoever renders it. Always with variants, so that it wins over what a server does in general. */
export interface TemplateFact {
  readonly rule: string;
  readonly variants: readonly string[];
  readonly verdict: Fact['verdict'];
  /** Templates of this family differ in it. */
  readonly doubtful?: boolean;
  /** What it raises. */
  readonly text?: string;
  /** Where a server was seen answering so, by its id. */
  readonly seen?: Readonly<Partial<Record<string, string>>>;
}

/** The templates llama.cpp tests its own engine with: those that stand at the models, as they were in September 2026. */
export const LLAMA_CPP_TEMPLATES =
  'https://github.com/ggml-org/llama.cpp/blob/de3ff815ea7d559ee917f063901b8986f038abc6/models/templates';

/** The templates Hugging Face maps to those of Ollama: what stands in GGUF files of older models. */
export const OLLAMA_UTILS_TEMPLATES =
  'https://github.com/huggingface/huggingface.js/blob/0429cdc70ad15822a7b2b42d8c8b71ca2b9bce34/packages/ollama-utils/src/chat-template-automap.ts';
