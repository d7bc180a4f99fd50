import { isMembers, type Members } from '../dialects/values.ts';
import type { Surroundings } from '../providers/target.ts';
import { besideIn } from './beside.ts';
import type { Site } from './capture.ts';

/** What a payload is held in. */
export interface Holder {
  readonly holder: Members;
  /** Keys from the holder down to the payload. */
  readonly below: readonly string[];
}

/** The nearest object around a payload that a form knows for its own, where the payload stands below `keys` in it. */
export function heldBy(
  { path, parents }: Site,
  isOwn: (one: Members) => boolean,
  ...keys: readonly string[]
): Holder | undefined {
  for (let at = parents.length - 1; at >= 0; at--) {
    const one = parents[at];
    if (!isMembers(one) || !isOwn(one)) continue;
    const below = path.slice(at);
    return keys.every((key, index) => below[index] === key) ? { holder: one, below } : undefined;
  }
  return undefined;
}

/** Whether an object has all of these members. */
export function hasAll(one: object, ...keys: readonly string[]): boolean {
  return keys.every((key) => Object.hasOwn(one, key));
}

/** Members of a value that may be none. */
export function membersOf(value: unknown): Members {
  return isMembers(value) ? value : {};
}

/** What stands beside the body of a recorded request: in the `request`, and in what holds it with its answer. */
export function besideRequest(recorded: Members = {}): Surroundings {
  return besideIn([membersOf(recorded.request), recorded]);
}
