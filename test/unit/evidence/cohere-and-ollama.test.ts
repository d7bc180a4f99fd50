import { answers, asks, call, calls, holds, type Row, says, rules as system } from './rows.ts';

const row = (to: string, title: string, sends: Row['sends'], ...gets: readonly string[]): Row => ({
  title,
  to,
  sends,
  gets,
});
const cohere = (messages: readonly unknown[], model = 'command-a-03-2025') => ({
  model,
  safety_mode: 'CONTEXTUAL',
  messages,
});
const ollama = (messages: readonly unknown[], more: object = {}) => ({
  model: 'qwen3:8b',
  think: false,
  messages,
  ...more,
});
const uses = (given: unknown, name = 'look') => ({ function: { name, arguments: given } });
const made = (...tool_calls: readonly unknown[]) => ({ role: 'assistant', content: '', tool_calls });
const gives = (more: object = {}) => ({ role: 'tool', tool_name: 'look', content: 'Rain.', ...more });
const AT = 'error arguments-type messages[1].tool_calls[0].function.arguments';

describe('evidence: Cohere and Ollama', () => {
  holds({
    'cohere-tool-calls-unanswered': [
      row(
        'cohere',
        'no result',
        cohere([asks(), calls('a'), asks()]),
        'error unanswered-tool-call messages[1].tool_calls[0]',
      ),
      row(
        'cohere',
        'one of two, in a later turn',
        cohere([asks(), calls('a'), answers('a'), calls('b', 'c'), answers('c'), asks()]),
        'error unanswered-tool-call messages[3].tool_calls[0]',
      ),
      row(
        'cohere',
        'no result, in the format of OpenAI',
        { model: 'command-a-03-2025', messages: [asks(), calls('a'), asks()] },
        'error unanswered-tool-call messages[1].tool_calls[0]',
      ),
      row('cohere', 'takes it, Command R', cohere([asks(), calls('a'), asks()], 'command-r-plus-08-2024')),
      row(
        'cohere',
        'takes results in another order',
        cohere([asks(), calls('a', 'b'), answers('b'), answers('a')]),
      ),
    ],
    'cohere-turn-rules': [
      row('cohere', 'takes instructions that are not first', cohere([asks(), says(), system(), asks()])),
    ],
    'ollama-native-arguments-object': [
      row('ollama', 'arguments as text', ollama([asks(), made(uses('{"at":1}')), gives()]), AT),
      row('ollama', 'an empty text', ollama([asks(), made(uses('')), gives()]), AT),
      row(
        'ollama',
        'in the second call',
        ollama([asks(), made(uses({}), uses('{}', 'find')), gives(), gives({ tool_name: 'find' })]),
        'error arguments-type messages[1].tool_calls[1].function.arguments',
      ),
      row(
        'ollama',
        'a call of OpenAI, sent to its own path',
        {
          url: 'http://localhost:11434/api/chat',
          body: { model: 'qwen3:8b', messages: [asks(), calls('a'), answers('a')] },
        },
        AT,
      ),
      row(
        'ollama',
        'a list as content',
        ollama([asks([{ type: 'text', text: 'Hi' }]), made(uses({})), gives()]),
        'error content-parts-unsupported messages[0].content',
      ),
      row('ollama', 'takes objects', ollama([asks(), made(uses({ at: { b: [1] } })), gives()])),
      row(
        'ollama',
        'takes a call without content',
        ollama([asks(), { role: 'assistant', tool_calls: [uses({})] }, gives()]),
      ),
      row('ollama', 'takes images beside the words', ollama([asks('What is it?', { images: ['YQ=='] })])),
      row('ollama', 'takes text in the format of OpenAI', {
        model: 'qwen3:8b',
        messages: [asks(), { ...calls('a'), content: '' }, answers('a')],
      }),
    ],
  });
});
