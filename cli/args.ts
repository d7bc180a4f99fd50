import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { closest, type DialectId, providers } from '@chatmend/engine';
import { COMMANDS, type Command } from './help.ts';
import { type Io, UsageError } from './io.ts';

type OptionTypes = NonNullable<ParseArgsConfig['options']>;

const COMMON: OptionTypes = {
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

const INSPECTING: OptionTypes = {
  provider: { type: 'string' },
  dialect: { type: 'string' },
  'as-of': { type: 'string' },
  'no-project': { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  'max-warnings': { type: 'string' },
};

const OPTIONS: Readonly<Record<Command, OptionTypes>> = {
  check: {
    ...COMMON,
    ...INSPECTING,
    format: { type: 'string' },
    portable: { type: 'boolean' },
    statistics: { type: 'boolean' },
  },
  fix: {
    ...COMMON,
    ...INSPECTING,
    unsafe: { type: 'boolean' },
    diff: { type: 'boolean' },
    write: { type: 'boolean' },
    stdout: { type: 'boolean' },
  },
  rules: { ...COMMON, format: { type: 'string' } },
  providers: { ...COMMON, format: { type: 'string' } },
};

const ALL: OptionTypes = {
  ...OPTIONS.check,
  ...OPTIONS.fix,
  version: { type: 'boolean', short: 'V' },
};

/** How a report is printed. */
export type Format = 'text' | 'json' | 'ndjson' | 'github';

/** What decides how inputs are read and judged. */
export interface InspectArgs {
  readonly paths: readonly string[];
  readonly provider: string | undefined;
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
  readonly portable: boolean;
  readonly statistics: boolean;
}

/** `chatmend fix`. */
export interface FixArgs extends InspectArgs {
  readonly command: 'fix';
  readonly unsafe: boolean;
  readonly output: 'diff' | 'write' | 'stdout';
}

/** `chatmend rules` and `chatmend providers`. */
export interface ListArgs {
  readonly command: 'rules' | 'providers';
  readonly ids: readonly string[];
  readonly format: 'text' | 'json';
  readonly color: boolean | undefined;
}

/** A command line that makes sense. */
export type CommandLine =
  | CheckArgs
  | FixArgs
  | ListArgs
  | { readonly command: 'help'; readonly about: Command | undefined }
  | { readonly command: 'version' | 'none' };

/** Understands a command line, or says in a {@link UsageError} what to write instead. */
export function parseCommandLine(argv: readonly string[], io: Io): CommandLine {
  // Options may stand before the command, so the command is found first and its options are judged after.
  const rough = parseArgs({ args: [...argv], options: ALL, strict: false, allowPositionals: true });
  if (rough.values.version) return { command: 'version' };
  const [name, ...rest] = rough.positionals;
  if (name === undefined) {
    return rough.values.help ? { command: 'help', about: undefined } : { command: 'none' };
  }
  if (name === 'help') {
    return { command: 'help', about: rest[0] === undefined ? undefined : commandOf(rest[0], io) };
  }
  const command = commandOf(name, io);
  if (rough.values.help) return { command: 'help', about: command };
  const { values, paths } = strictly(argv, command);
  const text = (option: string): string | undefined => values[option] as string | undefined;
  const flag = (option: string): boolean => values[option] === true;
  const color = flag('no-color') ? false : flag('color') ? true : undefined;

  if (command === 'rules' || command === 'providers') {
    const format = oneOf('--format', text('format'), ['text', 'json'] as const) ?? 'text';
    if (command === 'providers' && paths.length > 0) throw usage(command, 'it takes no arguments');
    return { command, ids: paths, format, color };
  }
  const dialects = [...new Set(providers().flatMap((provider) => provider.dialects))];
  const ids = providers().map(({ id }) => id);
  const inspecting: InspectArgs = {
    paths: paths.length > 0 ? paths : ['.'],
    provider: oneOf('--provider', text('provider'), ids),
    dialect: oneOf('--dialect', text('dialect'), dialects),
    asOf: dateOf(text('as-of')),
    project: !flag('no-project'),
    stdinName: text('stdin-filename'),
    maxWarnings: countOf('--max-warnings', text('max-warnings')),
    color,
  };
  if (paths.filter((path) => path === '-').length > 1) {
    throw usage(command, 'standard input ("-") can be read once');
  }
  if (command === 'check') {
    const format = oneOf('--format', text('format'), ['text', 'json', 'ndjson', 'github'] as const) ?? 'text';
    const statistics = flag('statistics');
    if (statistics && (format === 'ndjson' || format === 'github')) {
      throw usage(
        command,
        `--statistics counts problems and ${format} shows each: use --format text or json`,
      );
    }
    return { command, ...inspecting, format, portable: flag('portable'), statistics };
  }
  const outputs = (['diff', 'write', 'stdout'] as const).filter(flag);
  if (outputs.length > 1) {
    throw usage(command, `--${outputs.join(' and --')} exclude each other: choose one`);
  }
  const output = outputs[0] ?? 'diff';
  if (output === 'write' && paths.includes('-')) {
    throw usage(command, 'standard input cannot be written: use --stdout for the repaired text');
  }
  if (output === 'stdout' && paths.length !== 1) {
    throw usage(command, '--stdout prints the text of one file: name one, or "-" for standard input');
  }
  return { command, ...inspecting, unsafe: flag('unsafe'), output };
}

function commandOf(name: string, io: Io): Command {
  const command = COMMANDS.find((known) => known === name);
  if (command !== undefined) return command;
  if (name === '-' || existsSync(resolve(io.cwd, name))) {
    throw new UsageError(`the command is missing. Did you mean "chatmend check ${name}"?`);
  }
  const near = closest(name, COMMANDS);
  const advice = near === undefined ? 'Run "chatmend --help".' : `Did you mean "chatmend ${near}"?`;
  throw new UsageError(`"${name}" is not a command. ${advice}`);
}

function strictly(
  argv: readonly string[],
  command: Command,
): { values: Record<string, unknown>; paths: readonly string[] } {
  const options = OPTIONS[command];
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: ALL,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const type = options[token.name]?.type;
    if (type === undefined) throw usage(command, unknownOption(token.rawName, token.name, options));
    if (type === 'boolean' && token.value !== undefined) {
      throw usage(command, `${token.rawName} takes no value: leave "=${token.value}" out`);
    }
    const missing = token.value === undefined || (!token.inlineValue && /^-./.test(token.value));
    if (type === 'string' && missing) {
      throw usage(command, `${token.rawName} needs a value: write ${token.rawName}=…`);
    }
  }
  return { values, paths: positionals.slice(1) };
}

function unknownOption(raw: string, name: string, options: OptionTypes): string {
  const near = closest(name, Object.keys(options));
  if (near !== undefined) return `there is no ${raw}. Did you mean --${near}?`;
  const owners = COMMANDS.filter((command) => name in OPTIONS[command]);
  const owned = owners.length > 0 ? `; it belongs to "chatmend ${owners.join('" and "chatmend ')}"` : '';
  return `there is no ${raw} here${owned}`;
}

function usage(command: Command, message: string): UsageError {
  const end = /[.?!]$/.test(message) ? '' : '.';
  return new UsageError(`${command}: ${message}${end} "chatmend ${command} --help" explains all options.`);
}

function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  const near = closest(value, choices);
  const advice = near === undefined ? `Choose one of ${choices.join(', ')}.` : `Did you mean "${near}"?`;
  throw new UsageError(`${option} does not know "${value}". ${advice}`);
}

function countOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(`${option} needs a whole number from 0 up, not "${value}".`);
}

function dateOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value)) return value;
  throw new UsageError(`--as-of needs a day such as 2026-01-31, not "${value}".`);
}
