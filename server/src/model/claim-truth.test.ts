import { describe, expect, test } from 'vitest';
import { builtInCatalog } from '../catalog/index.ts';
import { readMarkdown } from '../syntax/document.ts';
import { daysOf, isFalse } from './claim-truth.ts';
import { claimsWith } from './claims.ts';

const catalog = builtInCatalog();
const sanDiego = { name: 'KubeCon', start: '2019-11-18', end: '2019-11-21', from: 'title' as const };

/** Is the one claim of a text false in an article about an event, written on a day? */
function verdict(
  text: string,
  event: typeof sanDiego | undefined,
  date: string | undefined,
  snapshot = catalog.snapshot,
): boolean {
  const days = daysOf(event, date);
  const claims = readMarkdown(text).blocks.flatMap(claimsWith(catalog));
  expect(claims).toHaveLength(1);
  const [claim] = claims;
  const project = claim?.mentions[0]?.project;
  if (!days || !claim || !project) throw new Error('Nothing to judge');
  return isFalse(claim, project, days, snapshot);
}

// Open Policy Agent: accepted 2018-03-29, incubating 2019-04-02, graduated 2021-01-29. Helm graduated 2020-05-01.
describe('a claim about San Diego, November 2019', () => {
  test.each([
    ['OPA has graduated.', true],
    ['OPA is an incubating project.', false],
    ['OPA is a sandbox project.', true],
    ['OPA was a sandbox project.', false],
    ['OPA was a graduated project.', true],
    ['OPA joined the CNCF.', false],
    ['OPA entered the CNCF sandbox.', false],
    ['OPA has not graduated.', false],
    ['OPA is not a CNCF project.', true],
    ['OPA is no longer a sandbox project.', false],
    ['OPA is no longer an incubating project.', true],
    ['OPA graduated in 2021.', false],
    ['OPA graduated in February 2021.', false],
    ['OPA graduated in 2018.', true],
    ['OPA was a sandbox project in 2018.', false],
    ['OPA was a sandbox project in 2020.', true],
    ['OPA has been an incubating project since 2019.', false],
    ['OPA joined the CNCF last year.', false],
    ['Then OPA was a graduated project.', false],
    ['Knative joined the CNCF.', true],
    ['Google donated Knative to the CNCF.', true],
    ['Knative is a CNCF project.', true],
  ])('%s false: %s', (text, expected) => expect(verdict(text, sanDiego, '2019-12-03')).toBe(expected));
});

test('is false only when it is false on every day up to the article’s', () => {
  expect(verdict('Helm has graduated.', sanDiego, '2019-12-03')).toBe(true);
  expect(verdict('Helm has graduated.', sanDiego, '2020-05-01')).toBe(false);
  expect(verdict('Helm is an incubating project.', sanDiego, '2020-06-01')).toBe(false);
  expect(verdict('Helm is an incubating project.', undefined, '2020-06-01')).toBe(true);
});

test('what was given may be accepted months later', () => {
  expect(verdict('Google donated Knative to the CNCF.', undefined, '2021-12-01')).toBe(false);
});

test('nothing is false that may have come true after the catalogue was made', () => {
  expect(verdict('OPA has graduated.', sanDiego, '2019-12-03', '2019-11-30')).toBe(false);
  expect(verdict('OPA is a sandbox project.', sanDiego, '2019-12-03', '2019-11-30')).toBe(true);
});

test('an article without event and date has no days', () => expect(daysOf(undefined, undefined)).toBeUndefined());
