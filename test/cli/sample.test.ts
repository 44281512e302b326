import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folderOf } from './takeaways.ts';

const file = new URL('../../../shared/samples/kubecon-na-2019-part-2.txt', import.meta.url);

/** A published article as real input, where it lies beside the repository; this suite shows as skipped elsewhere. */
describe.skipIf(!existsSync(file))('a published article (skipped without ../shared/samples)', () => {
  const converted = () => {
    const folder = folderOf({ 'pasted.txt': readFileSync(file) });
    expect(folder.run(['convert', 'pasted.txt', '-o', 'part-2.md'])).toMatchObject({ code: 0, out: '' });
    return folder;
  };

  test('convert keeps every sentence', () => {
    const { read } = converted();
    const words = (text: string): string => text.replaceAll(/[\s#]+/g, ' ');
    const markdown = words(read('part-2.md'));
    const lines = readFileSync(file, 'utf8').split('\n');
    const from = lines.indexOf('--') + 1;
    const body = lines.slice(from, lines.indexOf('--', from)).map(words);
    expect(body.length).toBeGreaterThan(90);
    expect(body.filter((line) => !markdown.includes(line.trim()))).toEqual([]);
  });

  test('outline lists all that is in it', () => {
    const outline = converted().json('outline', 'part-2.md');
    expect(outline).toMatchObject({
      summary: true,
      authors: ['Daniel Bryant'],
      date: '2019-12-03',
      event: { id: 'kubecon-na-2019', start: '2019-11-18', end: '2019-11-21' },
      part: 2,
      declaredCount: 10,
    });
    const { takeaways, references, talks } = outline;
    expect(takeaways.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(takeaways.every(({ listed }: { listed: unknown }) => listed)).toBe(true);
    const covered = takeaways.filter(({ section }: { section: unknown }) => section);
    expect(covered.map(({ number, coveredBy }: Record<string, unknown>) => [number, coveredBy])).toEqual(
      [6, 7, 8, 9, 10].map((number) => [number, 'part-2.md']),
    );
    expect(references.map(({ numbers, target }: Record<string, unknown>) => [numbers, target])).toEqual([
      [[1, 2, 3, 4, 5], null],
      [[6, 7, 8, 9, 10], 'part-2.md'],
    ]);
    const speakers = talks
      .map((talk: { speakers: string[] }) => talk.speakers)
      .filter((all: string[]) => all.length > 0);
    expect(speakers).toEqual([
      ['Gareth Rushgrove'],
      ['Tim Hinrichs', 'Torin Sandall'],
      ['Puja Abbassi'],
      ['Greg Taylor'],
      ['Sarah Novotny', 'Liz Fong-Jones'],
      ['Flynn'],
      ['Abhay Saxena'],
      ['Joe Elliot'],
    ]);
  });

  test('check finds what a careful editor would, and nothing else', () => {
    const { findings } = converted().json('check', 'part-2.md').files[0];
    const found = findings.map(({ rule, severity }: Record<string, string>) => `${rule} ${severity}`);
    expect(found).toEqual([
      'reference-unlinked hint',
      'lead-in-dangling warning',
      'lead-in-dangling hint',
      'talk-quote warning',
      'section-title-differs info',
      'lead-in-dangling warning',
      'lead-in-dangling hint',
      'project-claim warning',
      'section-title-differs hint',
    ]);
  });

  test('projects knows the levels on the last day of the event', () => {
    const [{ date, dateFrom, mentions }] = converted().json('projects', 'part-2.md').files;
    expect([date, dateFrom]).toEqual(['2019-11-21', 'event']);
    const level = (name: string): unknown[] => {
      const mention = mentions.find(({ project }: { project: string }) => project === name);
      return [name, mention?.levelThen, mention?.levelNow];
    };
    expect(
      [
        ...['Open Policy Agent (OPA)', 'OpenTelemetry', 'Telepresence', 'NATS', 'CloudEvents', 'KEDA'],
        ...['Envoy', 'Knative', 'Kubernetes'],
      ].map(level),
    ).toEqual([
      ['Open Policy Agent (OPA)', 'incubating', 'graduated'],
      ['OpenTelemetry', 'sandbox', 'graduated'],
      ['Telepresence', 'sandbox', 'sandbox'],
      ['NATS', 'incubating', 'incubating'],
      ['CloudEvents', 'incubating', 'graduated'],
      ['KEDA', null, 'graduated'],
      ['Envoy', 'graduated', 'graduated'],
      ['Knative', null, 'graduated'],
      ['Kubernetes', 'graduated', 'graduated'],
    ]);
  });

  test('--fix closes the quotation, and a second run changes nothing', () => {
    const { run, json, read } = converted();
    const before = read('part-2.md');
    const { findings } = json('check', '--fix', 'part-2.md').files[0];
    expect(findings.map(({ rule }: { rule: string }) => rule)).not.toContain('talk-quote');
    const fixed = read('part-2.md');
    expect(fixed.length).toBe(before.length + 1);
    run(['check', '--fix', 'part-2.md']);
    expect(read('part-2.md')).toBe(fixed);
  });
});
