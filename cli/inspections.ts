import { statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type DocumentOptions, type Inspection, inspect, mergeOptions } from '@chatmend/engine';
import { expandGlob, isGlob } from './files/glob.ts';
import { type ProjectFile, Projects } from './files/projects.ts';
import { explain, type ReadResult, readSource, readStdin, type Source, unpackedName } from './files/read.ts';
import { walk } from './files/walk.ts';
import type { Io } from './io.ts';
import type { InspectArgs } from './usage/args.ts';

/** What a run comes across, in the order of the inputs. */
export type Encounter =
  | {
      readonly kind: 'read';
      readonly path: string;
      readonly source: Source;
      /** Judges it, or another text in its place, with what flags and project file say. */
      inspect(text?: string): Inspection;
    }
  | { readonly kind: 'project'; readonly path: string; readonly file: ProjectFile }
  /** Worth a word, but nothing failed. */
  | { readonly kind: 'note'; readonly path: string; readonly message: string }
  /** Something asked for could not be read. */
  | { readonly kind: 'failure'; readonly path: string; readonly message: string };

/** How `path` is shown: relative to the current folder where it lies below it, with `/`. */
export function shownPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  if (near === '') return '.';
  return near.startsWith('..') || isAbsolute(near) ? path : near.split(sep).join('/');
}

/** Reads everything `args` name, each file once. */
export async function* inspections(
  args: InspectArgs,
  options: DocumentOptions,
  io: Io,
): AsyncGenerator<Encounter> {
  const projects = new Projects(args.project);
  const seen = new Set<string>();
  function* freshProjects(): Generator<Encounter> {
    for (const file of projects.takeFresh()) {
      yield { kind: 'project', path: shownPath(file.path, io.cwd), file };
    }
  }
  for await (const { result, named } of inputs(args, projects, seen, io)) {
    if (result.kind !== 'source') {
      const kind = result.kind === 'no-text' && !named ? 'note' : 'failure';
      yield { kind, path: result.path, message: result.message };
      continue;
    }
    const { source } = result;
    const { options: asked } = projects.verdict(source.absolute ?? stdinPlace(args, io));
    yield* freshProjects();
    if (source.obstacle !== undefined) {
      yield {
        kind: 'note',
        path: source.path,
        message: `checked, but it cannot be written: ${source.obstacle}`,
      };
    }
    const path = source.absolute ?? args.stdinName;
    const all = mergeOptions({ ...options, ...(path !== undefined && { name: unpackedName(path) }) }, asked);
    const judge = (text = source.text): Inspection => inspect(text, all);
    yield { kind: 'read', path: source.path, source, inspect: judge };
  }
  yield* freshProjects();
}

interface Input {
  readonly result: ReadResult;
  /** A person named this very file. */
  readonly named: boolean;
}

async function* inputs(
  args: InspectArgs,
  projects: Projects,
  seen: Set<string>,
  io: Io,
): AsyncGenerator<Input> {
  const isNew = (path: string): boolean => !seen.has(path) && seen.add(path) !== undefined;
  for (const path of args.paths) {
    if (path === '-') {
      if (io.stdin.isTTY) io.stderr.write('Reading standard input; end it with Ctrl-D.\n');
      yield { result: await readStdin(io.stdin, args.stdinName ?? '<stdin>'), named: true };
      continue;
    }
    const absolute = resolve(io.cwd, path);
    const shown = (at: string): string => shownPath(at, io.cwd);
    let isFolder: boolean;
    try {
      isFolder = statSync(absolute).isDirectory();
    } catch (error) {
      const named = isGlob(path) ? expandGlob(path, io.cwd) : [];
      if (named.length > 0) {
        for (const one of named) if (isNew(one)) yield { result: readSource(one, shown(one)), named: false };
        continue;
      }
      const message = isGlob(path) ? 'no file matches it' : explain(error as NodeJS.ErrnoException);
      yield { result: { kind: 'unreadable', path: shown(absolute), message }, named: true };
      continue;
    }
    if (!isFolder) {
      if (isNew(absolute)) yield { result: readSource(absolute, shown(absolute)), named: true };
      continue;
    }
    for (const found of walk(absolute, (file) => projects.verdict(file).ignored)) {
      if (found.kind === 'unreadable') {
        const result = {
          kind: 'unreadable',
          path: shown(found.path),
          message: explain(found.error),
        } as const;
        yield { result, named: false };
      } else if (isNew(found.path)) {
        yield { result: readSource(found.path, shown(found.path)), named: false };
      }
    }
  }
}

function stdinPlace(args: InspectArgs, io: Io): string {
  return resolve(io.cwd, args.stdinName ?? 'stdin');
}
