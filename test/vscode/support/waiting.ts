import type { Event } from 'vscode';

/**
 * What `look` sees, as soon as it sees something: now, or after `event` fires. Nothing here ever sleeps;
 * where it never comes, mocha's limit ends the story.
 */
export function seen<T>(event: Event<unknown>, look: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const attempt = () => {
      try {
        const found = look();
        if (found === undefined) return;
        listening.dispose();
        resolve(found);
      } catch (error) {
        listening.dispose();
        reject(error);
      }
    };
    const listening = event(attempt);
    attempt();
  });
}
