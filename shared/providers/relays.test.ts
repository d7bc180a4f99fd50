import assert from 'node:assert/strict';
import { inspect } from '../index.ts';

/** A body with a call nobody answered, and what is found in it: `provider: severity rule`. */
function found(more: object, url?: string): string[] {
  const messages = [
    { role: 'user', content: 'Hi' },
    { role: 'assistant', content: [{ type: 'tool_use', id: 'a', name: 'f', input: {} }] },
    { role: 'user', content: 'And?' },
  ];
  const body = { max_tokens: 9, ...more, messages };
  const { payloads, problems } = inspect(JSON.stringify(url === undefined ? body : { url, body }));
  return problems.map(({ severity, rule }) => `${payloads[0]?.target.provider}: ${severity} ${rule}`);
}

describe('what Anthropic refuses', () => {
  it('is a warning at clouds that serve Claude, who say nothing themselves', () => {
    const bedrock =
      'https://bedrock-runtime.us-east-1.amazonaws.com/model/anthropic.claude-haiku-4-5-v1:0/invoke';
    const vertex =
      'https://us-east5-aiplatform.googleapis.com/v1/projects/p/locations/l/publishers/anthropic/models/claude-haiku-4-5:rawPredict';
    const databricks = 'https://x.cloud.databricks.com/serving-endpoints/anthropic/v1/messages';
    assert.deepEqual(found({ anthropic_version: 'bedrock-2023-05-31' }, bedrock), [
      'bedrock: warning unanswered-tool-call',
    ]);
    assert.deepEqual(found({ anthropic_version: 'vertex-2023-10-16' }, vertex), [
      'vertex: warning unanswered-tool-call',
    ]);
    assert.deepEqual(found({ model: 'databricks-claude-haiku-4-5' }, databricks), [
      'databricks: warning unanswered-tool-call',
    ]);
    assert.deepEqual(
      found({ model: 'anthropic/claude-haiku-4.5' }, 'https://openrouter.ai/api/v1/messages'),
      ['openrouter: warning unanswered-tool-call'],
    );
  });

  it('is an error there alone, by the version a body names or by the model', () => {
    assert.deepEqual(found({ model: 'claude-haiku-4-5' }, 'https://api.anthropic.com/v1/messages'), [
      'anthropic: error unanswered-tool-call',
    ]);
    assert.deepEqual(found({ anthropic_version: 'vertex-2023-10-16' }), [
      'vertex: warning unanswered-tool-call',
    ]);
    assert.deepEqual(found({ anthropic_version: 'bedrock-2023-05-31' }), [
      'bedrock: warning unanswered-tool-call',
    ]);
  });
});
