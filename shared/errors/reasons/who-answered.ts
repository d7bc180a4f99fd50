import { providerById } from '../../providers/registry.ts';
import type { Senders } from '../forms/senders.ts';

/** Who sent an error, with its HTTP status, as one sentence: `OpenRouter (Azure OpenAI behind it) answered 400.` */
export function whoAnswered({ provider, upstream, status }: Senders & { readonly status?: number }): string {
  const asked = nameOf(provider);
  const behind = nameOf(upstream);
  const both = asked !== undefined && behind !== undefined && asked !== behind;
  const subject = both ? `${asked} (${behind} behind it)` : (asked ?? behind ?? 'The server');
  return `${subject} ${status === undefined ? 'refused the request' : `answered ${status}`}.`;
}

function nameOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : providerById(id)?.name;
}
