import type { RelatedPlace } from '../api.ts';
import type { Turn } from '../conversation/model.ts';
import type { Rule, RuleExample } from './rule.ts';
import { place, roleAnchor } from './words.ts';

/** A role of the format that the model does not take. */
export const rule: Rule = {
  id: 'unsupported-role',
  summary: 'The model does not take messages of this role.',
  documentation: `The format knows two roles that instruct: \`system\`, and \`developer\` for newer models. The first reasoning models
of OpenAI, o1-mini and o1-preview, took neither; older deployments and other vendors do not know \`developer\`.
OpenAI's reasoning models take no results of the role \`function\` either, which \`tool\` replaced, and the backend of
Codex takes no \`system\`.

Write \`system\` where the model takes that. Where it takes neither, instructions can only be said by the user, which
changes how far the model trusts them.`,
  variants: {
    system: 'a message with the role `system`',
    developer: 'a message with the role `developer`',
    function: 'a result of the old form, with the role `function`',
  },
  strategies: ['rename-instructor'],
  visit: {
    payload({ turns }, report) {
      for (const role of ['system', 'developer', 'function']) {
        const found = turns.filter((turn) => turn.known && turn.wireRole === role);
        const [turn] = found;
        if (turn === undefined) continue;
        report({
          variant: role,
          pointer: `${turn.pointer}/role`,
          anchor: roleAnchor(turn),
          message: `${place(turn)} has the role "${role}".`,
          related: found.slice(1).map(alike),
          subject: { turn, turns: found },
        });
      }
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Instructions for o1-mini',
    provider: 'openai',
    text: `{"model": "o1-mini", "messages": [
  {"role": "system", "content": "Be brief."},
 //^^^^^^^^^^^^^^^^ error unsupported-role: messages[0] has the role "system".
  {"role": "user", "content": "Hi"}
]}`,
    fixes: {
      'rename-instructor': `{"model": "o1-mini", "messages": [
  {"role": "user", "content": "Be brief."},
  {"role": "user", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'A developer where only the system instructs',
    provider: 'qwen',
    text: `{"model": "qwen-plus", "messages": [
  {"role": "developer", "content": "Be brief."},
 //^^^^^^^^^^^^^^^^^^^ error unsupported-role: messages[0] has the role "developer".
  {"role": "user", "content": "Hi"}
]}`,
    fixes: {
      'rename-instructor': `{"model": "qwen-plus", "messages": [
  {"role": "system", "content": "Be brief."},
  {"role": "user", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'A system message for Codex',
    provider: 'openai-codex',
    text: `{"model": "gpt-5-codex", "instructions": "Be brief.", "input": [
  {"type": "message", "role": "system", "content": "Answer in German."},
                    //^^^^^^^^^^^^^^^^ error unsupported-role: input[0] has the role "system".
  {"type": "message", "role": "user", "content": "Hi"}
]}`,
    fixes: {
      'rename-instructor': `{"model": "gpt-5-codex", "instructions": "Be brief.", "input": [
  {"type": "message", "role": "developer", "content": "Answer in German."},
  {"type": "message", "role": "user", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'A system message for OpenAI’s own API',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"type": "message", "role": "system", "content": "Answer in German."},
  {"type": "message", "role": "user", "content": "Hi"}
]}`,
  },
  {
    title: 'Models that take both',
    provider: 'openai',
    text: `{"model": "gpt-4o", "messages": [{"role": "developer", "content": "Be brief."}, {"role": "user", "content": "Hi"}]}`,
  },
  {
    title: 'A result of the old form, sent to o3',
    provider: 'openai',
    text: `{"model": "o3", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": null, "function_call": {"name": "f", "arguments": "{}"}},
  {"role": "function", "name": "f", "content": "22 C"}
 //^^^^^^^^^^^^^^^^^^ error unsupported-role: messages[2] has the role "function".
]}`,
    unrepaired: 'The call has no id that a result of today could name.',
  },
];

function alike(turn: Turn): RelatedPlace {
  return { anchor: roleAnchor(turn), message: `${place(turn)} has it too.` };
}
