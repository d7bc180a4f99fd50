import { Opaque } from '../json/opaque.ts';
import { doubleQuoted } from './scalars.ts';

/** How a file writes its nodes. */
export interface YamlStyle {
  /** Blanks a list stands to the right of its key. */
  readonly listIndent: number;
  /** Line end. */
  readonly eol: string;
}

/** Words and shapes that YAML 1.1 and 1.2 read as something else than a text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** What is surely a text without quotes. */
const PLAIN = /^[A-Za-z][\w.()/-]*(?:,? [\w.()/-]+)*$/;

/** What a text in single quotes or in a block may hold. */
const PRINTABLE = /^[\t\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\uffef]*$/u;

/**
 * A value as it stands behind a key or a dash whose line is indented by `indent`: with a blank in front, or on lines of
 * its own. Nothing where the value is not known.
 */
export function printYaml(value: unknown, indent: number, style: YamlStyle): string | undefined {
  if (value instanceof Opaque || value === undefined) return undefined;
  if (typeof value === 'string') return ` ${printText(value, indent + 2, style)}`;
  if (value === null || typeof value !== 'object') return ` ${JSON.stringify(value)}`;
  if (Object.keys(value).length === 0) return Array.isArray(value) ? ' []' : ' {}';
  const at = Array.isArray(value) ? indent + style.listIndent : indent + 2;
  const inner = printMembers(value, at, style);
  return inner === undefined ? undefined : `${style.eol}${' '.repeat(at)}${inner}`;
}

/** A value behind a dash: a map begins on its line. */
export function printItem(value: unknown, indent: number, style: YamlStyle): string | undefined {
  if (
    value === null ||
    typeof value !== 'object' ||
    Object.keys(value).length === 0 ||
    value instanceof Opaque
  )
    return printYaml(value, indent, style);
  const inner = printMembers(value, indent + 2, style);
  return inner === undefined ? undefined : ` ${inner}`;
}

/** Whether a text is one without quotes, whatever reads it. */
export function isPlainText(text: string): boolean {
  return PLAIN.test(text) && !RESERVED.test(text);
}

/** A key as it stands in front of its colon. */
export function printKey(key: string): string {
  return isPlainText(key) ? key : doubleQuoted(key);
}

/** Members on lines of their own; the first has its indent in front of it already. */
function printMembers(value: object, indent: number, style: YamlStyle): string | undefined {
  const lines: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    const printed = Array.isArray(value)
      ? printItem(member, indent, style)
      : printYaml(member, indent, style);
    if (printed === undefined) return undefined;
    lines.push(Array.isArray(value) ? `-${printed}` : `${printKey(key)}:${printed}`);
  }
  return lines.join(style.eol + ' '.repeat(indent));
}

/** A text in the style that shows it best. */
function printText(text: string, indent: number, { eol }: YamlStyle): string {
  if (isPlainText(text)) return text;
  if (!PRINTABLE.test(text)) return doubleQuoted(text);
  if (!text.includes('\n')) return `'${text.replaceAll("'", "''")}'`;
  const isBlock = /^[^\s]/.test(text) && !/[ \t]$|\n\n$/.test(text) && !text.includes('\t');
  if (!isBlock) return doubleQuoted(text);
  const pad = eol + ' '.repeat(indent);
  const lines = text.replace(/\n$/, '').split('\n');
  return `${text.endsWith('\n') ? '|' : '|-'}${lines.map((line) => (line === '' ? eol : pad + line)).join('')}`;
}
