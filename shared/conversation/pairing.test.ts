import assert from 'node:assert/strict';
import { openAiChat } from '../dialects/openai-chat.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';

/**
 * A history in short: `u` a user message, `s` a system message, `a` an assistant without calls, `A:x,y` one
 * with calls, `T:x` a result (`T:x=y` one that says y), `T` a result without an id, `C` and `F` a call and a result of
 * the old form, `?` a message that could not be read.
 * Answers one word per call and result.
 */
function paired(history: string, complete = true): string {
  const messages = history.split(' ').map(messageOf);
  const conversation = openAiChat.read({ messages }, 'request', complete ? new Set() : new Set([messages]));
  return conversation.turns
    .flatMap((turn) => [
      ...turn.calls.map((call) => call.state),
      ...(turn.result === undefined ? [] : [turn.result.state]),
    ])
    .join(' ');
}

function messageOf(word: string): unknown {
  const [kind, ids] = word.split(':');
  const call = (id: string) => ({ id, type: 'function', function: { name: 'f', arguments: '{}' } });
  switch (kind) {
    case 'u':
      return { role: 'user', content: 'x' };
    case 's':
      return { role: 'system', content: 'x' };
    case 'a':
      return { role: 'assistant', content: 'x' };
    case 'A':
      return { role: 'assistant', content: '', tool_calls: (ids as string).split(',').map(call) };
    case 'C':
      return { role: 'assistant', content: null, function_call: { name: 'f', arguments: '{}' } };
    case 'F':
      return { role: 'function', name: 'f', content: 'x' };
    case 'T': {
      const [id, content = 'x'] = ids?.split('=') ?? [];
      return id === undefined ? { role: 'tool', content } : { role: 'tool', tool_call_id: id, content };
    }
    default:
      return new Opaque('broken');
  }
}

describe('pairing', () => {
  const cases: [title: string, history: string, states: string][] = [
    ['a call and its result', 'u A:1 T:1', 'answered paired'],
    ['parallel results in any order', 'A:1,2 T:2 T:1 u', 'answered answered paired paired'],
    ['an id reused in a later turn, both answered', 'A:1 T:1 u A:1 T:1', 'answered paired answered paired'],
    ['an id reused, the second unanswered', 'A:1 T:1 u A:1 u', 'answered paired open'],
    [
      'one constant id for all calls',
      'A:c T:c A:c T:c A:c T:c',
      'answered paired answered paired answered paired',
    ],
    ['one id twice in a turn', 'A:1,1 T:1 T:1', 'answered answered paired paired'],
    ['no result', 'A:1 u', 'open'],
    ['a cut head', 'T:1 u', 'orphan'],
    ['a user message between', 'A:1 u T:1', 'displaced displaced'],
    ['a displaced result twice', 'A:1 u T:1 T:1=other', 'displaced displaced duplicate'],
    ['a system message between', 'A:1 s T:1', 'displaced displaced'],
    ['a result before its call', 'u T:1 A:1 u', 'displaced displaced'],
    ['parallel calls split over two messages', 'A:1 A:2 T:1 T:2', 'displaced answered displaced paired'],
    ['a call of the old form', 'C F u', 'answered paired'],
    ['a result of the old form between', 'A:1 F T:1', 'displaced orphan displaced'],
    ['a result behind a call of the old form', 'C T:1', 'open orphan'],
    ['the same result twice', 'A:1 T:1 T:1', 'answered paired duplicate'],
    ['the same result again later', 'A:1 T:1 u T:1', 'answered paired duplicate'],
    ['a wrong address', 'A:8 T:9 u', 'misaddressed misaddressed'],
    ['a wrong address beside a right one', 'A:1,2 T:1 T:9', 'answered misaddressed paired misaddressed'],
    [
      'the address of an earlier round',
      'A:1 T:1 u A:2 T:1=other',
      'answered paired misaddressed misaddressed',
    ],
    ['the result of an earlier round again', 'A:1 T:1 u A:2 T:1', 'answered paired open duplicate'],
    ['a result without an id', 'A:1 T', 'misaddressed unaddressed'],
    ['two calls and one result without an id', 'A:1,2 T', 'uncertain uncertain unaddressed'],
    ['an orphan beside an answered call', 'A:1 T:1 T:9', 'answered paired orphan'],
    ['an unread message may hold the results', 'A:1 ? u', 'uncertain'],
    ['an unread message may hold the call', '? T:1', 'uncertain'],
    ['what stands whole behind an unread message is judged', '? u A:1 u A:2 T:2', 'open answered paired'],
  ];
  for (const [title, history, states] of cases) {
    it(`${title}: ${history}`, () => assert.equal(paired(history), states));
  }

  it('a list that is cut off leaves its last calls alone', () => {
    assert.equal(paired('A:1', false), 'uncertain');
    assert.equal(paired('A:1'), 'open');
  });
});
