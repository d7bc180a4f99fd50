import picomatch from 'picomatch/posix.js';

/** Longer globs are refused: nobody writes them, and matching them can take very long. */
export const MAX_GLOB_LENGTH = 1000;

type Matches = (path: string) => boolean;

/**
 * Compiles globs to a test of paths with `/`, relative to the project file's folder. A glob that names a
 * folder means everything in it. They are read in order, and one that begins with `!` takes files back out.
 */
export function compileGlobs(globs: string | readonly string[]): Matches {
  const steps = (typeof globs === 'string' ? [globs] : globs).map((glob) => {
    const negated = glob.startsWith('!') && !glob.startsWith('!(');
    return { negated, matches: compileGlob(negated ? glob.slice(1) : glob) };
  });
  return (path) => {
    const places = withFolders(path);
    let matched = false;
    for (const { negated, matches } of steps) {
      if (matched === negated && places.some((place) => matches(place))) matched = !negated;
    }
    return matched;
  };
}

/** The glob that matches the file at `path` and no other. */
export function globOf(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|^$]/g, '\\$&');
}

function compileGlob(glob: string): Matches {
  const pattern = glob.replace(/^(\.?\/)+/, '').replace(/(?<!\/)\/+$/, '');
  if (pattern === '' || pattern.length > MAX_GLOB_LENGTH) return () => false;
  return picomatch(pattern, { dot: true, nonegate: true });
}

/** The path and every folder above it: `a/b/c` → `a/b/c`, `a/b`, `a`. */
function withFolders(path: string): string[] {
  const places = [path];
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    places.push(path.slice(0, at));
  }
  return places;
}
