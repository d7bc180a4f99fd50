import assert from 'node:assert/strict';
import { inspect } from '../index.ts';

/** The problems of a text that is told as a log, with what stands there. */
function told(text: string, provider?: string): string[] {
  const { payloads, problems } = inspect(text, {
    languageId: 'log',
    ...(provider === undefined ? {} : { provider }),
  });
  assert.equal(payloads.length, 1, text);
  return problems.map(
    ({ severity, rule, range }) => `${severity} ${rule} ${text.slice(range.start, range.end)}`,
  );
}

const call = (id: string) =>
  `ChatCompletionMessageFunctionToolCall(id='${id}', function=Function(arguments='{"city": "Paris"}', name='get_weather'), type='function')`;
const asked = `{'role': 'user', 'content': 'Weather in Paris?'}`;
const result = (id: string) => `{'role': 'tool', 'tool_call_id': '${id}', 'content': '18'}`;
const completion = `ChatCompletionMessage(content=None, refusal=None, role='assistant', annotations=[], audio=None, function_call=None, tool_calls=[${call('call_1')}])`;
const words = `ChatCompletionMessage(content='It is 18.', refusal=None, role='assistant', annotations=None, audio=None, function_call=None, tool_calls=None)`;

describe('objects of an SDK among messages', () => {
  it('of openai-python: what it left unset is not sent, and says nothing', () => {
    const sound = `[${asked},\n ${completion},\n ${result('call_1')},\n ${words}, ${asked}]`;
    for (const provider of [undefined, 'groq', 'mistral', 'openai', 'cerebras', 'ollama', 'deepseek'])
      assert.deepEqual(
        told(sound.replace('annotations=[], ', ''), provider).filter(
          (one) => !one.includes('tool-call-id-format'),
        ),
        [],
        provider,
      );
    assert.deepEqual(told(sound), []);
    assert.deepEqual(told(`{'messages': [${asked}, ${completion}, ${result('call_2')}]}`), [
      "warning orphan-tool-result 'tool_call_id': 'call_2'",
    ]);
    assert.deepEqual(told(`[${asked}, ${completion}, ${asked}]`), ["error unanswered-tool-call id='call_1'"]);
  });

  it('of openai-python, parsed into a class', () => {
    const parsed = completion
      .replace('ChatCompletionMessage(', 'ParsedChatCompletionMessage[NoneType](')
      .replace('ToolCall(', 'ParsedFunctionToolCall(');
    assert.deepEqual(told(`[${asked}, ${parsed}, ${result('call_1')}]`), []);
  });

  it('of openai-python, for Responses', () => {
    const items = `[${asked}, ResponseReasoningItem(id='rs_1', summary=[], type='reasoning', content=None, encrypted_content='gAAA', status=None), ResponseFunctionToolCall(arguments='{}', call_id='call_1', name='f', type='function_call', id='fc_1', status='completed')`;
    const answer = `, {'type': 'function_call_output', 'call_id': 'call_1', 'output': '18'}`;
    assert.deepEqual(told(`{'model': 'gpt-5', 'input': ${items}${answer}]}`, 'openai'), []);
    assert.deepEqual(told(`{'model': 'gpt-5', 'input': ${items}, ${asked}]}`, 'openai'), [
      "error unanswered-tool-call call_id='call_1'",
    ]);
  });

  it('of Anthropic', () => {
    const blocks = `[TextBlock(citations=None, text='I look.', type='text'), ToolUseBlock(id='toolu_1', caller=None, input={'city': 'Paris'}, name='get_weather', type='tool_use')]`;
    const said = (content: string, answers: string) =>
      `[${asked}, {'role': 'assistant', 'content': ${content}}, {'role': 'user', 'content': [{'type': 'tool_result', 'tool_use_id': '${answers}', 'content': '18'}]}]`;
    assert.deepEqual(told(said(blocks, 'toolu_1'), 'anthropic'), []);
    assert.deepEqual(told(said(blocks, 'toolu_2'), 'anthropic'), [
      "error orphan-tool-result 'tool_use_id': 'toolu_2'",
    ]);
  });

  it('of google-genai, every field of which is printed', () => {
    const part = (said: string) =>
      `Part(video_metadata=None, thought=None, inline_data=None, ${said}, file_data=None, text=None)`;
    const asks = `Content(parts=[${part(`function_call=FunctionCall(id=None, args={'city': 'Paris'}, name='get_weather')`)}], role='model')`;
    const answers = `Content(parts=[${part(`function_response=FunctionResponse(id=None, name='get_weather', response={'result': '18'})`)}], role='user')`;
    const user = `Content(parts=[Part(function_call=None, text='Weather?')], role='user')`;
    assert.deepEqual(told(`[${user}, ${asks}, ${answers}]`), []);
    assert.equal(told(`[${user}, ${asks}, ${user}]`).length, 1);
  });

  it('of google-genai, with bytes that are no text', () => {
    const history = (name: string) =>
      `[Content(parts=[Part(text='Weather?')], role='user'), Content(parts=[Part(function_call=FunctionCall(args={}, name='f'), thought_signature=b'\\n\\xbf\\x03\\'')], role='model'), Content(parts=[Part(function_response=FunctionResponse(name='${name}', response={'result': b'\\xff'}))], role='user')]`;
    assert.deepEqual(told(history('f')), []);
    assert.equal(told(history('g')).length, 1);
  });

  it('of Mistral, whose classes have names LangChain has too', () => {
    const history = (nothing: string, id: string) =>
      `[SystemMessage(content='Be brief.', role='system'), UserMessage(content='Weather?', role='user'), AssistantMessage(content=${nothing}, tool_calls=[ToolCall(function=FunctionCall(name='f', arguments='{}'), id='VvvODy9mT', type=${nothing}, index=0)], prefix=False, role='assistant'), ToolMessage(content='18', tool_call_id='${id}', name=${nothing}, role='tool')]`;
    for (const nothing of ['None', 'Unset()'])
      for (const provider of [undefined, 'mistral']) {
        assert.deepEqual(told(history(nothing, 'VvvODy9mT'), provider), []);
        assert.deepEqual(told(history(nothing, 'VvvODy9mX'), provider), [
          "warning orphan-tool-result tool_call_id='VvvODy9mX'",
        ]);
      }
  });

  it('of LiteLLM', () => {
    const message = `Message(content=None, role='assistant', tool_calls=[${call('call_1')}], function_call=None, provider_specific_fields={'refusal': None}, annotations=[])`;
    assert.deepEqual(told(`[${asked}, ${message}, ${result('call_1')}]`), []);
  });

  it('are cut and repaired around, but not rewritten', () => {
    const text = `[${asked}, ${completion}, ${result('call_1')}, ${result('call_2')}, ${words}, ${asked}]`;
    assert.equal(
      inspect(text, { languageId: 'log' }).plan('minimal').text,
      text.replace(`, ${result('call_2')}`, ''),
    );
  });
});

