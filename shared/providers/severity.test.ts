import assert from 'node:assert/strict';
import { inspect } from '../index.ts';

/** One assistant message with calls and the given content member. */
const body = (content: string, more = '') =>
  `{${more}"messages":[{"role":"user","content":"Hi"},{"role":"assistant",${content}"tool_calls":[{"id":"abcDEF123","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"abcDEF123","content":"1"}]}`;
const CALL = '{"id":"abcDEF123","type":"function","function":{"name":"f","arguments":"{}"}}';
const ANSWER = '{"role":"tool","tool_call_id":"abcDEF123","content":"1"}';
/** Two calls with one id: OpenAI states a fact about it, Azure inherits it, nobody else does. */
const DOUBLED = `{"messages":[{"role":"assistant","content":"","tool_calls":[${CALL},${CALL}]},${ANSWER},${ANSWER}]}`;
const wrapped = (url: string, text: string, more = '') => `{"url":"${url}",${more}"body":${text}}`;
const severities = (text: string, provider?: string) =>
  inspect(text, provider === undefined ? {} : { provider }).problems.map(
    (problem) => `${problem.rule} ${problem.severity}`,
  );

describe('target and severity', () => {
  it('content left out beside tool calls: by target', () => {
    assert.deepEqual(severities(body(''), 'deepseek'), ['missing-content error']);
    assert.deepEqual(severities(body('')), ['missing-content warning']);
    assert.deepEqual(severities(body('', '"model":"gpt-4o",')), ['missing-content information']);
    assert.deepEqual(severities(body(''), 'openai'), []);
    assert.deepEqual(severities(wrapped('https://api.openai.com/v1/chat/completions', body(''))), []);
  });

  it('null beside tool calls is what the answers of the dialect contain', () => {
    assert.deepEqual(severities(body('"content":null,', '"model":"gpt-4o",')), []);
    assert.deepEqual(severities(body('"content":null,')), ['null-content warning']);
  });

  it('an empty string beside tool calls, the spelling the fewest refuse, is never warned about', () => {
    for (const provider of [undefined, 'openai', 'azure-openai', 'deepseek', 'mistral']) {
      assert.deepEqual(severities(body('"content":"",'), provider), []);
    }
  });

  it('a guess from the model: an error only where the home of the dialect refuses too', () => {
    const orphan = (model: string) =>
      `{"model":"${model}","messages":[{"role":"tool","tool_call_id":"c","content":"1"}]}`;
    assert.deepEqual(severities(orphan('deepseek-chat')), ['orphan-tool-result error']);
    const developer =
      '{"model":"deepseek-chat","messages":[{"role":"developer","content":"x"},{"role":"user","content":"y"}]}';
    assert.deepEqual(severities(developer), ['unknown-role warning']);
    assert.deepEqual(severities(developer, 'deepseek'), ['unknown-role error']);
  });

  it('an answer of 2xx recorded beside it outranks every table', () => {
    const orphan = '{"messages":[{"role":"tool","tool_call_id":"c","content":"1"}]}';
    assert.deepEqual(severities(`{"request":{"body":${orphan}},"response":{"status":200}}`), []);
    assert.deepEqual(severities(`{"request":{"body":${orphan}},"response":{"status":400}}`), [
      'orphan-tool-result error',
    ]);
    // Nor is there anything to guess about who else might have received it.
    const guessed = `{"request":{"body":${body('', '"model":"gpt-4o",')}},"response":`;
    assert.deepEqual(severities(`${guessed}{"status":200}}`), []);
    assert.deepEqual(severities(`${guessed}{"status":400}}`), ['missing-content information']);
  });

  it('a rule can be switched off or given a level', () => {
    const text = body('');
    assert.deepEqual(inspect(text, { rules: { 'missing-content': 'off' } }).problems, []);
    assert.equal(
      inspect(text, { provider: 'openai', rules: { 'missing-content': 'error' } }).problems[0]?.severity,
      'error',
    );
  });

  it('portability tells what the target takes and others refuse', () => {
    const [problem] = inspect(body(''), { provider: 'openai', portability: true }).problems;
    assert.equal(problem?.severity, 'information');
    assert.match(problem?.message ?? '', /Some servers answer "Instructions are required"/);
    assert.deepEqual(
      problem?.others
        .filter((one) => one.verdict === 'refuses' && /^(deepseek|moonshot|groq)$/.test(one.provider))
        .map((one) => one.provider),
      ['deepseek', 'moonshot'],
    );
  });

  it('an inherited fact is told once, by the provider that states it', () => {
    const [problem] = inspect(DOUBLED).problems;
    assert.equal(problem?.rule, 'duplicate-tool-call-id');
    assert.match(problem?.message ?? '', /OpenAI and Moonshot \(Kimi\) refuse this\.$/);
    assert.doesNotMatch(problem?.message ?? '', /Azure/);
    assert.equal(problem?.evidence?.provider, 'openai');
    const others = ['moonshot'];
    assert.deepEqual(
      problem?.others.map((one) => one.provider),
      others,
    );
    const [onAzure] = inspect(DOUBLED, { provider: 'azure-openai' }).problems;
    assert.equal(onAzure?.evidence?.provider, 'openai');
    assert.deepEqual(
      onAzure?.others.map((one) => one.provider),
      others,
    );
  });

  it('a provider without a fact neither confirms nor denies: at generic the others decide', () => {
    assert.deepEqual(severities(DOUBLED), ['duplicate-tool-call-id error']);
    assert.deepEqual(severities(DOUBLED, 'mistral'), ['duplicate-tool-call-id warning']);
    const developer = '{"messages":[{"role":"system","content":"x"},{"role":"developer","content":"y"}]}';
    assert.deepEqual(severities(developer), []);
  });

  it('says which target was chosen and why', () => {
    const target = (text: string, options = {}) => inspect(text, options).payloads[0]?.target;
    assert.equal(target(body(''))?.provider, 'generic');
    assert.equal(target(body('', '"model":"gpt-4o-mini",'))?.source, 'model');
    assert.equal(target(body('', '"model":"gpt-oss:120b",'))?.provider, 'generic');
    assert.equal(target(wrapped('https://my.openai.azure.com/openai/x', body('')))?.provider, 'azure-openai');
    assert.match(
      target(body(''), { provider: 'mistral', providerSource: 'flag' })?.reason ?? '',
      /command line/,
    );
  });
});
