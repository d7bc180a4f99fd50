import { LineIndex } from '../../text/lines.ts';
import { Char } from './chars.ts';
import type { JsonContainer } from './container.ts';
import type { ValueStyle } from './print-value.ts';
import { afterBlanks, isLineEnd, leadBefore } from './trivia.ts';

/** How many members of a container are looked at to learn its style. */
const LOOKED_AT = 8;

/** Reads off the text how it is written, so that what is put in looks like what stands around it. */
export class JsonStyle {
  readonly #text: string;
  readonly #singleLine: boolean;
  readonly #eol: string;
  #lines: LineIndex | undefined;

  constructor(text: string, singleLine: boolean) {
    this.#text = text;
    this.#singleLine = singleLine;
    const lf = text.indexOf('\n');
    this.#eol = lf < 0 ? '\n' : text[lf - 1] === '\r' ? '\r\n' : '\n';
  }

  /** The whitespace the line of `offset` starts with; nothing where the text is one row of many. */
  indentAt(offset: number): string {
    if (this.#singleLine) return '';
    this.#lines ??= new LineIndex(this.#text);
    const start = offset - this.#lines.positionAt(offset).character;
    return this.#text.slice(start, afterBlanks(this.#text, start, offset));
  }

  /** How a value is written into the innermost of `around` (outermost first), near its child `near`. */
  valueStyle(around: readonly JsonContainer[], near: number, indent: string): ValueStyle {
    const colon = this.#colon(around);
    return {
      pretty: this.isPrettyNear(around, near),
      indent,
      unit: this.unit(around),
      eol: this.#eol,
      colon,
      gap: this.gap(around, colon),
    };
  }

  /** What stands before a member of a container with no member yet: a line of its own, or nothing. */
  firstLead(around: readonly JsonContainer[], forceLine: boolean): { lead: string; outer: string } {
    const empty = around[around.length - 1] as JsonContainer;
    if (this.#singleLine || !(forceLine || this.isPrettyNear(around, 0))) return { lead: '', outer: '' };
    const indent = this.indentAt(empty.range.start);
    return { lead: this.#eol + indent + this.unit(around), outer: this.#eol + indent };
  }

  /** What stands before the members of a container that has some, at or near `slot`. */
  lead(around: readonly JsonContainer[], slot: number): string {
    const container = around[around.length - 1] as JsonContainer;
    for (const index of [slot, slot - 1, 1, 0]) {
      if (index < 0 || index >= container.length) continue;
      const lead = leadBefore(this.#text, container.startOf(index));
      if (index > 0 || hasLineEnd(lead)) return lead;
    }
    return this.gap(around, this.#colon(around));
  }

  /** A line of its own, indented like the child at `index`. */
  newLine(container: JsonContainer, index: number): string {
    return this.#eol + this.indentAt(container.startOf(Math.min(index, container.length - 1)));
  }

  /** Whether containers near child `near` of the innermost are written on several lines. */
  isPrettyNear(around: readonly JsonContainer[], near: number): boolean {
    if (this.#singleLine) return false;
    const container = around[around.length - 1];
    if (container === undefined) return false;
    if (container.length === 0) {
      const parent = around[around.length - 2];
      return parent !== undefined && this.isPrettyNear(around.slice(0, -1), this.#indexOf(parent, container));
    }
    const from = Math.max(0, near - LOOKED_AT / 2);
    const to = Math.min(container.length, from + LOOKED_AT);
    const indices = Array.from({ length: to - from }, (_, i) => from + i);
    indices.sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
    for (const index of indices) {
      const { value } = container.child(index);
      const shape = this.#shapeOf(value.start, value.end);
      if (shape !== undefined) return shape === 'pretty';
    }
    return this.#shapeOf(container.range.start, container.range.end) === 'pretty';
  }

  /** One step of indentation. */
  unit(around: readonly JsonContainer[]): string {
    for (let i = around.length - 1; i >= 0; i--) {
      const container = around[i] as JsonContainer;
      if (container.length === 0) continue;
      const lead = leadBefore(this.#text, container.startOf(0));
      const outer = this.indentAt(container.range.start);
      const indent = lead.replace(/^[\r\n]+/, '');
      if (hasLineEnd(lead) && indent.length > outer.length && indent.startsWith(outer)) {
        return indent.slice(outer.length);
      }
    }
    return '  ';
  }

  /** What follows a comma on one line. */
  gap(around: readonly JsonContainer[], colon: string): string {
    for (let i = around.length - 1; i >= 0; i--) {
      const container = around[i] as JsonContainer;
      if (container.length < 2) continue;
      const lead = leadBefore(this.#text, container.startOf(1));
      if (!hasLineEnd(lead)) return lead;
    }
    return colon.endsWith(' ') ? ' ' : '';
  }

  #colon(around: readonly JsonContainer[]): string {
    for (let i = around.length - 1; i >= 0; i--) {
      const container = around[i] as JsonContainer;
      for (let k = 0; k < Math.min(LOOKED_AT, container.length); k++) {
        const { keyRange, value } = container.child(k);
        if (keyRange === undefined || value.start === value.end) continue;
        const colon = this.#text.slice(keyRange.end, value.start);
        if (/^[ \t]*:[ \t]*$/.test(colon)) return colon;
      }
    }
    return ': ';
  }

  /** How a container with members is written; undefined for anything else. */
  #shapeOf(start: number, end: number): 'pretty' | 'inline' | undefined {
    const c = this.#text.charCodeAt(start);
    if (c !== Char.brace && c !== Char.bracket) return undefined;
    const next = afterBlanks(this.#text, start + 1, end);
    const d = this.#text.charCodeAt(next);
    if (next >= end || d === Char.braceEnd || d === Char.bracketEnd) return undefined;
    return isLineEnd(this.#text, next) || d === Char.slash ? 'pretty' : 'inline';
  }

  #indexOf(parent: JsonContainer, child: JsonContainer): number {
    let low = 0;
    let high = parent.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (parent.child(middle).value.start < child.range.start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether the text holds a line end. */
export function hasLineEnd(text: string): boolean {
  return text.includes('\n') || text.includes('\r');
}
