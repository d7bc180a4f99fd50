import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** One `.gitignore` and the folder it speaks of. */
interface Level {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** The `.gitignore` files that speak about one folder, the nearest first. */
export class GitIgnore {
  readonly #levels: readonly Level[];

  private constructor(levels: readonly Level[]) {
    this.#levels = levels;
  }

  /** What counts in `folder`, from which a walk starts: its own file and those above it in the repository. */
  static at(folder: string): GitIgnore {
    const levels = [...levelOf(folder), ...levelsAbove(folder)];
    // Who names an ignored folder wants to see what is in it.
    return new GitIgnore(
      levels.filter((level) => folder === level.folder || verdict(level, folder, true) !== true),
    );
  }

  /** What counts in a folder inside. */
  enter(folder: string): GitIgnore {
    const own = levelOf(folder);
    return own.length === 0 ? this : new GitIgnore([...own, ...this.#levels]);
  }

  /** Whether git leaves this file or folder alone. */
  ignores(path: string, isFolder: boolean): boolean {
    for (const level of this.#levels) {
      const decided = verdict(level, path, isFolder);
      if (decided !== undefined) return decided;
    }
    return false;
  }
}

function levelOf(folder: string): Level[] {
  try {
    const text = readFileSync(join(folder, '.gitignore'), 'utf8');
    // As git has it: letters differ in case, but not where the file system does not tell them apart.
    const ignorecase = process.platform === 'win32' || process.platform === 'darwin';
    return [{ folder, patterns: ignore({ ignorecase }).add(text) }];
  } catch {
    return [];
  }
}

function levelsAbove(folder: string): Level[] {
  const levels: Level[] = [];
  for (let at = folder; !existsSync(join(at, '.git')); ) {
    const parent = dirname(at);
    if (parent === at) return []; // in no repository: nothing above counts
    at = parent;
    levels.push(...levelOf(at));
  }
  return levels;
}

function verdict(level: Level, path: string, isFolder: boolean): boolean | undefined {
  const inside = relative(level.folder, path).split(sep).join('/');
  const { ignored, unignored } = level.patterns.test(isFolder ? `${inside}/` : inside);
  return ignored ? true : unignored ? false : undefined;
}
