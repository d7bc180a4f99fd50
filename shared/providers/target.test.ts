import assert from 'node:assert/strict';
import { inspect } from '../index.ts';
import { addressOf, providerAt } from './hosts.ts';
import { allProviders } from './registry.ts';

const MESSAGES = '"messages":[{"role":"user","content":"Hi"}]';

/** Whom a request goes to that was sent to this URL. */
const at = (url: string) =>
  inspect(`{"url":${JSON.stringify(url)},"body":{${MESSAGES}}}`).payloads[0]?.target.provider;
/** Whom a request with this model, and nothing beside it, is guessed to go to. */
const guessed = (model: string) =>
  inspect(`{"model":${JSON.stringify(model)},${MESSAGES}}`).payloads[0]?.target.provider;

/** Addresses as vendors document them, and as requests were recorded. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'https://api.openai.com/v1/chat/completions': 'openai',
  'https://chatgpt.com/backend-api/codex/responses': 'openai-codex',
  'https://my.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=1': 'azure-openai',
  'https://my.cognitiveservices.azure.com/openai/deployments/gpt-4o/chat/completions': 'azure-openai',
  'https://my.cognitiveservices.azure.com/models/chat/completions': 'azure-ai',
  'https://my.services.ai.azure.com/models/chat/completions': 'azure-ai',
  'https://my.services.ai.azure.com/openai/deployments/gpt-4o/chat/completions': 'azure-openai',
  'https://Llama-3.eastus2.models.ai.azure.com/chat/completions': 'azure-ai',
  'https://models.github.ai/inference/chat/completions': 'azure-ai',
  'https://openrouter.ai/api/v1/chat/completions': 'openrouter',
  'https://api.individual.githubcopilot.com/chat/completions': 'github-copilot',
  'https://generativelanguage.googleapis.com/v1beta/openai/chat/completions': 'gemini',
  'https://us-central1-aiplatform.googleapis.com/v1/projects/p/locations/l/endpoints/openapi/chat/completions':
    'vertex',
  'https://bedrock-runtime.us-west-2.amazonaws.com/openai/v1/chat/completions': 'bedrock',
  'https://api.moonshot.cn/v1/chat/completions': 'moonshot',
  'https://dashscope-intl.aliyuncs.com/compatible-mode/v1/chat/completions': 'qwen',
  'https://coding-intl.dashscope.aliyuncs.com/v1/chat/completions': 'qwen',
  'https://open.bigmodel.cn/api/paas/v4/chat/completions': 'zhipu',
  'https://api.z.ai/api/coding/paas/v4/chat/completions': 'zhipu',
  'https://api.minimax.io/v1/text/chatcompletion_v2': 'minimax',
  'https://api.groq.com/openai/v1/chat/completions': 'groq',
  'https://api.x.ai/v1/chat/completions': 'xai',
  'https://api.cohere.ai/compatibility/v1/chat/completions': 'cohere',
  'https://api.fireworks.ai/inference/v1/chat/completions': 'fireworks',
  'https://api.cerebras.ai/v1/chat/completions': 'cerebras',
  'https://api.perplexity.ai/chat/completions': 'perplexity',
  'https://integrate.api.nvidia.com/v1/chat/completions': 'nvidia-nim',
  'https://dbc-1.cloud.databricks.com/serving-endpoints/chat/completions': 'databricks',
  'https://adb-1.2.azuredatabricks.net/serving-endpoints/claude/invocations': 'databricks',
  'https://org-account.snowflakecomputing.com/api/v2/cortex/v1/chat/completions': 'snowflake',
  'https://api.cloudflare.com/client/v4/accounts/a/ai/v1/chat/completions': 'cloudflare',
  'https://gateway.ai.cloudflare.com/v1/account/gateway/workers-ai/v1/chat/completions': 'cloudflare',
  'https://gateway.ai.cloudflare.com/v1/account/gateway/openai/chat/completions': 'openai',
  'https://gateway.ai.cloudflare.com/v1/account/gateway/groq/chat/completions': 'groq',
  'https://api.writer.com/v1/chat': 'writer',
  'https://api.xiaomimimo.com/v1/chat/completions': 'xiaomi-mimo',
  'https://ollama.com/v1/chat/completions': 'ollama',
  'http://localhost:11434/v1/chat/completions': 'ollama',
  'http://127.0.0.1:1234/v1/chat/completions': 'lm-studio',
  'https://abc.us-east-1.aws.endpoints.huggingface.cloud/v1/chat/completions': 'tgi',
  // Nobody's, or not what it looks like.
  'https://example.org:11434/v1/chat/completions': 'generic',
  'http://localhost:8000/v1/chat/completions': 'generic',
  'https://api.openai.com.example.org/v1/chat/completions': 'generic',
  'https://example.org/?to=https://api.x.ai/v1': 'generic',
  'https://chatgpt.com/share/1': 'generic',
  'https://notopenrouter.ai/api/v1/chat/completions': 'generic',
  '/v1/chat/completions': 'generic',
};

const MODELS: Readonly<Record<string, string>> = {
  'gpt-4o': 'openai',
  'deepseek-chat': 'deepseek',
  'deepseek-flash': 'deepseek',
  'mistral-small-latest': 'mistral',
  'gemini-2.5-flash': 'gemini',
  'kimi-k2.5': 'moonshot',
  'moonshot-v1-8k': 'moonshot',
  'qwen3-coder-plus': 'qwen',
  'qwen-max': 'qwen',
  'glm-4.7': 'zhipu',
  'MiniMax-M2.5': 'minimax',
  'grok-4-1-fast': 'xai',
  'llama-3.3-70b-versatile': 'groq',
  'qwen-3-coder-480b': 'cerebras',
  'accounts/fireworks/models/qwen3-8b': 'fireworks',
  'sonar-pro': 'perplexity',
  'databricks-claude-opus-4-5': 'databricks',
  '@cf/qwen/qwen3-30b-a3b-fp8': 'cloudflare',
  'palmyra-x5': 'writer',
  'mimo-v2-flash': 'xiaomi-mimo',
  'openrouter/auto': 'openrouter',
  'deepseek/deepseek-r1:free': 'openrouter',
  'us.amazon.nova-pro-v1:0': 'bedrock',
  'deepseek-ai/deepseek-v3.2-maas': 'vertex',
};

/** Names that many serve: a guess would be wrong for most. */
const SHARED = [
  'qwen3',
  'qwen3:8b',
  'qwen3-30b-a3b',
  'qwen2.5-7b-instruct',
  'Qwen/Qwen3-8B',
  'llama3.2',
  'llama-3.3-70b-instruct',
  'meta-llama/Llama-3.3-70B-Instruct',
  'gpt-oss:120b',
  'openai/gpt-oss-120b',
  'moonshotai/kimi-k2-instruct',
  'kimi-k2:1t',
  'zai-org/GLM-4.6',
  'glm-4.6:cloud',
  'google/gemini-2.5-flash',
  'anthropic/claude-haiku-4.5',
  'gemma4:26b',
  'mistral-small-3-2-24b-instruct',
  'mistral-7b-instruct-v0.3',
  'mistral-nemo:12b',
  'local',
];

