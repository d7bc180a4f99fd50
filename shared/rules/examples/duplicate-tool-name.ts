import type { RuleExample } from '../rule.ts';

/** What `duplicate-tool-name` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A tool declared twice, sent to DeepSeek',
    provider: 'deepseek',
    text: `{"tools": [
  {"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}},
  {"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}],
                                  //^^^^^^^^^^^ warning duplicate-tool-name: A tool named f is declared before.
"messages": [{"role": "user", "content": "Weather?"}]}`,
    fixes: {
      'drop-repeated-tool': `{"tools": [
  {"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}],
"messages": [{"role": "user", "content": "Weather?"}]}`,
    },
  },
  {
    title: 'Two tools',
    provider: 'deepseek',
    text: `{"tools": [
  {"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}},
  {"type": "function", "function": {"name": "g", "parameters": {"type": "object"}}}],
"messages": [{"role": "user", "content": "Weather?"}]}`,
  },
  {
    title: 'A tool declared twice beside items',
    provider: 'deepseek',
    text: `{"model": "deepseek-chat", "tools": [
  {"type": "function", "name": "f", "parameters": {"type": "object"}},
  {"type": "function", "name": "f", "parameters": {"type": "object"}}],
                     //^^^^^^^^^^^ warning duplicate-tool-name: A tool named f is declared before.
"input": [{"role": "user", "content": "Weather?"}]}`,
    fixes: {
      'drop-repeated-tool': `{"model": "deepseek-chat", "tools": [
  {"type": "function", "name": "f", "parameters": {"type": "object"}}],
"input": [{"role": "user", "content": "Weather?"}]}`,
    },
  },
  {
    title: 'Two tools beside items',
    provider: 'deepseek',
    text: `{"model": "deepseek-chat", "tools": [
  {"type": "function", "name": "f", "parameters": {"type": "object"}},
  {"type": "function", "name": "g", "parameters": {"type": "object"}}],
"input": [{"role": "user", "content": "Weather?"}]}`,
  },
];
