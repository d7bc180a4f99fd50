import type { Io } from './io.ts';
import { visible } from './report/visible.ts';
import { count, type Tally } from './tally.ts';
import type { InspectArgs } from './usage/args.ts';

/** What to run after a check, in a line or two; nothing where no repair is known. */
export function nextCommand(args: InspectArgs, tally: Tally, env: Io['env']): string | undefined {
  const lines: string[] = [];
  if (tally.explainable !== undefined) {
    lines.push(
      `Run "${programOf(env)} explain ${quoted(tally.explainable)}" to see what the error in it means.`,
    );
  }
  if (tally.safe > 0) {
    lines.push(
      `Run "${fixCommand(args, env)}" to see the safe repair of ${count(tally.safe, 'problem')} as a diff.`,
    );
  }
  if (tally.unsafe > 0) {
    const also = tally.safe > 0 ? ' as well' : '';
    const command = fixCommand(args, env, '--unsafe');
    lines.push(`Run "${command}" to see unsafe repairs of ${count(tally.unsafe, 'problem')}${also}.`);
  }
  return lines.length > 0 ? lines.join('\n') : undefined;
}

/** The `fix` command line for the same inputs and target. */
export function fixCommand(args: InspectArgs, env: Io['env'], ...flags: readonly string[]): string {
  const { provider, dialect, asOf, project, stdinName, paths } = args;
  const target = [
    provider && `--provider ${provider}`,
    dialect && `--dialect ${dialect}`,
    asOf && `--as-of ${asOf}`,
    !project && '--no-project',
    stdinName && `--stdin-filename ${quoted(stdinName)}`,
  ].filter((flag) => typeof flag === 'string' && flag !== '');
  return [programOf(env), 'fix', ...flags, ...target, ...paths.map(quoted)].join(' ');
}

/** Who came by npx may have no chatmend of their own. */
function programOf(env: Io['env']): string {
  return env.npm_command === 'exec' ? 'npx chatmend' : 'chatmend';
}

function quoted(word: string): string {
  const shown = visible(word);
  return /^[\w@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
