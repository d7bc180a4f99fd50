import type { RuleExample } from '../rule.ts';

/** What `reasoning-signature` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Reasoning with a list of summaries, be it empty',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "reasoning", "id": "rs_1", "summary": []},
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]}
]}`,
  },
  {
    title: 'A call without signature in the running turn, sent to Gemini 3',
    provider: 'gemini',
    text: `{"model": "gemini-3-pro-preview", "contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}, {"functionCall": {"name": "g", "args": {}}}]},
                                             //^^^^^^^^^^^^^^^^^^^^^^^^^ error reasoning-signature: f in contents[1] carries no signature of the thought behind it.
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "1"}}}, {"functionResponse": {"name": "g", "response": {"output": "2"}}}]}
]}`,
    fixes: {
      'skip-signature-check': `{"model": "gemini-3-pro-preview", "contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}, "thoughtSignature": "skip_thought_signature_validator"}, {"functionCall": {"name": "g", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "1"}}}, {"functionResponse": {"name": "g", "response": {"output": "2"}}}]}
]}`,
    },
  },
  {
    title: 'Words where Gemini wants a signature',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"function_call": {"name": "f", "args": {}}, "thought_signature": "made up by us"}]},
                                                                         //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reasoning-signature: f in contents[1] carries a signature that no server of this format writes.
  {"role": "user", "parts": [{"function_response": {"name": "f", "response": {"output": "1"}}}]}
]}`,
    fixes: {
      'skip-signature-check': `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"function_call": {"name": "f", "args": {}}, "thought_signature": "skip_thought_signature_validator"}]},
  {"role": "user", "parts": [{"function_response": {"name": "f", "response": {"output": "1"}}}]}
]}`,
    },
  },
  {
    title: 'Signatures on the first call of each step, and none in turns that are over',
    provider: 'gemini',
    text: `{"model": "gemini-3-pro-preview", "contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "1"}}}]},
  {"role": "model", "parts": [{"text": "Rain."}]},
  {"role": "user", "parts": [{"text": "Tomorrow?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}, "thoughtSignature": "EpkCCpYC"}, {"functionCall": {"name": "g", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "1"}}}, {"functionResponse": {"name": "g", "response": {"output": "2"}}}]}
]}`,
  },
];
