import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../server/src/check.ts';
import { defaultConfig } from '../server/src/config.ts';
import { rules } from '../server/src/rules/index.ts';
import { contextFor } from './fixture.ts';

const folder = new URL('../examples/', import.meta.url);
const texts = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);
const config = { ...defaultConfig, rules: { 'talk-speaker': 'info' as const } };

test('the examples have every kind of finding', () => {
  const found = Object.keys(texts).flatMap((path) => check(contextFor(texts, path, config)).map(({ rule }) => rule.id));
  expect([...new Set(found)].sort()).toEqual(rules.map(({ id }) => id).sort());
});

test('the first part has nothing but what the second part lacks', () => {
  const found = check(contextFor(texts, 'part-1.md', config));
  expect(found.map(({ rule }) => rule.id)).toEqual(['reference-promise']);
});