describe('who receives a request', () => {
  for (const [url, provider] of Object.entries(ADDRESSES))
    it(`${url}: ${provider}`, () => assert.equal(at(url), provider));

  for (const [model, provider] of Object.entries(MODELS))
    it(`the model ${model}: ${provider}`, () => assert.equal(guessed(model), provider));

  it('no host and no model name belongs to two', () => {
    for (const url of Object.keys(ADDRESSES)) {
      const address = addressOf(url);
      if (address === undefined) continue;
      const first = providerAt(address, allProviders);
      assert.equal(providerAt(address, allProviders.toReversed()), first, url);
    }
    for (const model of Object.keys(MODELS)) {
      const all = allProviders.filter((one) => one.models.some((name) => name.test(model)));
      assert.deepEqual(
        all.map((one) => one.id),
        [MODELS[model]],
        model,
      );
    }
  });

  it('a name that many serve tells nobody', () => {
    for (const model of SHARED) assert.equal(guessed(model), 'generic', model);
  });

  it('a provider is found by its name as others write it', () => {
    const named = (name: string) =>
      inspect(`{"provider":${JSON.stringify(name)},"body":{${MESSAGES}}}`).payloads[0]?.target.provider;
    assert.equal(named('Moonshot AI'), 'moonshot');
    assert.equal(named('Z.AI'), 'zhipu');
    assert.equal(named('azure_openai'), 'azure-openai');
    assert.equal(named('xAI'), 'xai');
    assert.equal(named('LM Studio'), 'lm-studio');
    assert.equal(named('Somebody'), 'generic');
    const plain = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, '');
    const names = allProviders.flatMap((one) => [
      ...new Set([one.id, one.name, ...(one.aliases ?? [])].map(plain)),
    ]);
    assert.equal(new Set(names).size, names.length);
  });

  it('a gateway and who answers behind it are two facts', () => {
    const DOUBLED =
      '"messages":[{"role":"assistant","content":"","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}},{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c","content":"1"},{"role":"tool","tool_call_id":"c","content":"2"}]';
    const seen = (beside: string, messages = DOUBLED) => {
      const { payloads, problems } = inspect(`{${beside}"request":{"body":{${messages}}}}`);
      const target = payloads[0]?.target;
      return [target?.provider, target?.upstream, ...problems.map((one) => `${one.rule} ${one.severity}`)];
    };
    const url = '"url":"https://openrouter.ai/api/v1/chat/completions",';
    const error = '"error":{"metadata":{"provider_name":"Moonshot AI"}},';
    assert.deepEqual(seen(url), ['openrouter', undefined, 'duplicate-tool-call-id warning']);
    assert.deepEqual(seen(url + error), ['openrouter', 'moonshot', 'duplicate-tool-call-id error']);
    assert.deepEqual(seen(error), ['moonshot', undefined, 'duplicate-tool-call-id error']);
    assert.deepEqual(seen(`${url}"response":{"body":{"provider":"xAI","choices":[]}},`).slice(0, 2), [
      'openrouter',
      'xai',
    ]);
    // What the gateway itself was seen doing comes first.
    const omitted =
      '"messages":[{"role":"assistant","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c","content":"1"}]';
    const openai = '"error":{"metadata":{"provider_name":"OpenAI"}},';
    assert.deepEqual(seen(url + openai, omitted), ['openrouter', 'openai', 'missing-content error']);
    assert.match(
      inspect(`{${url}${error}"body":{${MESSAGES}}}`).payloads[0]?.target.reason ?? '',
      /^OpenRouter: the host openrouter\.ai stands beside it; Moonshot \(Kimi\) is named as who answered/,
    );
  });
});
