import { type ProviderInfo, providers, type RuleInfo, rules } from '@chatmend/engine';

let ruleIndex: ReadonlyMap<string, RuleInfo> | undefined;
let providerIndex: ReadonlyMap<string, ProviderInfo> | undefined;

/** What is known of a rule. */
export function ruleById(id: string): RuleInfo | undefined {
  ruleIndex ??= new Map(rules().map((rule) => [rule.id, rule]));
  return ruleIndex.get(id);
}

/** What is known of a provider. */
export function providerById(id: string): ProviderInfo | undefined {
  providerIndex ??= new Map(providers().map((provider) => [provider.id, provider]));
  return providerIndex.get(id);
}

/** A provider as people call it. */
export function providerName(id: string): string {
  return providerById(id)?.name ?? id;
}
