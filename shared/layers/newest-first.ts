import type { TextRange } from '../api.ts';
import type { Encoded } from './layer.ts';
import { Lines } from './lines.ts';

/** Lines that stand the last one first, as many exports of logs have them. They are read, and not rewritten. */
export class NewestFirst extends Lines {
  override outward(range: TextRange): TextRange {
    const { start, end } = super.outward(range);
    return start <= end
      ? { start, end }
      : { start: super.outward({ ...range, start: range.end }).start, end: start };
  }

  override encode(): Encoded {
    return { refused: 'The newest line stands first here; export it the oldest first to repair it.' };
  }
}
