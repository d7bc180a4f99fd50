import type { Inspected } from '../../documents/inspections.ts';
import type { Session } from '../../session.ts';
import type { Intent, Resolution } from './action.ts';
import { resolveExpect } from './expect.ts';
import { resolveFix } from './fix.ts';
import { resolveFixAll } from './fix-all.ts';

/** What carries out `intent`: one path, whether it is asked for at once or when it is chosen. */
export async function resolveIntent(
  session: Session,
  inspected: Inspected,
  intent: Intent,
): Promise<Resolution | undefined> {
  switch (intent.kind) {
    case 'fix':
      return resolveFix(session, inspected, intent);
    case 'fix-all':
      return resolveFixAll(session, inspected, intent);
    case 'expect':
      return resolveExpect(session, inspected, intent);
  }
}
