import type { Evidence, ModelException, Standing, Standpoint } from '../api.ts';
import { evidenceOf, exceptionsOf, type Statement, statementBehind, statementOf } from './facts.ts';
import { modelNames } from './model-names.ts';
import type { Provider, Shape } from './provider.ts';
import { allProviders } from './registry.ts';

/** What each provider of the dialect except `generic` is known to do with a shape, in the order of their ids. */
export function standingsOf(shape: Shape): Standing[] {
  return allProviders
    .filter(({ id, dialects }) => id !== 'generic' && dialects.includes(shape.dialect))
    .map((provider) => standingOf(provider, shape));
}

/** What one provider is known to do with a shape; what is known of who answers behind it is never sure. */
export function standingOf(provider: Provider, shape: Shape): Standing {
  const statement = statementOf(provider, shape) ?? statementBehind(provider, shape);
  const verdict = standpointOf(statement);
  const evidence: Evidence | undefined = statement && evidenceOf(statement);
  return {
    provider: provider.id,
    verdict,
    ...(evidence !== undefined && { evidence }),
    exceptions: exceptionsOf(provider, shape)
      .map(
        (other): ModelException => ({
          models: modelNames(other.fact.models ?? []),
          verdict: standpointOf(other),
          evidence: evidenceOf(other),
        }),
      )
      .filter((exception) => exception.verdict !== verdict),
  };
}

function standpointOf(statement: Statement | undefined): Standpoint {
  if (statement === undefined) return 'unknown';
  const { verdict, doubtful } = statement.fact;
  if (verdict === 'takes') return 'takes';
  return doubtful === true ? 'doubtful' : 'refuses';
}
