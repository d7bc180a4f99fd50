import type { Json } from '../../api.ts';
import { append } from '../../text/append.ts';
import type { Meant, Thing } from '../foreign/read.ts';
import { messageOf, messageOfWords } from './beside.ts';
import type { BlockFormat } from './format.ts';

/** Messages of blocks for what messages mean; results that stand side by side go into one. */
export function writtenInBlocks(meant: readonly Meant[], format: BlockFormat): Json[] | undefined {
  const { roles, spelling, write } = format;
  const names = new Map(
    meant.flatMap(({ things }) => things.flatMap((one) => (one.kind === 'call' ? [[one.id, one.name]] : []))),
  );
  const made: { role: string; blocks: Json[] }[] = [];
  for (const { role, things } of meant) {
    const spelled = role === 'assistant' ? spelling.assistant : role;
    if (!Object.hasOwn(roles, spelled)) return undefined;
    const isResults = things.every(({ kind }) => kind === 'result');
    const holder = isResults ? (spelling.tool ?? spelling.user) : spelled;
    const written = ordered(things).map((one) => blockOf(one, names, write));
    if (written.includes(undefined)) return undefined;
    const blocks = written as Json[];
    const last = made.at(-1);
    if (isResults && last?.role === holder && last.blocks.length > 0) append(last.blocks, blocks);
    else made.push({ role: holder, blocks });
  }
  return made.map(({ role, blocks }) => {
    const [only] = blocks as { text?: unknown }[];
    return blocks.length === 1 && typeof only?.text === 'string'
      ? messageOfWords(role, only.text, format, write.text)
      : messageOf(role, blocks, format);
  });
}

/** Results in front, calls behind all others: so every format takes them. */
function ordered(things: readonly Thing[]): readonly Thing[] {
  const of = (wanted: boolean, kind: Thing['kind']) => things.filter((one) => (one.kind === kind) === wanted);
  const said = of(false, 'result').filter(({ kind }) => kind !== 'call');
  return [...of(true, 'result'), ...said, ...of(true, 'call')];
}

function blockOf(
  thing: Thing,
  names: ReadonlyMap<string, string>,
  write: BlockFormat['write'],
): Json | undefined {
  switch (thing.kind) {
    case 'own':
      return thing.value;
    case 'words':
      return write.text(thing.text);
    case 'image':
      return write.image?.(thing.url);
    case 'call':
      return write.call(thing.id, thing.name, thing.input);
    case 'result':
      return write.result(thing.id, thing.name ?? names.get(thing.id), thing.text);
  }
}
