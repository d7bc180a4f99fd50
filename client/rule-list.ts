/** A rule as a list shows it. */
export interface ListedRule {
  readonly id: string;
  readonly summary: string;
}

/**
 * The rules there are, read from the schema of `chatmend.json`: it is generated from the engine, which the
 * client does not carry.
 */
export function rulesOfSchema(text: string): readonly ListedRule[] {
  const { enum: ids, enumDescriptions } = (JSON.parse(text) as Schema).definitions.rule;
  return ids.map((id, index) => ({ id, summary: enumDescriptions[index] ?? '' }));
}

interface Schema {
  readonly definitions: { readonly rule: { readonly enum: string[]; readonly enumDescriptions: string[] } };
}
