import type { Json, Operation, Pointer, TextEdit, TextRange } from '../../api.ts';
import { type Arrival, type OperationTree, operationTree } from '../../repair/operation-tree.ts';
import { editedIn, sortEdits } from '../../text/edits.ts';
import { childPointer, parentPointer, parsePointer } from '../../text/pointer.ts';
import type { JsonContainer } from './container.ts';
import { EditList } from './edit-list.ts';
import { changeList } from './list-edits.ts';
import { memberChanges } from './member-list.ts';
import type { JsonPositions } from './positions.ts';
import { printValue } from './print-value.ts';
import { hasLineEnd, JsonStyle } from './style.ts';
import { afterLineComments, isLineEnd } from './trivia.ts';

/** How operations are printed. */
export interface PrintOptions {
  /** The text is a row of JSON Lines: no line end is ever put in. */
  readonly singleLine: boolean;
}

/**
 * The edits that carry out `operations` on a JSON text: nothing is touched but the places they address,
 * and what is put in looks like what stands around it. Throws where an operation addresses nothing.
 */
export function printOperations(
  text: string,
  positions: JsonPositions,
  operations: readonly Operation[],
  options: PrintOptions,
): TextEdit[] {
  if (operations.length === 0) return [];
  return new Printer(text, positions, operationTree(operations), options.singleLine).print();
}

class Printer {
  readonly #text: string;
  readonly #positions: JsonPositions;
  readonly #tree: OperationTree;
  readonly #singleLine: boolean;
  readonly #style: JsonStyle;

  constructor(text: string, positions: JsonPositions, tree: OperationTree, singleLine: boolean) {
    this.#text = text;
    this.#positions = positions;
    this.#tree = tree;
    this.#singleLine = singleLine;
    this.#style = new JsonStyle(text, singleLine);
  }

  print(): TextEdit[] {
    return sortEdits(this.#editsOf('', this.#tree, []));
  }

  /** The edits inside the value at `pointer`, whose containers are `around`, outermost first. */
  #editsOf(pointer: Pointer, tree: OperationTree, around: readonly JsonContainer[]): TextEdit[] {
    if (tree.replacement !== undefined) return [this.#replace(pointer, tree.replacement.value, around)];
    if (tree.inside.size + tree.arrivals.length === 0) return [];
    const container = this.#positions.container(pointer);
    if (container === undefined) throw new Error(`${pointer} has no members`);
    const inner = [...around, container];
    const result: TextEdit[] = [];
    for (const [key, member] of tree.inside) {
      if (member.leaves !== undefined) continue;
      const place = childPointer(pointer, key);
      if (member.newKey !== undefined && container.kind === 'object') {
        result.push({ range: this.#locate(place, 'key'), newText: JSON.stringify(member.newKey) });
      }
      for (const edit of this.#editsOf(place, member, inner)) result.push(edit);
    }
    // After the edits inside: a comma behind a missing value that is filled in comes behind that value.
    if (tree.changesMembers) for (const edit of this.#changeMembers(tree, inner)) result.push(edit);
    return result;
  }

  #replace(pointer: Pointer, value: Json, around: readonly JsonContainer[]): TextEdit {
    const parent = around[around.length - 1];
    const index = parent?.indexOf(parsePointer(pointer).pop() ?? '');
    const child = parent !== undefined && index !== undefined ? parent.child(index) : undefined;
    const range = child?.value ?? this.#locate(pointer, 'value');
    const style = this.#style.valueStyle(around, index ?? 0, this.#style.indentAt(range.start));
    const printed = printValue(value, style);
    if (range.start < range.end || child?.keyRange === undefined) return { range, newText: printed };
    // The value is missing, and maybe the colon with it.
    const hasColon = child.keyRange.end < range.start;
    return { range, newText: (hasColon ? style.colon.replace(/^.*:/, '') : style.colon) + printed };
  }

  #changeMembers(tree: OperationTree, around: readonly JsonContainer[]): TextEdit[] {
    const edits = new EditList();
    const container = around[around.length - 1] as JsonContainer;
    const changes = memberChanges(container, tree);
    const items = (slot: number, lead: string) => {
      const indent = hasLineEnd(lead) ? lead.replace(/^[\r\n]+/, '') : this.#indentNear(container, slot);
      return (changes.arrivals.get(slot) ?? []).map((arrival) => this.#item(arrival, around, slot, indent));
    };
    if (container.length === 0) {
      this.#fill(container, around, items, edits);
      return edits.edits();
    }
    changeList(
      {
        text: this.#text,
        container,
        changes,
        singleLine: this.#singleLine,
        lead: (slot) => this.#style.lead(around, slot),
        newLine: (slot) => this.#style.newLine(container, slot),
        items,
      },
      edits,
    );
    return edits.edits();
  }

  /** Puts the first members into a container that has none. */
  #fill(
    container: JsonContainer,
    around: readonly JsonContainer[],
    items: (slot: number, lead: string) => readonly string[],
    edits: EditList,
  ): void {
    const text = this.#text;
    const start = container.range.start + 1;
    const inside = text.slice(start, container.close);
    const at = this.#singleLine ? start : afterLineComments(text, start, container.close);
    const hasComment = inside.trim() !== '';
    const { lead, outer } = this.#style.firstLead(around, hasComment && at > start);
    const members =
      lead === ''
        ? items(0, lead).join(`,${this.#style.valueStyle(around, 0, '').gap}`)
        : items(0, lead)
            .map((item) => lead + item)
            .join(',');
    if (!hasComment) {
      edits.remove(start, container.close);
      edits.insert(start, members + outer);
    } else edits.insert(at, members + (isLineEnd(text, at) ? '' : outer));
  }

  #item(arrival: Arrival, around: readonly JsonContainer[], slot: number, indent: string): string {
    const container = around[around.length - 1] as JsonContainer;
    const style = this.#style.valueStyle(around, slot, indent);
    const value =
      'value' in arrival.what
        ? printValue(arrival.what.value, style)
        : this.#carried(arrival.what.from, indent);
    return container.kind === 'array' ? value : JSON.stringify(arrival.slot) + style.colon + value;
  }

  /** The text of what moves, edited where it changes and indented for its new place. */
  #carried(from: Pointer, indent: string): string {
    const place = this.#locate(from, 'value');
    const around = this.#around(parentPointer(from));
    const carried = editedIn(this.#text, place, this.#editsOf(from, this.#tree.at(from), around));
    const before = this.#style.indentAt(place.start);
    if (before === indent || !hasLineEnd(carried)) return carried;
    return carried.replace(/(\r\n|\n|\r)([ \t]*)/g, (whole, eol: string, space: string) =>
      space.startsWith(before) ? eol + indent + space.slice(before.length) : whole,
    );
  }

  #around(pointer: Pointer): JsonContainer[] {
    const containers: JsonContainer[] = [];
    let place = '';
    for (const key of [undefined, ...parsePointer(pointer)]) {
      if (key !== undefined) place = childPointer(place, key);
      const container = this.#positions.container(place);
      if (container !== undefined) containers.push(container);
    }
    return containers;
  }

  #indentNear(container: JsonContainer, slot: number): string {
    const near = Math.min(slot, container.length - 1);
    return this.#style.indentAt(near < 0 ? container.range.start : container.startOf(near));
  }

  #locate(pointer: Pointer, part: 'key' | 'value'): TextRange {
    const range = this.#positions.locate(pointer, part);
    if (range === undefined) throw new Error(`there is nothing at ${pointer}`);
    return range;
  }
}
