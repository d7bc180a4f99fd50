import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { inspect } from '@chatmend/engine';

const messages = [
  { role: 'user', content: "What's `here`? ${a}" },
  {
    role: 'assistant',
    tool_calls: [
      { id: "it's `${a}`", type: 'function', function: { name: 'f', arguments: '{"a": "\\\\ \\"b\\""}' } },
    ],
  },
  { role: 'user', content: 'Say\n"Hi" for $5!' },
];

const LITERALS: Readonly<Record<string, (json: string) => string>> = {
  'single quotes': (json) => `'${json.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n')}'`,
  'double quotes': (json) => JSON.stringify(json),
  'a template': (json) => `\`${json.replace(/[`\\$]/g, '\\$&')}\``,
  'joined literals': (json) => `'${json.replace(/['\\]/g, '\\$&').replaceAll('\n', "\\n' +\n  '")}'`,
};

describe('what is written into literals, read by a real engine', () => {
  for (const [name, quote] of Object.entries(LITERALS)) {
    for (const indent of [0, 2]) {
      it(`in ${name}, ${indent === 0 ? 'on one line' : 'over many lines'}`, () => {
        const body = JSON.stringify({ model: 'm', messages }, null, indent);
        const source = `JSON.stringify(JSON.parse(${quote(body)}));`;
        const plan = inspect(source, { languageId: 'javascript', provider: 'openai' }).plan('complete');
        assert.notEqual(plan.text, source);
        const plain = inspect(body, { languageId: 'json', provider: 'openai' }).plan('complete').text;
        assert.deepEqual(JSON.parse(runInNewContext(plan.text)), JSON.parse(plain));
      });
    }
  }
});
