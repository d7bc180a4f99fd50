import type { Json, Pointer } from '../api.ts';
import type { ToolForm } from '../conversation/model.ts';
import type { DeclaredTool } from '../conversation/request.ts';

/** A function as it is declared, in no format's own way. */
interface Declared {
  readonly name: Json;
  readonly description?: Json;
  readonly schema?: Json;
  readonly strict?: Json;
  /** Up to where the cache is to keep. */
  readonly mark?: Json;
}

type Members = Readonly<Record<string, Json>>;

/** Tools in another form; nothing where they hold what that form has no place for. */
export function rewrittenTools(tools: readonly DeclaredTool[], form: ToolForm): Json[] | undefined {
  const declared = tools.map(read);
  if (declared.includes(undefined)) return undefined;
  const written = (declared as Declared[]).map((one) => write(one, form));
  if (written.includes(undefined)) return undefined;
  // One element declares all functions.
  return form === 'declarations' ? [{ functionDeclarations: written as Json[] }] : (written as Json[]);
}

/** Pointer of the element of the list a tool is declared in; several functions may share one. */
export function elementOf({ pointer, written }: DeclaredTool): Pointer {
  return written === 'declarations' ? pointer.split('/').slice(0, -2).join('/') : pointer;
}

function read({ value, written }: DeclaredTool): Declared | undefined {
  const tool = value as Members;
  switch (written) {
    case 'nested': {
      const { type = 'function', function: inner, cache_control: mark, ...others } = tool;
      const { name, description, parameters, strict, ...more } = inner as Members;
      return type === 'function' && isEmpty(others, more)
        ? made(name, description, parameters, strict, mark)
        : undefined;
    }
    case 'flat': {
      const { type = 'function', name, description, parameters, strict, ...others } = tool;
      return type === 'function' && isEmpty(others) ? made(name, description, parameters, strict) : undefined;
    }
    case 'input-schema': {
      const {
        type = 'custom',
        name,
        description,
        input_schema: schema,
        strict,
        cache_control: mark,
        ...others
      } = tool;
      return type === 'custom' && isEmpty(others) ? made(name, description, schema, strict, mark) : undefined;
    }
    case 'tool-spec': {
      const { tool_spec: spec, ...others } = tool;
      const { type = 'generic', name, description, input_schema: schema, ...more } = spec as Members;
      return type === 'generic' && isEmpty(others, more) ? made(name, description, schema) : undefined;
    }
    case 'converse': {
      const { toolSpec, ...others } = tool;
      const { name, description, inputSchema, strict, ...more } = toolSpec as Members;
      const { json } = (inputSchema ?? {}) as Members;
      return isEmpty(others, more) ? made(name, description, json, strict) : undefined;
    }
    case 'declarations': {
      const { name, description, parameters, parametersJsonSchema, ...others } = tool;
      return isEmpty(others) ? made(name, description, parameters ?? parametersJsonSchema) : undefined;
    }
  }
}

function made(
  name?: Json,
  description?: Json,
  schema?: Json,
  strict?: Json,
  mark?: Json,
): Declared | undefined {
  if (typeof name !== 'string') return undefined;
  return {
    name,
    ...(description === undefined ? {} : { description }),
    ...(schema === undefined || schema === null ? {} : { schema }),
    ...(strict === undefined || strict === null ? {} : { strict }),
    ...(mark === undefined ? {} : { mark }),
  };
}

function write({ name, description, schema, strict, mark }: Declared, form: ToolForm): Json | undefined {
  const about = { name, ...(description === undefined ? {} : { description }) };
  const nothing: Json = { type: 'object', properties: {} };
  if (form === 'input-schema')
    return {
      ...about,
      input_schema: schema ?? nothing,
      ...(strict === undefined ? {} : { strict }),
      ...(mark === undefined ? {} : { cache_control: mark }),
    };
  if (mark !== undefined) return undefined;
  const loose = strict === undefined || strict === false;
  const parameters = schema === undefined ? {} : { parameters: schema };
  const kept = strict === undefined ? {} : { strict };
  switch (form) {
    case 'nested':
      return { type: 'function', function: { ...about, ...parameters, ...kept } };
    case 'flat':
      return { type: 'function', ...about, ...parameters, ...kept };
    case 'tool-spec':
      return loose
        ? { tool_spec: { type: 'generic', ...about, input_schema: schema ?? nothing } }
        : undefined;
    case 'converse':
      return loose ? { toolSpec: { ...about, inputSchema: { json: schema ?? nothing } } } : undefined;
    case 'declarations':
      return loose ? { ...about, ...parameters } : undefined;
  }
}

function isEmpty(...rests: readonly Members[]): boolean {
  return rests.every((rest) => Object.keys(rest).length === 0);
}
