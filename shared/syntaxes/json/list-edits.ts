import type { JsonContainer } from './container.ts';
import type { EditList } from './edit-list.ts';
import type { MemberChanges } from './member-list.ts';
import { hasLineEnd } from './style.ts';
import {
  afterBlanks,
  afterLineComments,
  beforeBlanks,
  isLineEnd,
  lastComment,
  leadBefore,
} from './trivia.ts';

/** The container whose member list changes, and how its surroundings want it written. */
export interface ListContext {
  readonly text: string;
  readonly container: JsonContainer;
  readonly changes: MemberChanges;
  readonly singleLine: boolean;
  /** What stands before a child at this slot. */
  lead(slot: number): string;
  /** A line of its own for a child at this slot. */
  newLine(slot: number): string;
  /** The texts of what comes in at this slot, each to be written after `lead`. */
  items(slot: number, lead: string): readonly string[];
}

/** Takes out and puts in children of a container that has some, commas and comments included. */
export function changeList(context: ListContext, edits: EditList): void {
  const { container, changes } = context;
  const { gone, arrivals } = changes;
  let lastKept = container.length - 1;
  while (lastKept >= 0 && gone.has(lastKept)) lastKept--;
  removeGone(context, edits);
  for (const slot of arrivals.keys()) putIn(context, edits, slot, slot === lastKept + 1);
  if (lastKept < 0) {
    const inside = { start: container.range.start + 1, end: container.close };
    if (arrivals.size === 0 && edits.leavesBlank(context.text, inside))
      edits.remove(inside.start, inside.end);
  } else if (lastKept < container.length - 1 && !arrivals.has(lastKept + 1) && !hasTrailingComma(container)) {
    const { comma } = container.child(lastKept);
    if (comma !== undefined) edits.remove(comma, comma + 1);
  }
}

function hasTrailingComma(container: JsonContainer): boolean {
  return container.child(container.length - 1).comma !== undefined;
}

/** Where the child before `slot` ends, its comma included; after the opening bracket for the first slot. */
function boundary({ container }: ListContext, slot: number): number {
  if (slot === 0) return container.range.start + 1;
  const { comma, value } = container.child(slot - 1);
  return comma === undefined ? value.end : comma + 1;
}

/** The same, after comments at the end of that line. */
function tail(context: ListContext, slot: number): number {
  const at = boundary(context, slot);
  return context.singleLine ? at : afterLineComments(context.text, at, context.container.close);
}

function putIn(context: ListContext, edits: EditList, slot: number, isLast: boolean): void {
  const { text, container } = context;
  const end = isLast && !hasTrailingComma(container) ? '' : ',';
  const first = container.startOf(0);
  if (slot === 0 && !hasLineEnd(leadBefore(text, first))) {
    const gap = context.lead(0);
    const items = context.items(0, gap);
    const isAlone = isLast;
    edits.insert(first, items.join(`,${gap}`) + (isAlone ? end : `,${hasLineEnd(gap) ? ' ' : gap}`));
    return;
  }
  const at = tail(context, slot);
  const comment = lastComment(text, boundary(context, slot), at);
  const lead = context.lead(slot);
  const before = comment?.isLine && !hasLineEnd(lead) ? context.newLine(slot) : lead;
  const items = context.items(slot, before);
  if (slot > 0) {
    const { comma, value } = container.child(slot - 1);
    if (comma === undefined) edits.insert(value.end, ',');
  }
  edits.insert(at, before + items.join(`,${before}`) + end);
}

/** Takes out the children that go; comments stay, but for those that end the line of a removed child. */
function removeGone(context: ListContext, edits: EditList): void {
  const { text, container, changes } = context;
  let isFront = true;
  let previous = -1;
  for (const index of [...changes.gone.keys()].sort((a, b) => a - b)) {
    if (index !== previous + 1) isFront = false;
    previous = index;
    const start = container.startOf(index);
    const from = tail(context, index);
    const comment = lastComment(text, boundary(context, index), start);
    const lead = Math.max(from, comment?.end ?? from);
    const startsLine = hasLineEnd(leadBefore(text, start));
    const end = (changes.gone.get(index) === 'moved' ? boundary : tail)(context, index + 1);
    const next = afterBlanks(text, end, container.close);
    if (next < container.close && !isLineEnd(text, next)) {
      isFront ||= startsLine || comment?.isLine === true;
      edits.remove(isFront ? start : lead, isFront ? next : end);
    } else if (next === container.close && comment?.isLine && lead === comment.end) {
      // The line end stays, or the closing bracket would belong to the comment.
      edits.remove(beforeBlanks(text, start), end);
    } else if (next === container.close && isFront && !startsLine) {
      edits.remove(start, end);
    } else edits.remove(lead, end);
  }
}
