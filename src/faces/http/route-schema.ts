// Where an operation's input stands in a request: `:names` in the path, the rest in the query of a
// GET or DELETE and in the body otherwise. Texts of path and query are converted by their schemas.
import { Value } from 'typebox/value';
import type { Operation } from '../../base/operation.ts';
import { type TSchema, Type } from '../../base/schema.ts';

type Properties = Record<string, TSchema>;
interface ObjectSchema {
  readonly properties?: Properties;
  readonly required?: readonly string[];
}

export interface RequestParts {
  readonly params: object;
  readonly query: object;
  readonly body: unknown;
}

export const pathNames = (path: string): string[] =>
  [...path.matchAll(/:([A-Za-z][A-Za-z0-9]*)/g)].map((match) => match[1]!);

const takesBody = (operation: Operation): boolean =>
  operation.route.method === 'POST' || operation.route.method === 'PUT';

/** The one input value, or null when the body is not an object. */
export function inputOf(operation: Operation, parts: RequestParts): unknown {
  const texts = { ...parts.query, ...parts.params };
  const converted = Value.Convert(operation.input, takesBody(operation) ? parts.params : texts);
  if (!takesBody(operation)) return converted;
  const body = parts.body ?? {};
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return { ...body, ...(converted as object) };
}

/** Schemas by place, for the contract document. */
export function schemaOf(operation: Operation): Record<string, TSchema> {
  const { properties = {}, required = [] } = operation.input as ObjectSchema;
  const inPath = new Set(pathNames(operation.route.path));
  const pick = (wanted: (name: string) => boolean) =>
    Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => wanted(name))
        .map(([name, schema]) => [name, required.includes(name) ? schema : Type.Optional(schema)]),
    );
  const path = pick((name) => inPath.has(name));
  const rest = pick((name) => !inPath.has(name));
  const place = takesBody(operation) ? 'body' : 'querystring';
  return {
    ...(Object.keys(path).length > 0 ? { params: Type.Object(path) } : {}),
    ...(Object.keys(rest).length > 0 ? { [place]: Type.Object(rest) } : {}),
  };
}
