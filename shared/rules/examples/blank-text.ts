import type { RuleExample } from '../rule.ts';

/** What `blank-text` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A blank beside words, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": [{"type": "text", "text": "Hi"},
    {"type": "text", "text": " \\n"}]}
                   //^^^^^^^^^^^^^ error blank-text: messages[0] holds a text of nothing but whitespace.
]}`,
    fixes: {
      'remove-blank-part': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": [{"type": "text", "text": "Hi"}]}
]}`,
    },
  },
  {
    title: 'Words with blanks around them',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": [{"type": "text", "text": " Hi "}]}
]}`,
  },
  {
    title: 'A user who says a blank, without blocks',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "text", "text": "Hello."}]},
  {"role": "user", "content": " "}
                 //^^^^^^^^^^^^^^ error blank-text: messages[2] says nothing but whitespace.
]}`,
    fixes: {
      'remove-empty-message': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "text", "text": "Hello."}]}
]}`,
    },
  },
];
