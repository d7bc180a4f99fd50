import { addressOf, providerAt } from '../../providers/hosts.ts';
import { allProviders } from '../../providers/registry.ts';
import { providerNamed } from '../../providers/target.ts';

/** Who sent an error, as what stands around its words tells. Provider ids. */
export interface Senders {
  /** Who was asked. */
  readonly provider?: string;
  /** Who answered behind it. */
  readonly upstream?: string;
}

/** What only one sender writes; `behind`: it tells who answers behind a gateway. */
const MARKS: readonly { readonly mark: RegExp; readonly provider: string; readonly behind?: true }[] = [
  { mark: /req_vrtx_|toolu_vrtx_|msg_vrtx_/, provider: 'vertex', behind: true },
  { mark: /toolu_bdrk_|msg_bdrk_|req_bdrk_/, provider: 'bedrock', behind: true },
  { mark: /calling the (?:Converse|ConverseStream) operation|bedrock-runtime/i, provider: 'bedrock' },
  { mark: /InternalError\.Algo\.|dashscope/i, provider: 'qwen' },
  { mark: /\(2013\)/, provider: 'minimax' },
  { mark: /AzureChatCompletion|AzureOpenAI|AzureException/, provider: 'azure-openai' },
  { mark: /"request_id\\*":\s?\\*"req_011/, provider: 'anthropic' },
];

/** Reads who sent an error out of the text around it: names in envelopes, addresses, marks only one of them leaves. */
export function sendersIn(around: string): Senders {
  const named = [...around.matchAll(/provider_name['"\\\s:=]{1,12}([\w .()/-]{1,40})/g)].at(-1)?.[1];
  const upstream = named === undefined ? undefined : providerNamed(named)?.id;
  const asked = gateway(around) ?? host(around);
  const marks = MARKS.filter(({ mark }) => mark.test(around));
  const behind = upstream ?? marks.find((one) => one.behind)?.provider;
  const provider =
    asked ??
    (named !== undefined ? 'openrouter' : undefined) ??
    marks.find((one) => one.behind === undefined)?.provider;
  return { ...(provider !== undefined && { provider }), ...(behind !== undefined && { upstream: behind }) };
}

/** LiteLLM names the class of its adapter: `OpenrouterException - {…}`. */
function gateway(around: string): string | undefined {
  const [, name] = /\b([A-Z]\w{2,20}?)Exception - /.exec(around) ?? [];
  return name === undefined ? undefined : (providerNamed(name) ?? providerNamed(name.replace(/AI$/, '')))?.id;
}

function host(around: string): string | undefined {
  for (const [address] of around.matchAll(/https?:\/\/[\w.:-]{3,80}[\w./-]{0,80}/g)) {
    const at = addressOf(address);
    const provider = at && providerAt(at, allProviders);
    if (provider !== undefined) return provider.id;
  }
  return undefined;
}
