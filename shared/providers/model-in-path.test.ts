import assert from 'node:assert/strict';
import { inspect } from '../index.ts';
import { addressOf, modelIn } from './hosts.ts';

describe('the model a path names', () => {
  const paths = {
    'my.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=1': 'gpt-4o',
    'generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:streamGenerateContent?alt=sse':
      'gemini-2.5-pro',
    'us-east5-aiplatform.googleapis.com/v1/projects/p/locations/l/publishers/anthropic/models/claude-sonnet-4-5@20250929:rawPredict':
      'claude-sonnet-4-5@20250929',
    'bedrock-runtime.us-east-1.amazonaws.com/model/us.anthropic.claude-opus-4-8%3A0/converse':
      'us.anthropic.claude-opus-4-8:0',
    'bedrock-runtime.us-east-1.amazonaws.com/model/anthropic.claude-3-haiku-20240307-v1:0/invoke-with-response-stream':
      'anthropic.claude-3-haiku-20240307-v1:0',
    'x.cloud.databricks.com/serving-endpoints/databricks-claude-opus-4-5/invocations':
      'databricks-claude-opus-4-5',
    'api.cloudflare.com/client/v4/accounts/a/ai/run/@cf/meta/llama-3.1-8b-instruct':
      '@cf/meta/llama-3.1-8b-instruct',
    'api.openai.com/v1/chat/completions': undefined,
  };
  for (const [path, model] of Object.entries(paths))
    it(`${path}: ${model}`, () => {
      const address = addressOf(`https://${path}`);
      assert.ok(address);
      assert.equal(modelIn(address), model);
    });

  it('decides where the body names none', () => {
    const messages = [
      { role: 'user', content: [{ text: 'Hi' }] },
      { role: 'assistant', content: [{ text: 'Yes ' }] },
    ];
    const at = (model: string) =>
      inspect(
        JSON.stringify({
          url: `https://bedrock-runtime.us-east-1.amazonaws.com/model/${model}/converse`,
          body: { inferenceConfig: {}, messages },
        }),
      ).problems.map(({ rule }) => rule);
    assert.ok(at('anthropic.claude-3-5-sonnet-20240620-v1:0').includes('trailing-whitespace'));
    assert.ok(!at('us.amazon.nova-2-lite-v1:0').includes('trailing-whitespace'));
  });
});
