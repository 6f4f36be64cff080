/** The schema of `pack.json` in the form that editors read, from the same source as the validator. */
import * as z from 'zod/mini';
import { descriptions, packSchema } from './schema.ts';

export function packJsonSchema(): object {
  const schema = z.toJSONSchema(packSchema, {
    target: 'draft-7',
    io: 'input',
    metadata: descriptions,
    unrepresentable: 'throw',
    override: ({ jsonSchema }) => {
      // Fields of the author's own are ignored by the validator, so they are no error while typing.
      if (jsonSchema.properties !== undefined) jsonSchema.patternProperties = { '^x-': {} };
    },
  });
  return { ...schema, title: 'A pack of exercises' };
}
