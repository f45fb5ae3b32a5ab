import { z } from 'zod/v4';

/**
 * A strict object whose every field carries its explanation (help.ts) into the JSON schema, where editors show it.
 * A field without an explanation does not compile.
 */
export function explain<S extends Record<string, z.ZodType>>(
  words: Readonly<Record<keyof S, string>>,
  shape: S,
): z.ZodObject<S, z.core.$strict> {
  const fields = Object.entries(shape).map(([field, type]) => [field, type.describe(words[field] ?? '')]);
  return z.strictObject(Object.fromEntries(fields) as S);
}
