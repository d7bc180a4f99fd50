import type { TextEdit, TextRange } from '../api.ts';
import { sortEdits } from './edits.ts';

/** A stretch of the text as it stands after some rounds: kept from the original, or written by an edit. */
type Piece = { readonly kept: TextRange } | { readonly written: string };

/**
 * Rounds of edits, each addressing the text the round before left, as one set of edits of the original
 * text with the same result. What no round touched is touched by none of them.
 */
export function composeEdits(text: string, rounds: readonly (readonly TextEdit[])[]): TextEdit[] {
  let pieces: Piece[] = [{ kept: { start: 0, end: text.length } }];
  for (const edits of rounds) if (edits.length > 0) pieces = rewrite(pieces, sortEdits(edits));
  return toEdits(pieces, text.length);
}

function rewrite(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  let next = 0;
  let within = 0;
  let offset = 0;

  /** Goes on to `target` in the current text, taking what is passed along or leaving it out. */
  const advance = (target: number, take: boolean) => {
    while (offset < target) {
      const piece = pieces[next];
      if (piece === undefined) throw new Error('an edit lies outside the text');
      const length = lengthOf(piece);
      const step = Math.min(length - within, target - offset);
      if (take && step > 0) result.push(cut(piece, within, within + step));
      offset += step;
      within += step;
      if (within === length) {
        next++;
        within = 0;
      }
    }
  };

  for (const { range, newText } of edits) {
    if (range.start < offset) throw new Error('edits overlap');
    advance(range.start, true);
    if (newText !== '') result.push({ written: newText });
    advance(range.end, false);
  }
  const rest = pieces[next];
  if (rest !== undefined) result.push(cut(rest, within, lengthOf(rest)));
  for (let i = next + 1; i < pieces.length; i++) result.push(pieces[i] as Piece);
  return result;
}

function lengthOf(piece: Piece): number {
  return 'kept' in piece ? piece.kept.end - piece.kept.start : piece.written.length;
}

function cut(piece: Piece, from: number, to: number): Piece {
  if ('written' in piece) return { written: piece.written.slice(from, to) };
  return { kept: { start: piece.kept.start + from, end: piece.kept.start + to } };
}

function toEdits(pieces: readonly Piece[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let reached = 0;
  let written: string[] = [];
  const close = (start: number, end: number) => {
    if (start < end || written.length > 0) edits.push({ range: { start, end }, newText: written.join('') });
    written = [];
  };
  for (const piece of pieces) {
    if ('written' in piece) {
      if (piece.written !== '') written.push(piece.written);
    } else if (piece.kept.start < piece.kept.end) {
      close(reached, piece.kept.start);
      reached = piece.kept.end;
    }
  }
  close(reached, length);
  return edits;
}
