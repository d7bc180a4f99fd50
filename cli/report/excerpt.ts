import stringWidth from 'string-width';
import { visible } from './visible.ts';

/** Part of a line that fits on a terminal, and where the marks under it stand. */
export interface Excerpt {
  readonly text: string;
  /** Columns before the first mark. */
  readonly indent: number;
  /** How many columns are marked; at least 1. */
  readonly length: number;
}

interface Cell {
  readonly text: string;
  readonly width: number;
}

const TAB = '    ';
const CROPPED = '…';
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Crops `line` to `width` columns around its UTF-16 units `from` to `to`, escaped for a terminal. */
export function excerpt(line: string, from: number, to: number, width: number): Excerpt {
  // Only the neighbourhood is looked at: a minified line can be megabytes long.
  const start = boundary(line, from - width);
  const markEnd = boundary(line, Math.min(Math.max(from, to), from + width));
  const end = boundary(line, markEnd + width);
  const before = cells(line.slice(start, from));
  const marked = cells(line.slice(from, markEnd));
  const after = cells(line.slice(markEnd, end));

  const fitsAll = start === 0 && end === line.length && total(before) + total(marked) + total(after) <= width;
  const room = width - 2 * CROPPED.length;
  const mark = fit(marked, fitsAll ? width : Math.floor((room * 2) / 3));
  const rest = fitsAll ? width : room - mark.width;
  const markCut = mark.cut || markEnd < to;
  const wanted = markCut ? 0 : fit(after, rest).width;
  const left = fitEnd(before, Math.max(Math.floor(rest / 3), rest - wanted));
  const right = markCut ? fit([], 0) : fit(after, rest - left.width);

  const prefix = left.cut || start > 0 ? CROPPED : '';
  const suffix = markCut || right.cut || end < line.length ? CROPPED : '';
  return {
    text: `${prefix}${left.text}${mark.text}${right.text}${suffix}`,
    indent: prefix.length + left.width,
    length: Math.max(1, mark.width),
  };
}

function cells(text: string): Cell[] {
  return Array.from(graphemes.segment(text), ({ segment }) => {
    const shown = segment === '\t' ? TAB : visible(segment);
    return { text: shown, width: stringWidth(shown) };
  });
}

interface Fitted extends Cell {
  /** Not everything had room. */
  readonly cut: boolean;
}

/** As many cells from the start as have room. */
function fit(list: readonly Cell[], room: number): Fitted {
  return fitted(list.slice(0, fitting(list, room)), list);
}

/** As many cells from the end as have room. */
function fitEnd(list: readonly Cell[], room: number): Fitted {
  return fitted(list.slice(list.length - fitting(list.toReversed(), room)), list);
}

function fitted(kept: readonly Cell[], list: readonly Cell[]): Fitted {
  const text = kept.map((cell) => cell.text).join('');
  return { text, width: total(kept), cut: kept.length < list.length };
}

function fitting(list: readonly Cell[], room: number): number {
  let width = 0;
  const over = list.findIndex((cell) => {
    width += cell.width;
    return width > room;
  });
  return over < 0 ? list.length : over;
}

function total(list: readonly Cell[]): number {
  return list.reduce((sum, cell) => sum + cell.width, 0);
}

/** An offset near `offset` that lies inside the line and not inside a surrogate pair. */
function boundary(line: string, offset: number): number {
  const at = Math.max(0, Math.min(offset, line.length));
  const unit = line.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? at - 1 : at;
}
