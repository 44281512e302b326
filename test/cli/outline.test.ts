import { expect, test } from 'vitest';
import { article, folderOf, mismatches, nullable } from './takeaways.ts';

const series = `series:
  title: Riga takeaways
  part: PART
  parts:
    - { file: one.md, takeaways: 1-2 }
    - { file: posts/two.md, takeaways: 3 }
    - { url: https://example.com/three, takeaways: 4 }`;
const list = `My four takeaways:

1. Clusters are cattle
2. *Pipelines* need owners
3. Dashboards lie
4. People matter`;
const parts = {
  '.takeaways.yaml': '',
  'one.md': `---
title: "Riga in the rain: four takeaways (Part 1)"
subtitle: Of cattle and pipelines
authors: [Mara Lind, Ken Abe]
date: 2023-04-28
event: kubecon-eu-2023
${series.replace('PART', '1')}
---

# Riga in the rain: four takeaways (Part 1)

${list}

I write about takeaways 1 and 2 here, takeaway 3 is in [part 2](posts/two.md#3-dashboards-lie), takeaway 4 in
[part 3](https://example.com/three).

## 1. Clusters are cattle

The talk “Herding for Beginners” by Ada Lind and Ben Okri was about Kubernetes and OPA.

## 2. Pipelines need owners

Kubernetes again.
`,
  'posts/two.md': `---
title: "Riga in the rain: four takeaways (Part 2)"
date: 2023-05-02
${series.replace('PART', '2').replaceAll('file: posts/', 'file: ').replace('file: one', 'file: ../one')}
---

${list}

## 3. Dashboards lie

They do.
`,
};

test('JSON: everything that an article contains, in the documented shape', () => {
  const { json } = folderOf(parts);
  const outline = json('outline', 'one.md');
  expect(outline).toMatchInlineSnapshot(`
    {
      "authors": [
        "Mara Lind",
        "Ken Abe",
      ],
      "date": "2023-04-28",
      "declaredCount": 4,
      "event": {
        "end": "2023-04-21",
        "id": "kubecon-eu-2023",
        "name": "KubeCon + CloudNativeCon Europe 2023",
        "start": "2023-04-18",
      },
      "part": 1,
      "path": "one.md",
      "projects": [
        {
          "mentions": 2,
          "name": "Kubernetes",
        },
        {
          "mentions": 1,
          "name": "Open Policy Agent (OPA)",
        },
      ],
      "references": [
        {
          "column": 15,
          "line": 25,
          "numbers": [
            1,
            2,
          ],
          "target": "one.md",
          "text": "takeaways 1 and 2",
        },
        {
          "column": 39,
          "line": 25,
          "numbers": [
            3,
          ],
          "target": "posts/two.md",
          "text": "takeaway 3",
        },
        {
          "column": 97,
          "line": 25,
          "numbers": [
            4,
          ],
          "target": "https://example.com/three",
          "text": "takeaway 4",
        },
      ],
      "subtitle": "Of cattle and pipelines",
      "summary": true,
      "takeaways": [
        {
          "coveredBy": "one.md",
          "listed": {
            "column": 1,
            "line": 20,
          },
          "number": 1,
          "section": {
            "column": 1,
            "heading": "Clusters are cattle",
            "line": 28,
          },
          "title": "Clusters are cattle",
        },
        {
          "coveredBy": "one.md",
          "listed": {
            "column": 1,
            "line": 21,
          },
          "number": 2,
          "section": {
            "column": 1,
            "heading": "Pipelines need owners",
            "line": 32,
          },
          "title": "Pipelines need owners",
        },
        {
          "coveredBy": "posts/two.md",
          "listed": {
            "column": 1,
            "line": 22,
          },
          "number": 3,
          "section": null,
          "title": "Dashboards lie",
        },
        {
          "coveredBy": "https://example.com/three",
          "listed": {
            "column": 1,
            "line": 23,
          },
          "number": 4,
          "section": null,
          "title": "People matter",
        },
      ],
      "talks": [
        {
          "column": 11,
          "line": 30,
          "speakers": [
            "Ada Lind",
            "Ben Okri",
          ],
          "title": "Herding for Beginners",
        },
      ],
      "title": "Riga in the rain: four takeaways (Part 1)",
      "version": 1,
      "words": 66,
    }
  `);
  const place = { line: 0, column: 0 };
  const shape = {
    version: 1,
    path: '',
    summary: true,
    title: nullable(''),
    subtitle: nullable(''),
    authors: [''],
    date: nullable(''),
    event: nullable({ id: nullable(''), name: '', start: nullable(''), end: nullable('') }),
    part: nullable(0),
    declaredCount: nullable(0),
    takeaways: [
      {
        number: 0,
        title: '',
        listed: nullable(place),
        section: nullable({ ...place, heading: '' }),
        coveredBy: nullable(''),
      },
    ],
    references: [{ text: '', numbers: [0], ...place, target: nullable('') }],
    talks: [{ title: '', speakers: [''], ...place }],
    projects: [{ name: '', mentions: 0 }],
    words: 0,
  };
  expect(mismatches(outline, shape)).toEqual([]);
  for (const path of ['posts/two.md', 'empty.md']) {
    const { json: other } = folderOf({ ...parts, 'empty.md': '' });
    expect(mismatches(other('outline', path), shape)).toEqual([]);
  }
});

