import { EXIT } from './io.ts';
import { run } from './main.ts';

// A reader that closes the pipe early (`chatmend check | head`) has seen enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.clean);
});

try {
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  });
} catch (error) {
  console.error('chatmend: failed, please report it:', error);
  process.exitCode = EXIT.failure;
}
