import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { schemaPath, schemaText } from '../../../scripts/pack-schema.ts';

describe('media/pack.schema.json', () => {
  it('is what the validator’s source yields (node scripts/pack-schema.ts writes it)', async () => {
    assert.equal(readFileSync(schemaPath, 'utf8'), await schemaText());
  });

  it('knows every field, refuses others, and lets the author’s own be', () => {
    const schema = JSON.parse(readFileSync(schemaPath, 'utf8')) as JsonSchema;
    assert.equal(schema.additionalProperties, false);
    assert.deepEqual(schema.patternProperties, { '^x-': {} });
    assert.deepEqual(schema.required, ['format', 'id', 'version', 'title', 'exercises']);
    const exercise = schema.properties!['exercises']!.items!;
    assert.deepEqual(exercise.required, ['id', 'title', 'activation', 'implementation']);
    assert.equal(exercise.properties!['points']!.properties!['element-wise']!.maximum, 1000);
  });

  it('says something about every field of the pack and of an exercise', () => {
    const schema = JSON.parse(readFileSync(schemaPath, 'utf8')) as JsonSchema;
    const fields = {
      ...schema.properties,
      ...schema.properties!['exercises']!.items!.properties,
    };
    for (const [name, field] of Object.entries(fields)) assert.ok(field.description, name);
  });
});

interface JsonSchema {
  description?: string;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  patternProperties?: object;
  additionalProperties?: unknown;
  items?: JsonSchema;
  maximum?: number;
}
