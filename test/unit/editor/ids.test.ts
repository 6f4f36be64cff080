import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, context, setting, view } from '../../../src/editor/ids.ts';
import { packCommand, packView } from '../../../src/editor/packs/ids.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));

interface Manifest {
  activationEvents: string[];
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
  contributes: {
    commands: { command: string; category: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    views: Record<string, { id: string }[]>;
    customEditors: { viewType: string }[];
    configuration: {
      properties: Record<string, { default: unknown; scope: string; markdownDescription: string }>;
    };
  };
}

const manifest = read('package.json') as Manifest;
const texts = read('package.nls.json') as Record<string, string>;
const { commands, menus, configuration } = manifest.contributes;

describe('package.json', () => {
  it('contributes exactly the commands that the editor knows', () => {
    const all: string[] = [...Object.values(command), ...Object.values(packCommand)];
    assert.deepEqual(commands.map(({ command }) => command).sort(), all.sort());
    assert.ok(commands.every(({ category }) => category === 'g′'));
    const inMenus = Object.values(menus).flatMap(items => items.map(item => item.command));
    const known = new Set(all);
    assert.deepEqual(
      inMenus.filter(id => !known.has(id)),
      [],
    );
  });

  it('contributes exactly the settings that the editor reads, each with a default and a scope', () => {
    const { properties } = configuration;
    assert.deepEqual(Object.keys(properties).sort(), Object.values(setting).sort());
    for (const { default: value, scope, markdownDescription } of Object.values(properties)) {
      assert.notEqual(value, undefined);
      assert.match(scope, /^(resource|machine-overridable)$/);
      assert.ok(markdownDescription);
    }
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.deepEqual(restrictedConfigurations, [setting.python]);
  });

  it('uses in when clauses only keys that the editor sets', () => {
    const clauses = Object.values(menus).flatMap(items => items.map(({ when = '' }) => when));
    const used = clauses.flatMap(when => when.match(/(?<!view == )gprime\.\w+/g) ?? []);
    const known = new Set<string>(Object.values(context));
    assert.deepEqual(
      used.filter(key => !known.has(key)),
      [],
    );
    assert.deepEqual(
      Object.values(context).filter(key => !used.includes(key)),
      [],
    );
  });

  it('contributes the views of packs by the ids that the editor uses', () => {
    const { views, customEditors } = manifest.contributes;
    assert.deepEqual(
      views['explorer']!.map(({ id }) => id),
      [packView.packs],
    );
    assert.deepEqual(
      customEditors.map(({ viewType }) => viewType),
      [packView.archive],
    );
  });

  it('activates for the report after a reload', () => {
    assert.ok(manifest.activationEvents.includes(`onWebviewPanel:${view.report}`));
    assert.ok(!manifest.activationEvents.includes('*'));
  });

  it('has a text for every key, and no text without one', () => {
    const keys = JSON.stringify(manifest).match(/%[\w.]+%/g) ?? [];
    assert.deepEqual(
      [...new Set(keys)].sort(),
      Object.keys(texts)
        .map(key => `%${key}%`)
        .sort(),
    );
  });
});
