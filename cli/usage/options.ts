import { type ParseArgsConfig, parseArgs } from 'node:util';
import { closest } from '@chatmend/engine';
import { UsageError } from '../io.ts';
import { COMMANDS, type Command } from './help.ts';

type OptionTypes = NonNullable<ParseArgsConfig['options']>;

const COMMON: OptionTypes = {
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

const INSPECTING: OptionTypes = {
  provider: { type: 'string' },
  context: { type: 'string' },
  dialect: { type: 'string' },
  'as-of': { type: 'string' },
  'no-project': { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  'max-warnings': { type: 'string' },
};

/** The options of each command. */
const OPTIONS: Readonly<Record<Command, OptionTypes>> = {
  check: {
    ...COMMON,
    ...INSPECTING,
    format: { type: 'string' },
    portable: { type: 'string' },
    statistics: { type: 'boolean' },
  },
  fix: {
    ...COMMON,
    ...INSPECTING,
    policy: { type: 'string' },
    unsafe: { type: 'boolean' },
    strategy: { type: 'string', multiple: true },
    diff: { type: 'boolean' },
    plan: { type: 'boolean' },
    interactive: { type: 'boolean' },
    rejects: { type: 'string' },
    remember: { type: 'string' },
    write: { type: 'boolean' },
    stdout: { type: 'boolean' },
  },
  cuts: { ...COMMON, ...INSPECTING, format: { type: 'string' } },
  extract: { ...COMMON, ...INSPECTING, payload: { type: 'string' } },
  explain: { ...COMMON, format: { type: 'string' } },
  rules: { ...COMMON, format: { type: 'string' } },
  providers: { ...COMMON, format: { type: 'string' } },
};

/** Every option there is. */
const ALL: OptionTypes = {
  ...OPTIONS.check,
  ...OPTIONS.fix,
  ...OPTIONS.extract,
  version: { type: 'boolean', short: 'V' },
};

/** Values and arguments as they stand on a command line. */
interface Parsed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

/** What a command line says before it is held against a command. */
export function roughly(argv: readonly string[]): Parsed {
  const { values, positionals, tokens } = parse(argv);
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name in ALL) continue;
    const near = closest(token.name, Object.keys(ALL));
    const advice = near === undefined ? 'Run "chatmend --help".' : `Did you mean --${near}?`;
    throw new UsageError(`there is no ${token.rawName}. ${advice}`);
  }
  return { values, positionals };
}

/** Values and arguments of a command; an option that does not belong to it is wrong usage. */
export function strictly(argv: readonly string[], command: Command): Parsed {
  const options = OPTIONS[command];
  const { values, positionals, tokens } = parse(argv);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const type = options[token.name]?.type;
    if (type === undefined) throw usage(command, misplaced(token.rawName, token.name, options));
    if (type === 'boolean' && token.value !== undefined) {
      throw usage(command, `${token.rawName} takes no value: leave "=${token.value}" out`);
    }
    const missing = token.value === undefined || (!token.inlineValue && /^-./.test(token.value));
    if (type === 'string' && missing) {
      throw usage(command, `${token.rawName} needs a value: write ${token.rawName}=…`);
    }
  }
  return { values, positionals: positionals.slice(1) };
}

/** Wrong usage of `command`. */
export function usage(command: Command, message: string): UsageError {
  const end = /[.?!]$/.test(message) ? '' : '.';
  return new UsageError(`${command}: ${message}${end} "chatmend ${command} --help" explains all options.`);
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: ALL, strict: false, allowPositionals: true, tokens: true });
}

function misplaced(raw: string, name: string, options: OptionTypes): string {
  const near = closest(name, Object.keys(options));
  if (near !== undefined) return `there is no ${raw} here. Did you mean --${near}?`;
  const owners = COMMANDS.filter((command) => name in OPTIONS[command]);
  return `there is no ${raw} here; it belongs to "chatmend ${owners.join('" and "chatmend ')}"`;
}
