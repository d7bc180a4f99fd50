import { relative, sep } from 'node:path';
import type { OtherDocument } from '@chatmend/engine';
import { readSource, unpackedName } from './read.ts';
import { walk } from './walk.ts';

/** The files below a folder that can be read as text, as a repair may take lost calls and results from them. */
export function* othersIn(folder: string): Generator<OtherDocument> {
  for (const found of walk(folder, () => false)) {
    const title = relative(folder, found.path).split(sep).join('/');
    const result = found.kind === 'file' ? readSource(found.path, title) : undefined;
    if (result?.kind === 'source') yield { name: unpackedName(found.path), title, text: result.source.text };
  }
}
