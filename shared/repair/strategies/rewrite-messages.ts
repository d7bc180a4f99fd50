import type { Json, Operation } from '../../api.ts';
import type { ForeignMessage } from '../../conversation/model.ts';
import { type Meant, readMeant, type Thing } from '../../dialects/foreign/read.ts';
import type { Members } from '../../dialects/values.ts';
import { toJson } from '../../text/json.ts';
import { getAt } from '../../text/pointer.ts';
import type { RepairContext, Strategy } from '../strategy.ts';

/** Writes messages of another format as the format of the request has them. */
export const strategy: Strategy = {
  id: 'rewrite-messages',
  description:
    'Writes what stands there in another format as this one does. Safe: words, ids, names and arguments stay, and so does who said what.',
  propose({ finding }, repair) {
    const { foreign = [] } = finding.subject;
    const runs = neighbours(foreign);
    const written = runs.map((run) => {
      const meant = run.map((message) => meantBy(message, repair));
      return meant.includes(undefined) ? undefined : repair.write.written?.(meant as Meant[]);
    });
    if (runs.length === 0 || written.includes(undefined)) return undefined;
    return {
      title:
        foreign.length === 1
          ? 'Write this message as this format does'
          : `Write these ${foreign.length} messages as this format does`,
      safety: 'safe',
      reason: 'Words, ids, names and arguments stay as they are.',
      operations: runs.flatMap((run, at) => inPlaceOf(run, written[at] as Json[], repair)),
    };
  },
};

/** Messages that stand side by side. */
function neighbours(foreign: readonly ForeignMessage[]): ForeignMessage[][] {
  const runs: ForeignMessage[][] = [];
  for (const message of foreign) {
    const run = runs.at(-1);
    if (run?.at(-1)?.index === message.index - 1) run.push(message);
    else runs.push([message]);
  }
  return runs;
}

function meantBy({ pointer }: ForeignMessage, { conversation, texts }: RepairContext): Meant | undefined {
  const message = getAt(conversation.value, pointer);
  // What was not read whole is not written again.
  const meant = toJson(message) === undefined ? undefined : readMeant(message as Members);
  const said = (thing: Thing): Thing =>
    thing.kind === 'result' && thing.failed ? { ...thing, text: texts.failed(thing.text) } : thing;
  return meant && { role: meant.role, things: meant.things.map(said) };
}

/** New messages where others stood: the first in place of the first, the others behind it. */
function inPlaceOf(
  run: readonly ForeignMessage[],
  [first, ...others]: Json[],
  { conversation }: RepairContext,
): Operation[] {
  const [old, ...gone] = run as [ForeignMessage, ...ForeignMessage[]];
  const slot = `${conversation.messages}/${old.index + 1}`;
  return [
    { op: 'replace', at: old.pointer, value: first as Json },
    ...others.map((value): Operation => ({ op: 'insert', at: slot, value })),
    ...gone.map(({ pointer }): Operation => ({ op: 'remove', at: pointer })),
  ];
}
