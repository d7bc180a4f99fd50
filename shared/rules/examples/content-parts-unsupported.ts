import type { RuleExample } from '../rule.ts';

/** What `content-parts-unsupported` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Parts in the format of Ollama',
    provider: 'ollama',
    text: `{"model": "qwen3:8b", "keep_alive": "5m", "messages": [
  {"role": "user", "content": [{"type": "text", "text": "Hi"}]}
                 //^^^^^^^^^ error content-parts-unsupported: messages[0] has a list of parts as its content, not text.
]}`,
    fixes: {
      'join-text-parts': `{"model": "qwen3:8b", "keep_alive": "5m", "messages": [
  {"role": "user", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'Text in the format of Ollama, and images beside it',
    provider: 'ollama',
    text: `{"model": "qwen3:8b", "keep_alive": "5m", "messages": [{"role": "user", "content": "Hi", "images": ["YQ=="]}]}`,
  },
  {
    title: 'An empty list, where an empty text is taken',
    provider: 'ollama',
    text: `{"model": "qwen3:8b", "think": false, "messages": [
  {"role": "user", "content": []}
                 //^^^^^^^^^ error content-parts-unsupported: messages[0] has an empty list as its content, not text.
]}`,
    fixes: {
      'join-text-parts': `{"model": "qwen3:8b", "think": false, "messages": [
  {"role": "user", "content": ""}
]}`,
    },
  },
  {
    title: 'An empty text in its place',
    provider: 'ollama',
    text: `{"model": "qwen3:8b", "think": false, "messages": [
  {"role": "user", "content": ""}
]}`,
  },
];
