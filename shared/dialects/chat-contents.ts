import type { Json, Operation } from '../api.ts';
import type { Content, Turn } from '../conversation/model.ts';
import { toJson } from '../text/json.ts';

/** Several contents as one: texts a paragraph apart, anything else as parts. */
export function together(contents: readonly Content[]): Json | undefined {
  if (contents.every((content) => content.kind === 'text')) {
    return contents.map(({ text }) => text).join('\n\n');
  }
  const lists = contents.map(partsOf);
  return lists.some((list) => list === undefined) ? undefined : (lists as Json[][]).flat();
}

/** Several contents as one with `mark` in between: texts a line apart, anything else as parts. */
export function joinedBy(mark: string, contents: readonly Content[]): Json | undefined {
  if (contents.every((content) => content.kind === 'text'))
    return contents.map(({ text }) => text).join(`\n${mark}\n`);
  const lists = contents.map(partsOf);
  if (lists.some((list) => list === undefined)) return undefined;
  return (lists as Json[][]).reduce((all, list) => [...all, { type: 'text', text: mark }, ...list]);
}

/** The content with the mark in front: text joined, parts kept as parts, anything else as JSON. */
export function marked({ pointer, content, value }: Turn, mark: string): Operation | undefined {
  const at = `${pointer}/content`;
  switch (content.kind) {
    case 'parts':
      return { op: 'insert', at: `${at}/0`, value: { type: 'text', text: mark } };
    case 'text':
      return { op: 'replace', at, value: content.text === '' ? mark : `${mark}\n${content.text}` };
    case 'absent':
      return { op: 'insert', at, value: mark };
    case 'null':
      return { op: 'replace', at, value: mark };
    case 'other': {
      const json = toJson((value as { content?: unknown }).content);
      return json === undefined ? undefined : { op: 'replace', at, value: `${mark}\n${json}` };
    }
    default:
      return undefined;
  }
}

/** The content with words behind it. */
export function ended({ pointer, content, value }: Turn, words: string): Operation | undefined {
  const at = `${pointer}/content`;
  if (content.kind === 'parts')
    return { op: 'insert', at: `${at}/${content.parts.length}`, value: { type: 'text', text: words } };
  if (content.kind !== 'text' && content.kind !== 'null' && content.kind !== 'absent') return undefined;
  const said = content.kind === 'text' && content.text !== '' ? `${content.text}\n${words}` : words;
  return { op: Object.hasOwn(value as object, 'content') ? 'replace' : 'insert', at, value: said };
}

/** A content as a list of parts; nothing where it is neither text nor a list. */
export function partsOf(content: Content): Json[] | undefined {
  if (content.kind === 'text') return content.text === '' ? [] : [{ type: 'text', text: content.text }];
  return content.kind === 'parts' ? content.parts.map((part) => part.value as Json) : undefined;
}

/** Whether a message says something besides its calls. */
export function says({ content, carries }: Turn): boolean {
  if (carries.length > 0) return true;
  return content.kind === 'text'
    ? content.text !== ''
    : content.kind === 'parts'
      ? content.parts.length > 0
      : content.kind === 'other';
}
