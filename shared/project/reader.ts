import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { TextRange } from '../api.ts';
import { closest } from './closest.ts';
import type { ProjectIssue } from './project.ts';

/** Nothing in a project file is nested deeper; the parser behind would overflow on hostile texts. */
const MAX_DEPTH = 50;

/** A member of an object in the project file. */
export interface Member {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

/** Range of a node. */
export function rangeOf(node: Node): TextRange {
  return { start: node.offset, end: node.offset + node.length };
}

/** Parses JSON with comments and trailing commas. No node where nothing can be read. */
export function readTree(text: string): { root: Node | undefined; issues: ProjectIssue[] } {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const message = `Nested more than ${MAX_DEPTH} levels deep: nothing of this file is read.`;
    return { root: undefined, issues: [{ kind: 'syntax', range: { start: deep, end: deep + 1 }, message }] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const issues = errors.map(({ error, offset, length }): ProjectIssue => {
    return { kind: 'syntax', range: { start: offset, end: offset + length }, message: words(error) };
  });
  return { root, issues };
}

/** Collects what was not understood while a tree is read; every reader returns only what makes sense. */
export class Reader {
  readonly issues: ProjectIssue[] = [];

  /** Notes that `node` says nothing Chatmend knows. */
  reject(node: Node, message: string): undefined {
    this.issues.push({ kind: 'setting', range: rangeOf(node), message });
    return undefined;
  }

  /** Members of an object by name: of duplicates the last, as `JSON.parse` has it; strange names noted. */
  members(node: Node, what: string, known?: readonly string[]): Map<string, Member> {
    const members = new Map<string, Member>();
    if (node.type !== 'object') {
      this.reject(node, `${what} must be an object: write { … }.`);
      return members;
    }
    for (const { children = [] } of node.children ?? []) {
      const [key, value] = children;
      if (key === undefined || value === undefined) continue;
      const name = String(key.value);
      if (known !== undefined && !known.includes(name)) {
        this.reject(key, `${what} has no setting "${name}". ${didYouMean(name, known)}`);
        continue;
      }
      const earlier = members.get(name);
      if (earlier)
        this.reject(earlier.key, `"${name}" is given twice; the last one counts. Remove this one.`);
      members.set(name, { name, key, value });
    }
    return members;
  }

  /** Elements of an array. */
  elements(node: Node, what: string): readonly Node[] {
    if (node.type === 'array') return node.children ?? [];
    this.reject(node, `${what} must be an array: write [ … ].`);
    return [];
  }

  /** A string out of `choices`. */
  choice(node: Node, what: string, choices: readonly string[]): string | undefined {
    if (node.type === 'string' && choices.includes(node.value)) return node.value;
    if (node.type !== 'string') return this.reject(node, `${what} must be a string: ${listed(choices)}.`);
    return this.reject(node, `${what} "${node.value}" is not known. ${didYouMean(node.value, choices)}`);
  }
}

/** "Did you mean …?", or all there is to choose from. */
export function didYouMean(word: string, choices: readonly string[]): string {
  const near = closest(word, choices);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (choices.length <= 10) return `Known: ${listed(choices)}.`;
  return '"chatmend rules" and "chatmend providers" list what is known.';
}

function listed(choices: readonly string[]): string {
  return choices.map((choice) => `"${choice}"`).join(', ');
}

/** Offset of the first bracket that is nested too deep. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (;;) {
    scanner.scan();
    const at = scanner.getTokenOffset();
    if (at >= text.length) return undefined;
    const first = text[at];
    if (first === '{' || first === '[') depth++;
    if (first === '}' || first === ']') depth--;
    if (depth > MAX_DEPTH) return at;
  }
}

const WORDS: Readonly<Record<string, string>> = {
  CommaExpected: 'A comma is missing here.',
  ColonExpected: 'A colon is missing here.',
  ValueExpected: 'A value is missing here.',
  PropertyNameExpected: 'A name in double quotes is expected here.',
  CloseBraceExpected: 'This object does not end: add "}".',
  CloseBracketExpected: 'This array does not end: add "]".',
  EndOfFileExpected: 'The file must end here: remove what follows.',
};

function words(error: ParseError['error']): string {
  const code = printParseErrorCode(error);
  return WORDS[code] ?? `This is not valid JSON (${code}).`;
}
