import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Sink } from '../io.ts';
import { run } from '../main.ts';

/** What a run printed, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** How a run meets the outside world; everything is as in a pipe where nothing is said. */
export interface Setting {
  readonly stdin?: string | Uint8Array;
  /** Lines a person types; standard input is a terminal then. */
  readonly answers?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** A folder of the scene to run in. */
  readonly cwd?: string;
}

/** A temporary folder in which the command line runs, in this process. */
export class Scene {
  readonly folder = mkdtempSync(join(tmpdir(), 'chatmend-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  /** Puts a file into the folder. */
  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), content);
  }

  /** Text of a file in the folder. */
  read(path: string): string {
    return readFileSync(this.path(path), 'utf8');
  }

  /** Where a file of the folder lies. */
  path(path: string): string {
    return join(this.folder, path);
  }

  /** Runs `chatmend` as a shell would with these words. */
  run(...argv: string[]): Promise<Outcome> {
    return this.runIn({}, ...argv);
  }

  /** Runs `chatmend` in a given setting. */
  async runIn(
    { stdin = '', answers, env = {}, isTTY, columns, cwd = '.' }: Setting,
    ...argv: string[]
  ): Promise<Outcome> {
    const written: Record<'out' | 'err', string> = { out: '', err: '' };
    const sink = (name: 'out' | 'err'): Sink => ({
      isTTY,
      columns,
      write: (text) => {
        written[name] += text;
      },
    });
    const code = await run(argv, {
      cwd: this.path(cwd),
      env,
      stdin: answers
        ? Object.assign(bytesOf(answers.map((line) => `${line}\n`).join('')), { isTTY: true })
        : bytesOf(stdin),
      stdout: sink('out'),
      stderr: sink('err'),
    });
    return { code, ...written };
  }

  /** Removes the folder. */
  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function* bytesOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** A request that OpenAI refuses: a tool message answers no call. Nothing safe repairs it. */
export const ORPHAN = JSON.stringify({
  model: 'gpt-4o',
  messages: [
    { role: 'tool', tool_call_id: 'call_1', content: '22 °C' },
    { role: 'user', content: 'Thanks!' },
  ],
});

/** A request that some servers refuse: tool calls without content. A safe step repairs it. */
export const NO_CONTENT = `{
  "model": "workbench",
  "messages": [
    { "role": "user", "content": "Read it." },
    {
      "role": "assistant",
      "tool_calls": [{ "id": "call_1", "type": "function", "function": { "name": "read", "arguments": "{}" } }]
    },
    { "role": "tool", "tool_call_id": "call_1", "content": "Read." }
  ]
}
`;

/** A request nobody refuses. */
export const SOUND = '{"model": "gpt-4o", "messages": [{"role": "user", "content": "Hi"}]}\n';
