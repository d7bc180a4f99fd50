import type { ProviderInfo, RuleInfo } from './api.ts';

/** All rules, in alphabetical order. */
export function rules(): readonly RuleInfo[] {
  return [];
}

/** All providers, in alphabetical order; `generic` is among them. */
export function providers(): readonly ProviderInfo[] {
  return [];
}