test('paths are relative to the current folder, wherever the article is', () => {
  const { run, path } = folderOf(parts);
  const { out } = run(['outline', 'two.md', '--format', 'json'], { cwd: `${path}/posts` });
  expect(JSON.parse(out)).toMatchObject({
    path: 'two.md',
    takeaways: [{ coveredBy: '../one.md' }, { coveredBy: '../one.md' }, { coveredBy: 'two.md' }, { number: 4 }],
  });
});

test('parts outside of the workspace, the file’s own folder here, are not read', () => {
  const { json } = folderOf(Object.fromEntries(Object.entries(parts).slice(1)));
  expect(json('outline', 'one.md').takeaways[2].coveredBy).toBe('posts/two.md');
  expect(json('outline', 'posts/two.md').takeaways[0].coveredBy).toBe(null);
});

test('what is not there is null or empty', () => {
  const { json } = folderOf({ 'a.md': 'Words, no more.\n' });
  expect(json('outline', 'a.md')).toEqual({
    version: 1,
    path: 'a.md',
    summary: false,
    title: null,
    subtitle: null,
    authors: [],
    date: null,
    event: null,
    part: null,
    declaredCount: null,
    takeaways: [],
    references: [],
    talks: [],
    projects: [],
    words: 3,
  });
});

test('text', () => {
  const { run } = folderOf({ ...parts, 'a.md': article() });
  expect(run(['outline', 'one.md']).out).toMatchInlineSnapshot(`
    "Riga in the rain: four takeaways (Part 1)
    Of cattle and pipelines
    Mara Lind, Ken Abe · 2023-04-28 · KubeCon + CloudNativeCon Europe 2023 (2023-04-18 to 2023-04-21) · part 1 · 66 words · 1 min
    A summary, because its front matter names the event kubecon-eu-2023

    Takeaways
       1. Clusters are cattle (line 28, 16 words)
       2. Pipelines need owners (line 32, 2 words)
       3. Dashboards lie (posts/two.md)
       4. People matter (https://example.com/three)

    References
      25: takeaways 1 and 2 → one.md
      25: takeaway 3 → posts/two.md
      25: takeaway 4 → https://example.com/three

    Talks
      30: Herding for Beginners (Ada Lind, Ben Okri)

    Projects
       2 × Kubernetes
       1 × Open Policy Agent (OPA)
    "
  `);
  expect(run(['outline', 'a.md']).out).toMatchInlineSnapshot(`
    "Three takeaways from a rainy week
    40 words · 1 min
    A summary, because it announces takeaways and has a numbered list of 3

    Takeaways
       1. Clusters are cattle (line 9, 5 words)
       2. Pipelines need owners (line 13, 5 words)
       3. Dashboards lie (line 17, 3 words)
    "
  `);
});
