/**
 * TypeScript types of an OpenAPI document, in the form that openapi-fetch reads. openapi-typescript makes the same,
 * but needs the compiler's old programming interface, which TypeScript 7 does not have.
 */
import type { OpenApiDocument, OpenApiOperation, OpenApiParameter } from '../src/http/openapi/document.ts';

type Schema = Record<string, unknown>;

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
const PLACES = ['query', 'header', 'path', 'cookie'] as const;

/** `export type paths` and `export type components`, unformatted. */
export function openApiTypes({ paths, components }: OpenApiDocument): string {
  const shapes = Object.entries(components.schemas).map(([name, schema]) => `${name}: ${typeOf(schema)};`);
  const routes = Object.entries(paths).map(([path, methods]) => {
    const operations = METHODS.map((method) => {
      const operation =
        method === 'get' || method === 'post' || method === 'delete' ? methods[method] : undefined;
      return operation === undefined ? `${method}?: never;` : `${method}: ${operationType(operation)};`;
    });
    return `${key(path)}: { parameters: ${parametersType([])}; ${operations.join(' ')} };`;
  });
  return `export type paths = {\n${routes.join('\n')}\n};\n\nexport type components = { schemas: {\n${shapes.join('\n')}\n} };\n`;
}

function operationType({ parameters = [], requestBody, responses }: OpenApiOperation): string {
  const body =
    requestBody === undefined
      ? 'requestBody?: never'
      : `requestBody: { content: ${contentType(requestBody.content)} }`;
  const replies = Object.entries(responses).map(
    ([status, { content }]) =>
      `${status}: { headers: { [name: string]: unknown }; content${content === undefined ? '?: never' : `: ${contentType(content)}`} };`,
  );
  return `{ parameters: ${parametersType(parameters)}; ${body}; responses: { ${replies.join(' ')} } }`;
}

function parametersType(parameters: readonly OpenApiParameter[]): string {
  const places = PLACES.map((place) => {
    const fields = parameters.filter((parameter) => parameter.in === place);
    if (fields.length === 0) return `${place}?: never;`;
    const optional = fields.some(({ required }) => required) ? '' : '?';
    const types = fields.map(
      ({ name, required, schema }) => `${key(name)}${required ? '' : '?'}: ${typeOf(schema)};`,
    );
    return `${place}${optional}: { ${types.join(' ')} };`;
  });
  return `{ ${places.join(' ')} }`;
}

function contentType(content: Record<string, { schema: Schema }>): string {
  const types = Object.entries(content).map(([type, { schema }]) => `${key(type)}: ${typeOf(schema)};`);
  return `{ ${types.join(' ')} }`;
}

/** Throws where a schema says something that is not known here: a wrong type would be worse than none. */
export function typeOf(schema: Schema): string {
  const { $ref, anyOf, oneOf, enum: values, type } = schema;
  if (typeof $ref === 'string') return `components['schemas'][${quoted($ref.split('/').at(-1) ?? '')}]`;
  if ('const' in schema) return literal(schema.const);
  if (Array.isArray(values)) return values.map(literal).join(' | ');
  const choices = anyOf ?? oneOf;
  if (Array.isArray(choices)) return choices.map(typeOf).join(' | ');
  if (Array.isArray(type)) return type.map((one) => typeOf({ ...schema, type: one })).join(' | ');
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return arrayType(schema);
    case 'object':
      return objectType(schema);
    case undefined:
      if (Object.keys(schema).every((name) => name === 'description')) return 'unknown';
  }
  throw new Error(`no type for ${JSON.stringify(schema)}`);
}

function arrayType({ prefixItems, items }: Schema): string {
  if (Array.isArray(prefixItems)) return `[${prefixItems.map(typeOf).join(', ')}]`;
  return `${bracketed(typeOf((items ?? {}) as Schema))}[]`;
}

function objectType({ properties = {}, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties as Record<string, Schema>).map(
    ([name, field]) => `${key(name)}${(required as string[]).includes(name) ? '' : '?'}: ${typeOf(field)};`,
  );
  const isOpen = typeof additionalProperties === 'object' && additionalProperties !== null;
  const rest = isOpen ? ['[key: string]: unknown;'] : [];
  if (fields.length + rest.length === 0) return 'Record<string, unknown>';
  return `{ ${[...fields, ...rest].join(' ')} }`;
}

const bracketed = (type: string) => (/[ |]/.test(type) && !/^[{[].*[}\]]$/s.test(type) ? `(${type})` : type);
const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;
const literal = (value: unknown) => (typeof value === 'string' ? quoted(value) : JSON.stringify(value));
const key = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name));
