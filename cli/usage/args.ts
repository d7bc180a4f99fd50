import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Context, type DialectId, dialects, type Policy, providers } from '@chatmend/engine';
import type { Io } from '../io.ts';
import { commandOf } from './command.ts';
import type { Command } from './help.ts';
import { roughly, strictly, usage } from './options.ts';
import { policyOf, strategiesOf } from './repairs.ts';
import { countOf, dateOf, oneOf } from './values.ts';

/** How a report is printed. */
export type Format = 'text' | 'json' | 'ndjson' | 'github';

/** What decides how inputs are read and judged. */
export interface InspectArgs {
  readonly paths: readonly string[];
  readonly provider: string | undefined;
  readonly context: Context | undefined;
  readonly dialect: DialectId | undefined;
  readonly asOf: string | undefined;
  readonly project: boolean;
  readonly stdinName: string | undefined;
  readonly maxWarnings: number | undefined;
  readonly color: boolean | undefined;
}

/** `chatmend check`. */
export interface CheckArgs extends InspectArgs {
  readonly command: 'check';
  readonly format: Format;
  readonly statistics: boolean;
}

/** `chatmend check --portable`. */
export interface PortableArgs extends InspectArgs {
  readonly command: 'portable';
  readonly format: 'text' | 'json' | 'markdown';
  /** Who is asked: all providers, or those with these ids. */
  readonly portable: 'all' | readonly string[];
}

/** `chatmend fix`. */
export interface FixArgs extends InspectArgs {
  readonly command: 'fix';
  /** Unset: what the project file says, else `careful`. */
  readonly policy: Policy | undefined;
  /** Strategy per rule id, as in the engine's options. */
  readonly strategies: Readonly<Record<string, string>>;
  readonly interactive: boolean;
  /** File that takes the rows in which errors would remain. */
  readonly rejects: string | undefined;
  /** Folder whose files may hold what a conversation lost. */
  readonly remember: string | undefined;
  readonly output: 'diff' | 'plan' | 'write' | 'stdout';
}

/** `chatmend cuts`: `paths` holds one file. */
export interface CutsArgs extends InspectArgs {
  readonly command: 'cuts';
  /** 1-based; only the payload that stands there. */
  readonly line: number | undefined;
  readonly format: 'text' | 'json';
}

/** `chatmend extract`: `paths` holds one file. */
export interface ExtractArgs extends InspectArgs {
  readonly command: 'extract';
  /** 1-based; the payload that stands there. */
  readonly line: number | undefined;
  /** 1-based number of the payload among those. */
  readonly payload: number | undefined;
}

/** `chatmend rules` and `chatmend providers`. */
export interface ListArgs {
  readonly command: 'rules' | 'providers';
  readonly format: 'text' | 'json';
  readonly color: boolean | undefined;
}

/** `chatmend explain`. */
export interface ExplainArgs {
  readonly command: 'explain';
  /** A rule, a provider, a file, `-`, or the text of an error, as a person wrote it. */
  readonly topic: string;
  readonly format: 'text' | 'markdown';
  readonly color: boolean | undefined;
}

/** A command line that makes sense. */
export type CommandLine =
  | CheckArgs
  | PortableArgs
  | FixArgs
  | CutsArgs
  | ExtractArgs
  | ListArgs
  | ExplainArgs
  | { readonly command: 'help'; readonly about: Command | undefined }
  | { readonly command: 'version' | 'none' };

/** Understands a command line, or says in a `UsageError` what to write instead. */
export function parseCommandLine(argv: readonly string[], io: Io): CommandLine {
  // Options may stand before the command, so the command is found first and its options are judged after.
  const rough = roughly(argv);
  if (rough.values.version) return { command: 'version' };
  const [name, about] = rough.positionals;
  if (name === undefined)
    return rough.values.help ? { command: 'help', about: undefined } : { command: 'none' };
  if (name === 'help')
    return { command: 'help', about: about === undefined ? undefined : commandOf(about, io) };
  const command = commandOf(name, io);
  if (rough.values.help) return { command: 'help', about: command };
  const given = new Given(command, argv);
  if (command === 'check') return checkArgs(given);
  if (command === 'cuts') return cutsArgs(given, io);
  if (command === 'extract') {
    const payload = countOf('--payload', given.text('payload'));
    return { command, ...inspectArgs(given), ...oneFile(given, io), payload };
  }
  if (command === 'explain') return explainArgs(given);
  return command === 'fix' ? fixArgs(given, io) : listArgs(command, given);
}

/** Values and arguments given to a command. */
class Given {
  readonly command: Command;
  readonly positionals: readonly string[];
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(command: Command, argv: readonly string[]) {
    this.command = command;
    const { values, positionals } = strictly(argv, command);
    this.#values = values;
    this.positionals = positionals;
  }

  text(option: string): string | undefined {
    return this.#values[option] as string | undefined;
  }

