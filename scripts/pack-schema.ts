/** Writes media/pack.schema.json from src/pack/schema.ts; a test holds the two equal. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { packJsonSchema } from '../src/pack/json-schema.ts';

export const schemaPath = join(import.meta.dirname, '..', 'media', 'pack.schema.json');

export async function schemaText(): Promise<string> {
  const config = await resolveConfig(schemaPath);
  return format(JSON.stringify(packJsonSchema()), { ...config, filepath: schemaPath });
}

if (process.argv[1] === import.meta.filename) await writeFile(schemaPath, await schemaText());