describe('what an SDK prints of an answer, put back as a dictionary', () => {
  const dumped = `{'content': None, 'refusal': None, 'role': 'assistant', 'annotations': [], 'audio': None, 'function_call': None, 'tool_calls': [{'id': 'call_1', 'function': {'arguments': '{}', 'name': 'f'}, 'type': 'function'}]}`;
  const text = `[${asked}, ${dumped}, ${result('call_1')}]`;
  const json = text.replaceAll('None', 'null').replaceAll("'", '"');

  it('is told of nobody in particular', () => {
    for (const one of [text, json]) assert.deepEqual(told(one), []);
  });

  it('is told of who refuses it', () => {
    assert.deepEqual(told(text, 'groq'), [
      "error unknown-property 'refusal'",
      "error unknown-property 'annotations'",
    ]);
    assert.deepEqual(told(text, 'ollama'), ["error null-content 'content': None"]);
  });

  it('is still a note where it says something', () => {
    const cited = text.replace("'annotations': []", "'annotations': [{'type': 'url_citation'}]");
    assert.deepEqual(told(cited), ["warning unknown-property 'annotations'"]);
  });
});

describe('members Node prints as undefined', () => {
  it('are not sent', () => {
    const text = `[
  { role: 'user', content: 'Hi', name: undefined },
  { role: 'assistant', content: 'Ho', refusal: null, tool_calls: undefined },
  { role: 'tool', tool_call_id: 'call_2', content: '18' },
  { role: 'user', content: 'Hi' }
]`;
    assert.deepEqual(told(text, 'openai'), ["error orphan-tool-result role: 'tool'"]);
  });
});
