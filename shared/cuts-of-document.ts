import type { Cut } from './api.ts';
import { withoutLeftOut } from './captures/elisions/left-out.ts';
import { wholePlaces } from './conversation/cuts.ts';
import type { Conversation } from './conversation/model.ts';
import { dialectById } from './dialects/registry.ts';
import { locateAnchor } from './locate.ts';
import { type ReadPayload, valueOf } from './read-payload.ts';
import { short } from './text/short.ts';

/** The places where a payload of a document may be cut, in order. */
export function cutsOf(read: ReadPayload): readonly Cut[] {
  const conversation = conversationOf(read);
  const { turns, messages, list } = conversation;
  return wholePlaces(conversation).map(({ turn: at, message, wholeBefore, wholeBehind }) => {
    const turn = turns[at];
    const last = turns.length === 0 ? messages : `${messages}/${turn === undefined ? message - 1 : message}`;
    const range = locateAnchor(read, { pointer: last, part: 'value' });
    return {
      index: message,
      place: turn === undefined ? undefined : `${list}[${message}]`,
      offset: turn === undefined ? range.end : range.start,
      role: typeof turn?.wireRole === 'string' ? short(turn.wireRole) : undefined,
      wholeBefore,
      wholeBehind,
    };
  });
}

/** The conversation of a payload; that of a sound one is read again. */
function conversationOf(read: ReadPayload): Conversation {
  const { findings, dialect, context } = read;
  if (findings !== undefined) return findings.analysis.conversation;
  const value = valueOf(read);
  const { torn } = withoutLeftOut(value);
  return (dialectById(dialect) as NonNullable<ReturnType<typeof dialectById>>).read(
    value,
    context,
    new Set(torn),
  );
}
