import assert from 'node:assert/strict';
import { inspect } from './index.ts';
import { check } from './testing/fixture.ts';
import { applyEdits } from './text/edits.ts';

const ORPHAN = '{"model":"gpt-4o","messages":[{"role":"tool","tool_call_id":"a","content":"1"}]}';
const OMITTED =
  '{"messages":[{"role":"assistant","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c","content":"1"}]}';

describe('an inspection', () => {
  it('answers for a place: problems whose anchor or related place touches it', () => {
    const text = `${ORPHAN}\n${OMITTED}\n`;
    const inspection = inspect(text, { languageId: 'jsonl' });
    const [first, second] = inspection.problems;
    assert.deepEqual(
      inspection.problemsAt({ start: (first?.range.start ?? 0) + 2, end: (first?.range.start ?? 0) + 2 }),
      [first],
    );
    assert.deepEqual(inspection.problemsAt({ start: 0, end: text.length }), [first, second]);
    assert.equal(inspection.payloadAt(text.length - 3)?.record, 2);
    assert.equal(inspection.payloadAt(ORPHAN.length - 3)?.record, 1);
  });

  it('reports at most so many problems, and says how many more there are', () => {
    const text = `${ORPHAN}\n`.repeat(5);
    const inspection = inspect(text, { languageId: 'jsonl', maxProblems: 2 });
    assert.equal(inspection.problems.length, 2);
    assert.equal(inspection.total, 5);
    assert.deepEqual(
      inspection.notices.map(({ message }) => message),
      ['And 3 more problems in this document.'],
    );
  });

  it('leaves expected problems out, and reports expected ones that do not occur', () => {
    assert.deepEqual(inspect(ORPHAN, { expect: ['orphan-tool-result'] }).problems, []);
    const [unmet] = inspect(OMITTED, { expect: ['orphan-tool-result'] }).problems;
    assert.equal(unmet?.rule, 'unmet-expectation');
    assert.equal(unmet?.severity, 'error');
    assert.deepEqual(
      inspect('{}', { expect: ['null-content'] }).problems.map(({ rule }) => rule),
      ['unmet-expectation'],
    );
  });

  it('prefers the first fix only where it is safe', () => {
    const preferred = (text: string) => {
      const inspection = inspect(text);
      return inspection.problems.flatMap((problem) => inspection.fixes(problem).map((fix) => fix.preferred));
    };
    assert.deepEqual(preferred(OMITTED), [true]);
    assert.deepEqual(preferred(ORPHAN), [false, false, false]);
  });

  it('says nothing of a message that a stray bracket tore apart, or that is half written', () => {
    const sound = `{"model":"gpt-4o","messages":[{"role":"user","content":"Hi"},
{"role":"assistant","content":null,"tool_calls":[{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}]},
{"role":"tool","tool_call_id":"a","content":"1"},{"role":"user","content":"Hi"}]}`;
    for (const [whole, torn] of [
      ['"user","content":"Hi"}', '"user"},"content":"Hi"}'],
      ['null,"tool_calls":[', 'null},"tool_calls":['],
      ['null,"tool_calls":[', 'null,"tool_calls"]:['],
      ['"tool_call_id":"a"', '"tool_call_id"}:"a"'],
      ['"tool_call_id":"a"', '"tool_call_id"'],
      ['"role":"assistant"', '] "role":"assistant"'],
      ['"role":"tool","tool_call_id":"a"', '"role":"tool"},"tool_call_id":"a"'],
    ] as const) {
      assert.ok(sound.includes(whole));
      const { problems } = inspect(sound.replace(whole, torn));
      assert.deepEqual(
        problems.map(({ message }) => message),
        [],
        torn,
      );
    }
  });

  it('shows problems of a text someone is typing in, offers no repair there, and judges only what it could read', () => {
    const broken = `{
  "model": "gpt-4o",
  "messages": [
    {"role": "tool", "tool_call_id": "a", "content": "1"},
    {"role": "user", "conte
    {"role": "tool", "tool_call_id": "b", "content": "2"}
  ]
}`;
    const inspection = inspect(broken);
    assert.deepEqual(
      inspection.problems.map(({ pointer }) => pointer),
      ['/messages/0'],
    );
    assert.deepEqual(inspection.fixes(inspection.problems[0] as never), []);
    assert.deepEqual(inspection.plan('complete').edits, []);
  });

  it('leaves what it does not touch byte for byte: numbers, order, spaces, keys of any name', () => {
    const odd = `{ "seed":1.0e+2 , "__proto__":{"x":1},\r\n\t"messages":[\r\n\t\t{ "role" :"assistant","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]},\r\n\t\t{"role":"tool","tool_call_id":"c","content":"\\u0031"}]}`;
    const plan = inspect(odd).plan('careful');
    assert.equal(plan.text, odd.replace('"role" :"assistant",', '"role" :"assistant","content" :"",'));
    assert.equal(applyEdits(odd, plan.edits), plan.text);
  });

  it('reads rows whose messages are no list', () => {
    const contents = '[{"role": "user", "parts": [{"text": "Hi"}]}]';
    for (const messages of ['5', '{}', 'true'])
      assert.equal(inspect(`[{"messages": ${messages}, "contents": ${contents}}]`).payloads.length, 1);
  });

  it('keeps JSON Lines on their lines', () => {
    const text = `${ORPHAN}\r\n${OMITTED}\r\n`;
    const plan = inspect(text, { languageId: 'jsonl' }).plan('complete');
    assert.equal(plan.text.split('\r\n').length, 3);
    assert.deepEqual(plan.remaining, []);
    assert.deepEqual(
      plan.steps.map(({ strategy, payload }) => `${payload} ${strategy}`),
      ['0 keep-as-user-message', '1 add-empty-content'],
    );
  });

  it('says nothing of a choice among tools that stand in a variable', () => {
    check(`litellm.completion(
    model="palmyra-x5",
    messages=[{"role": "user", "content": "Hi"}],
    tools=TOOLS,
    tool_choice="auto",
)`);
    check(`litellm.completion(
    model="palmyra-x5",
    messages=[{"role": "user", "content": "Hi"}],
    tool_choice="auto",
  //^^^^^^^^^^^ warning tool-choice: tool_choice stands in a request without tools.
)`);
  });

  it('does not blame a list or a call of which a comment says that something was left out', () => {
    check(`{"model": "gpt-4o", "messages": [
  // ... earlier messages ...
  {"role": "tool", "tool_call_id": "call_1", "content": "1"},
  {"role": "user", "content": "Hi"}
]}`);
    check(`{"model": "gpt-4o", "messages": [
  {"role": "assistant", "content": "", "tool_calls": [{ /* omitted */ }]},
  {"role": "user", "content": "Hi"}
]}`);
    check(`{"model": "gpt-4o", "messages": [
  // the question
  {"role": "user", "content": "Hi"},
  {"role": "tool", "tool_call_id": "call_1", "content": "1"}
 //^^^^^^^^^^^^^^ error orphan-tool-result
]}`);
  });

  it('asks for instructions only where Codex is asked', () => {
    const body = '{"model": "qwen3-32b", "input": [{"role": "user", "content": "Hi"}]}';
    check(`curl http://localhost:8321/v1/responses -d '${body}'`);
    check(`{"url": "https://chatgpt.com/backend-api/codex/responses", "body": {"model": "gpt-5-codex",
  "input": [{"role": "user", "content": "Hi"}]
//^^^^^^^ error request-field: The request has no instructions.
}}`);
  });

  it('one cause is one problem: a trimmed head, several calls of one turn', () => {
    check(`{"model":"gpt-4o","messages":[
  {"role":"tool","tool_call_id":"a","content":"1"},
 //^^^^^^^^^^^^^ error orphan-tool-result: messages[0] answers a, but no earlier message makes that call; the same holds for 1 more behind it.
  {"role":"tool","tool_call_id":"b","content":"2"},
  {"role":"user","content":"Go on"},
  {"role":"assistant","content":"","tool_calls":[
   {"id":"c","type":"function","function":{"name":"f","arguments":"{}"}},
  //^^^^^^^^ error unanswered-tool-call: f (c) and g (d) in messages[3] have no results before the next user message.
   {"id":"d","type":"function","function":{"name":"g","arguments":"{}"}}]},
  {"role":"user","content":"Hello?"}
]}`);
  });
});
