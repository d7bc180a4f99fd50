import type { Operation } from '../../api.ts';
import { declaredTools, toolChoice } from '../../conversation/request.ts';
import { hashOf } from '../../text/hash.ts';
import { childPointer, parentPointer } from '../../text/pointer.ts';
import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Gives a function a name the target takes, wherever it is named. */
export const strategy: Strategy = {
  id: 'rename-function',
  description:
    'Gives a function another name in its tool, its calls, their results and the choice of it, one no other has. Safe where only what joins its letters changes; unsafe where letters are lost.',
  propose({ finding }, { conversation }) {
    const { calls = [], results = [], tools = [] } = finding.subject;
    const old = tools[0]?.name ?? calls[0]?.name;
    if (old === undefined) return undefined;
    const others = [...declaredTools(conversation), ...conversation.calls].map(({ name }) => name);
    const name = acceptable(old, new Set(others.filter((one) => one !== undefined && one !== old)));
    const choice = toolChoice(conversation)?.name;
    const places = [
      ...tools.map(({ inner }) => `${inner}/name`),
      ...calls.map(({ argumentsPointer, nameKey = 'name' }) =>
        childPointer(parentPointer(argumentsPointer), nameKey),
      ),
      ...results.map(({ pointer, nameKey = 'name' }) => `${pointer}/${nameKey}`),
      ...(choice?.text === old ? [choice.pointer] : []),
    ];
    return {
      title: `Name it ${short(name)} everywhere`,
      safety: losesLetters(old) ? 'unsafe' : 'safe',
      reason: losesLetters(old)
        ? 'Letters of the name are lost; every place that names it changes together.'
        : 'Every place that names it changes together, and no other function has that name.',
      operations: places.map((at): Operation => ({ op: 'replace', at, value: name })),
    };
  },
};

/** A name of letters, digits, `_` and `-` that no other function has or would be given; the same in every run. */
function acceptable(old: string, others: ReadonlySet<string | undefined>): string {
  const spelled = old.replace(/[^\w-]/g, '_').replace(/^(?=[\d-])/, '_');
  const spellings = [...others].map((one) => one?.replace(/[^\w-]/g, '_'));
  if (!losesLetters(old) && spelled.length <= 64 && !others.has(spelled) && !spellings.includes(spelled))
    return spelled;
  const stem = spelled.replace(/(?<!_)_+$/, '').slice(0, 57);
  return `${stem === '' ? 'f' : stem}_${hashOf(old, 6)}`;
}

/** Whether letters of another script, or all behind the 64th, would be gone. */
function losesLetters(name: string): boolean {
  return /[^\x20-\x7e]/.test(name) || name.length > 64;
}
