const QUIET_MS = 2000;
const EVERY_MS = 10_000;

/**
 * Runs `work` and says what is being waited for, but only where it takes longer than two seconds: first
 * the label, then the seconds gone by, and at last how long it took.
 */
export async function withProgress<T>(label: string, work: Promise<T>): Promise<T> {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  let spoken = false;
  const speak = (text: string) => process.stderr.write(`${text}\n`);
  const tick = () => {
    speak(spoken ? `  … ${seconds()} s` : `${label} …`);
    spoken = true;
    timer = setTimeout(tick, EVERY_MS);
  };
  let timer = setTimeout(tick, QUIET_MS);
  try {
    const result = await work;
    if (spoken) speak(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}
