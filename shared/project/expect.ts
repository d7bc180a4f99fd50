import type { Node } from 'jsonc-parser';
import type { Operation, TextEdit } from '../api.ts';
import { JsonPositions } from '../syntaxes/json/positions.ts';
import { printOperations } from '../syntaxes/json/print.ts';
import { compileGlobs, globOf } from './globs.ts';
import { parseProject } from './parse.ts';
import { type Member, Reader, readTree } from './reader.ts';

/** How a project file changes so that a rule is expected in a file. */
export interface ExpectEdits {
  /** The whole text, where there is no project file yet. */
  readonly newText?: string;
  /** Edits of the text that is there; comments and layout stay. None where it is expected already. */
  readonly edits: readonly TextEdit[];
  /** Why the text cannot be edited, if it cannot. */
  readonly refused?: string;
}

/** Makes `rule` expected in the file at `relativePath` (with `/`, from the project file's folder). */
export function expectEdits(
  projectText: string | undefined,
  relativePath: string,
  rule: string,
): ExpectEdits {
  const entry = { files: globOf(relativePath), rules: [rule] };
  if (projectText === undefined || projectText.trim() === '') {
    return { newText: `${JSON.stringify({ expect: [entry] }, null, 2)}\n`, edits: [] };
  }
  const { project, issues } = parseProject(projectText);
  if (issues.some(({ kind }) => kind === 'syntax')) {
    return { edits: [], refused: 'chatmend.json is not valid JSON: correct it first.' };
  }
  const covers = (files: string | readonly string[]): boolean => compileGlobs(files)(relativePath);
  if (project.expect?.some(({ files, rules }) => rules.includes(rule) && covers(files))) return { edits: [] };

  const members = membersOf(readTree(projectText).root);
  const expect = members?.get('expect')?.value;
  if (members === undefined || (expect !== undefined && expect.type !== 'array')) {
    return { edits: [], refused: 'chatmend.json has another shape than expected: correct it first.' };
  }
  const whole = { start: 0, end: projectText.length };
  const operation: Operation =
    expect === undefined
      ? { op: 'insert', at: '/expect', value: [entry] }
      : additionTo(expect.children ?? [], entry, rule);
  const positions = new JsonPositions(projectText, whole);
  return { edits: printOperations(projectText, positions, [operation], { singleLine: false }) };
}

/** Adds to what is expected of this very file, else a new entry at the end. */
function additionTo(
  entries: readonly Node[],
  entry: { files: string; rules: string[] },
  rule: string,
): Operation {
  for (const [index, node] of entries.entries()) {
    const members = membersOf(node);
    const files = members?.get('files')?.value;
    const single = files?.type === 'array' && files.children?.length === 1 ? files.children[0] : files;
    const rules = members?.get('rules')?.value;
    if (single?.value === entry.files && rules?.type === 'array') {
      return { op: 'insert', at: `/expect/${index}/rules/${rules.children?.length ?? 0}`, value: rule };
    }
  }
  return { op: 'insert', at: `/expect/${entries.length}`, value: entry };
}

function membersOf(node: Node | undefined): Map<string, Member> | undefined {
  return node?.type === 'object' ? new Reader().members(node, '') : undefined;
}
