import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { extension, open, until } from './help.ts';

describe('activation', () => {
  it('happens when a Markdown file is opened', async () => {
    assert.ok(extension, 'the extension is installed');
    await open('part-1.md');
    await until('activation', () => extension?.isActive);
  });
});
