import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { closest } from '@chatmend/engine';
import { type Io, UsageError } from '../io.ts';
import { COMMANDS, type Command } from './help.ts';

/** The command a person named. */
export function commandOf(name: string, io: Io): Command {
  const command = COMMANDS.find((known) => known === name);
  if (command !== undefined) return command;
  if (name === '-' || existsSync(resolve(io.cwd, name))) {
    throw new UsageError(`the command is missing. Did you mean "chatmend check ${name}"?`);
  }
  const near = closest(name, COMMANDS);
  const advice = near === undefined ? 'Run "chatmend --help".' : `Did you mean "chatmend ${near}"?`;
  throw new UsageError(`"${name}" is not a command. ${advice}`);
}
