import { readFileSync } from 'node:fs';
import type { Schema } from 'ts-json-schema-generator';

const TYPES = readFileSync(
  new URL('node_modules/@aws-sdk/client-bedrock-runtime/dist-types/models/models_0.d.ts', import.meta.url),
  'utf8',
);

/**
 * Says in a schema which members have to be there. The client of AWS writes such a member as one that may be
 * `undefined`, and one that may be left out with a question mark; in a schema both come out as optional. Other
 * schemas stay as they are: no definition of theirs has the same name and all the same members.
 */
export function withRequiredOfAws(schema: Schema): Schema {
  for (const [, name = '', body = ''] of TYPES.matchAll(/^export interface (\w+) \{\n([^]*?)^\}/gm)) {
    const definition = schema.definitions?.[name];
    if (typeof definition !== 'object' || definition.properties === undefined) continue;
    const members = [...body.matchAll(/^ {4}(\w+)(\??): /gm)];
    if (Object.keys(definition.properties).join() !== members.map(([, member]) => member).join()) continue;
    definition.required = members.flatMap(([, member = '', optional]) => (optional === '' ? [member] : []));
  }
  return schema;
}