  texts(option: string): readonly string[] {
    return (this.#values[option] as string[] | undefined) ?? [];
  }

  flag(option: string): boolean {
    return this.#values[option] === true;
  }

  get color(): boolean | undefined {
    if (this.flag('no-color')) return false;
    return this.flag('color') ? true : undefined;
  }
}

function listArgs(command: 'rules' | 'providers', given: Given): ListArgs {
  const [named] = given.positionals;
  if (named !== undefined) throw usage(command, `it lists all; "chatmend explain ${named}" tells about one`);
  const format = oneOf('--format', given.text('format'), ['text', 'json'] as const) ?? 'text';
  return { command, format, color: given.color };
}

function explainArgs(given: Given): ExplainArgs {
  const topic = given.positionals.join(' ');
  if (topic === '')
    throw usage('explain', 'name a rule or a provider, or give an error: its text, a file, "-"');
  const format = oneOf('--format', given.text('format'), ['text', 'markdown'] as const) ?? 'text';
  return { command: 'explain', topic, format, color: given.color };
}

function cutsArgs(given: Given, io: Io): CutsArgs {
  const format = oneOf('--format', given.text('format'), ['text', 'json'] as const) ?? 'text';
  return { command: 'cuts', ...inspectArgs(given), ...oneFile(given, io), format };
}

/** `FILE` or `FILE:LINE`. */
function oneFile(given: Given, io: Io): { paths: readonly string[]; line: number | undefined } {
  const [named, ...more] = given.positionals;
  if (named === undefined || more.length > 0) throw usage(given.command, 'it looks at one file: name it');
  // A file of that very name, with colon and number, is meant first.
  const at = existsSync(resolve(io.cwd, named)) ? null : /^(.+):(\d+)$/.exec(named);
  return { paths: [at?.[1] ?? named], line: at === null ? undefined : Number(at[2]) };
}

function checkArgs(given: Given): CheckArgs | PortableArgs {
  const portable = portableOf(given.text('portable'));
  return portable === undefined ? reportArgs(given) : portableArgs(given, portable);
}

function portableArgs(given: Given, portable: PortableArgs['portable']): PortableArgs {
  if (given.flag('statistics'))
    throw usage('check', '--portable prints a matrix of its own: leave --statistics out');
  const format =
    oneOf('--portable with --format', given.text('format'), ['text', 'json', 'markdown'] as const) ?? 'text';
  return { command: 'portable', ...inspectArgs(given), format, portable };
}

function reportArgs(given: Given): CheckArgs {
  const format =
    oneOf('--format', given.text('format'), ['text', 'json', 'ndjson', 'github'] as const) ?? 'text';
  const statistics = given.flag('statistics');
  if (statistics && (format === 'ndjson' || format === 'github')) {
    throw usage('check', `--statistics counts problems and ${format} shows each: use --format text or json`);
  }
  return { command: 'check', ...inspectArgs(given), format, statistics };
}

function portableOf(named: string | undefined): PortableArgs['portable'] | undefined {
  if (named === undefined || named === 'all') return named;
  const ids = providers().map(({ id }) => id);
  return named.split(',').map((name) => oneOf('--portable', name.trim(), ids) as string);
}

/** A file for rows that are set aside; it is none of those they are taken from. */
function rejectsOf(given: Given, output: FixArgs['output'], io: Io): string | undefined {
  const rejects = given.text('rejects');
  if (rejects === undefined) return undefined;
  if ((output !== 'write' && output !== 'stdout') || given.flag('interactive')) {
    throw usage('fix', '--rejects needs --write or --stdout, and no --interactive');
  }
  const path = resolve(io.cwd, rejects);
  if (given.positionals.some((one) => resolve(io.cwd, one) === path)) {
    throw usage('fix', `--rejects ${rejects} is one of the files to repair: name another`);
  }
  return path;
}

function rememberOf(given: Given, io: Io): string | undefined {
  const remember = given.text('remember');
  if (remember === undefined) return undefined;
  const path = resolve(io.cwd, remember);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw usage('fix', `--remember ${remember} is no folder`);
  return path;
}

function fixArgs(given: Given, io: Io): FixArgs {
  const outputs = (['diff', 'plan', 'write', 'stdout'] as const).filter((output) => given.flag(output));
  if (outputs.length > 1) throw usage('fix', `--${outputs.join(' and --')} exclude each other: choose one`);
  const output = outputs[0] ?? 'diff';
  if (output === 'write' && given.positionals.includes('-')) {
    throw usage('fix', 'standard input cannot be written: use --stdout for the repaired text');
  }
  const interactive = given.flag('interactive');
  if (interactive && outputs.length > 0 && output !== 'write') {
    throw usage('fix', `--interactive and --${output} exclude each other: choose one`);
  }
  if (interactive && given.positionals.includes('-')) {
    throw usage('fix', '--interactive reads answers from standard input: name files');
  }
  if (output === 'stdout' && given.positionals.length !== 1) {
    throw usage('fix', '--stdout prints the text of one file: name one, or "-" for standard input');
  }
  return {
    command: 'fix',
    ...inspectArgs(given),
    policy: policyOf(given.text('policy'), given.flag('unsafe')),
    strategies: strategiesOf(given.texts('strategy')),
    interactive,
    rejects: rejectsOf(given, output, io),
    remember: rememberOf(given, io),
    output,
  };
}

function inspectArgs(given: Given): InspectArgs {
  const paths = given.positionals.length > 0 ? given.positionals : ['.'];
  if (paths.filter((path) => path === '-').length > 1) {
    throw usage(given.command, 'standard input ("-") can be read once');
  }
  const all = providers();
  const ids = all.map(({ id }) => id);
  return {
    paths,
    provider: oneOf('--provider', given.text('provider'), ids),
    context: oneOf('--context', given.text('context'), CONTEXTS),
    dialect: oneOf('--dialect', given.text('dialect'), dialects()),
    asOf: dateOf(given.text('as-of')),
    project: !given.flag('no-project'),
    stdinName: given.text('stdin-filename'),
    maxWarnings: countOf('--max-warnings', given.text('max-warnings')),
    color: given.color,
  };
}

/** What a conversation can be said to be. */
const CONTEXTS = [
  'request',
  'training',
  'transcript',
  'trace',
  'answer',
] as const satisfies readonly Context[];
