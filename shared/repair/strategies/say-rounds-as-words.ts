import type { ToolCall } from '../../conversation/model.ts';
import { toJson } from '../../text/json.ts';
import type { Strategy } from '../strategy.ts';

/** Says calls and results in words, for a template that knows neither. */
export const strategy: Strategy = {
  id: 'say-rounds-as-words',
  description:
    'Says all calls and results in marked words of the assistant and the user. Unsafe: no word is lost, but a user carries what tools said.',
  propose({ finding }, { conversation, texts, write }) {
    const { turns, calls, results } = conversation;
    if (finding.variant !== 'tool' || turns.some(({ known }) => !known)) return undefined;
    const given = new Map(calls.map((call) => [call, givenTo(call)]));
    const operations = write.roundsAsWords?.(turns, {
      call: (call) => texts.callInWords(call, given.get(call) ?? ''),
      result: (result) => texts.resultInWords(result),
    });
    if (operations === undefined || [...given.values()].includes(undefined)) return undefined;
    return {
      title: 'Say calls and results in marked words',
      safety: 'unsafe',
      reason: 'Every word stays, but a user message carries what a tool said.',
      operations,
      marks: [
        ...calls.map(({ turn }) => `a call in ${turn.place} as words`),
        ...results.map(({ turn }) => `the result in ${turn.place} as a user message`),
      ],
    };
  },
};

/** What a call is given, as text; nothing where it could not be read. */
function givenTo({ arguments: given }: ToolCall): string | undefined {
  if (given.kind === 'text') return given.text;
  if (given.kind === 'other') return toJson(given.value);
  return given.kind === 'unknown' ? undefined : '{}';
}
