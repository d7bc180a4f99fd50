import type { Severity } from '@chatmend/engine';
import type { Io, Sink } from '../io.ts';

const CODES = {
  bold: '1',
  dim: '2',
  red: '1;31',
  green: '32',
  yellow: '1;33',
  blue: '1;34',
  cyan: '36',
} as const;

/** Paints text, or leaves it as it is. */
export type Palette = Readonly<Record<keyof typeof CODES, (text: string) => string>>;

/** Colours for `sink`: as the flag says, else as the environment says, else on a terminal. */
export function paletteFor(sink: Sink, env: Io['env'], flag: boolean | undefined): Palette {
  const on = flag ?? wanted(env) ?? (sink.isTTY === true && env.TERM !== 'dumb');
  const paint = (code: string) => (text: string) =>
    on && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
  const entries = Object.entries(CODES).map(([name, code]) => [name, paint(code)] as const);
  return Object.fromEntries(entries) as unknown as Palette;
}

/** The colour of a severity. */
export function severityPaint(palette: Palette, severity: Severity): (text: string) => string {
  return palette[severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'cyan'];
}

function wanted(env: Io['env']): boolean | undefined {
  if (env.NO_COLOR) return false;
  const force = env.FORCE_COLOR;
  return force === undefined ? undefined : force !== '0' && force !== 'false';
}
