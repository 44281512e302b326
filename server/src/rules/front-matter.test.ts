import { describe, expect, test } from 'vitest';
import { contextFor, marksOf } from '../../../test/fixture.ts';
import { check } from '../check.ts';
import frontMatterSchema from './front-matter-schema.ts';
import frontMatterSyntax from './front-matter-syntax.ts';

/** What both rules say of a front matter, one line for a finding: line (1-based) and message. */
function findings(frontMatter: string): string[] {
  const context = contextFor({ 'a.takeaways.md': `---\n${frontMatter}\n---\n\n# Ten\n` }, 'a.takeaways.md');
  expect(context.summary.verdict.summary).toBe(true);
  const marks = marksOf(check(context, [frontMatterSyntax, frontMatterSchema]), context.file);
  return marks.map(({ line, words }) => `${line + 1} ${words.replace(/^[\w-]+: /, '')}`);
}

describe('front matter as the users of site generators write it', () => {
  test.each([
    [
      'Hugo',
      `title: "Ten takeaways from KubeCon"
date: 2019-11-26T09:30:00+01:00
publishDate: 2019-11-27
lastmod: 2019-12-01
expiryDate: 2030-01-01
draft: false
weight: 10
slug: ten-takeaways
aliases: [/old]
categories: [conferences]
tags:
  - kubernetes
series: ["KubeCon 2019"]
cover:
  image: stage.jpg
  alt: The stage
  caption: "Keynote: day 1"
menu:
  main: { weight: 1 }
cascade: { draft: true }
params: { author: Rosa }
showToc: true`,
    ],
    [
      'Hugo, keys in capitals',
      `Title: Ten takeaways
Date: 2019-11-26
Draft: True
Tags: [a]`,
    ],
    [
      'Hugo archetype',
      `title: "{{ replace .Name "-" " " | title }}"
date: {{ .Date }}
draft: true`,
    ],
    [
      'Jekyll',
      `layout: post
title:  "Ten takeaways"
date:   2019-11-26 10:00:00 -0800
last_modified_at: 2019-12-01
categories: jekyll update
permalink: /:categories/:title/
published: true
excerpt_separator: <!--more-->
author: rosa`,
    ],
    [
      'Jekyll with YAML 1.1',
      `layout: post
draft: no
published: yes
comments: off
author: {name: Rosa, twitter: rosa}`,
    ],
    [
      'dev.to',
      `title: Ten takeaways
published: false
description: What KubeCon taught me
tags: kubernetes, cloud, conference
cover_image: https://example.com/cover.png
canonical_url: https://example.com/ten
series: KubeCon
id: 123456
date: '2019-11-26T09:30:00Z'`,
    ],
    [
      'Hashnode',
      `title: Ten takeaways
subtitle: From San Diego
slug: ten-takeaways
tags: kubernetes
cover: https://example.com/cover.png
domain: example.hashnode.dev
publishAs: rosa
seriesSlug: kubecon
hideFromHashnodeCommunity: false
saveAsDraft: true
enableToc: true
datePublished: Tue Nov 26 2019 09:30:00 GMT+0000 (Coordinated Universal Time)
cuid: ck3`,
    ],
    [
      'Docusaurus',
      `slug: ten
title: Ten takeaways
title_meta: Ten
authors:
  - name: Rosa Vidal
    title: Engineer
    url: https://example.com
    image_url: https://example.com/rosa.png
    socials: { x: rosa }
  - ben
tags: [a, { label: B, permalink: /b }]
hide_table_of_contents: false
sidebar_label: Ten
sidebar_position: 1
pagination_next: null
unlisted: true
last_update:
  date: 1/1/2000
  author: custom`,
    ],
    [
      'Astro',
      `layout: ../../layouts/Post.astro
title: 'Ten takeaways'
pubDate: 'Nov 26 2019'
updatedDate: 2019-12-01
description: "What it was like"
author: 'Rosa'
image:
  url: './stage.jpg'
  alt: 'Stage'
heroImage: /stage.jpg
draft: true
featured: true`,
    ],
    [
      'Astro with a day in published',
      `title: Ten takeaways
published: 2019-11-26
updated: 2019-11-27
draft: false
lang: ''`,
    ],
    [
      'Gatsby',
      `title: Ten takeaways
date: "2019-11-26T22:40:32.169Z"
description: >
  What KubeCon taught me:
  ten things
path: /ten
templateKey: blog-post
featuredpost: true
featuredimage: /img/stage.jpg
author: "Rosa"`,
    ],
    [
      'Eleventy',
      `title: Ten takeaways
date: Last Modified
layout: layouts/post.njk
tags: [post, 2019]
eleventyExcludeFromCollections: true
eleventyNavigation:
  key: Ten
permalink: "/{{ title | slug }}/"
templateEngineOverride: njk,md
data: { talks: 12 }
pagination: { data: talks, size: 1 }`,
    ],
    [
      'MkDocs Material',
      `date:
  created: 2019-11-26
  updated: 2019-12-01
draft: true
categories: [Conferences]
authors: [rosa]
readtime: 15
slug: ten
pin: true
links:
  - setup.md
hide: [toc]`,
    ],
    [
      'Quarto',
      `title: "Ten takeaways"
subtitle: "From San Diego"
author:
  - name: Rosa Vidal
    orcid: 0000-0000-0000-0000
    affiliations: [{ name: "Acme: labs" }]
date: last-modified
date-format: long
format:
  html: { toc: true }
execute: { echo: false }`,
    ],
    [
      'Pandoc',
      `title: Ten takeaways
author: [Rosa Vidal, Ben Okafor]
date: November 26, 2019
abstract: |
  One: two.
keywords: [a, b]
lang: en-GB
header-includes:
  - \\usepackage{x}`,
    ],
    [
      'Hexo',
      `title: Ten takeaways
date: 2019/11/26 20:46:25
updated: 2019-12-01 10:00:00
comments: true
toc: true
excerpt: What it was like
disableNunjucks: false
categories:
- [Conferences, KubeCon]`,
    ],
    [
      'Zola, in YAML',
      `title: Ten takeaways
date: 2019-11-26
updated: 2019-12-01
weight: 0
in_search_index: true
template: page.html
taxonomies: { tags: [a] }
extra: { subtitle: x }`,
    ],
    [
      'VitePress',
      `layout: home
title: Ten takeaways
titleTemplate: ":title · Notes"
head:
  - - meta
    - name: description
      content: hello
editLink: true
lastUpdated: false`,
    ],
    [
      'Obsidian',
      `aliases: []
tags:
  - conference
cssclasses:
publish: true
created: 2019-11-26T10:00
up: "[[Conferences]]"
event:
date:`,
    ],
    [
      'Ghost and Medium exports',
      `title: "Ten takeaways: KubeCon"
slug: ten
date_published: 2019-11-26T10:00:00.000Z
date_updated: 2019-11-26T10:00:00.000Z
updated: 2019-11-26
canonicalURL: https://medium.com/@rosa/ten-1234
feature_image: __GHOST_URL__/x.png`,
    ],
    [
      'MyST',
      `title: Ten takeaways
subtitle: From San Diego
short_title: Ten
authors:
  - name: Rosa Vidal
    corresponding: yes
date: 26 Nov 2019
exports: [{ format: pdf }]
kernelspec: { name: python3, display_name: 'Python 3' }
numbering: { title: true }`,
    ],
    [
      'Pelican and ablog',
      `Title: Ten takeaways
Date: 2019-12-03 10:20
Modified: 2019-12-05 19:30
Category: Conferences
Authors: Rosa Vidal, Ben Okafor
Summary: Short version
Status: draft
blogpost: true
location: San Diego
language: English`,
    ],
    [
      'Marp',
      `marp: true
theme: gaia
_class: lead
paginate: true
size: 16:9
backgroundImage: url('https://example.com/x.svg')
header: '**bold**'
title: Ten takeaways
style: |
  section { color: #333; }`,
    ],
    [
      'a theme of its own',
      `title: Ten takeaways
events: [KubeCon 2019]
dates: [2019-11-18, 2019-11-21]
part: 2
parts: 3
serie: KubeCon
takeaway: The edge is where it happens
rate: 5
state: final
subtitles: { en: ten.vtt }
even: true`,
    ],
  ])('%s', (_, frontMatter) => {
    expect(findings(frontMatter)).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    '2019-11-26',
    '"2019-11-26"',
    '2019-1-6',
    '2019-11-26T10:00:00Z',
    '2019-11-26T10:00:00.123+05:30',
    '2019-11-26 10:00',
    '2019-11-26 24:00:00 -0800',
    '2020-02-29',
    'Nov 26, 2019',
    '26/11/2019',
    '2019-11',
    '2019',
    '20191126',
    '1574726400',
    'today',
    '',
    '~',
  ])('%s is fine', (date) => {
    expect(findings(`date: ${date}`)).toEqual([]);
  });

  test.each([
    ['2019-11-31', 'There is no 2019-11-31: November 2019 has 30 days'],
    ['2019-02-29', 'There is no 2019-02-29: February 2019 has 28 days'],
    ['"2019-13-01"', 'There is no 2019-13-01: months go from 01 to 12'],
    ['2019-26-11T10:00:00Z', 'There is no 2019-26-11: months go from 01 to 12'],
    ['2019-11-00', 'There is no 2019-11-00: November 2019 has 30 days'],
    ['2019-11-26T25:00:00', 'There is no such time of day as in 2019-11-26T25:00:00'],
    ['true', '“date” must be a day such as 2019-11-26'],
    ['[2019-11-26]', '“date” must be a day such as 2019-11-26'],
    ['26', '“date” must be a day such as 2019-11-26'],
  ])('%s is not', (date, message) => {
    expect(findings(`date: ${date}`)).toEqual([`2 ${message}`]);
  });
});

describe('values', () => {
  test.each([
    ['takeaways: "yes"\ndraft: "true"\nseries: { part: "2", parts: [{ url: /x, takeaways: [1, 2] }, {}] }', []],
    ['title: [Ten]', ['2 “title” must be a text']],
    ['subtitle: { en: Ten }', ['2 “subtitle” must be a text']],
    ['author: false', ['2 “author” must be a name or a list of names']],
    ['authors: [[Rosa]]', ['2 “authors” must be a name or a list of names']],
    ['draft: 1', ['2 “draft” must be true or false']],
    ['published: [yes]', ['2 “published” must be true or false']],
    ['event: [kubecon-na-2019]', ['2 “event” must be the id or name of an event, or a mapping']],
    ['series: { part: 0 }', ['2 “part” must be a number such as 2']],
    ['series: { part: [2] }', ['2 “part” must be a number such as 2']],
    ['series: { part: true, title: [] }', ['2 “part” must be a number such as 2', '2 “title” must be a text']],
    ['series: { parts: part-1.md }', ['2 “parts” must be a list, each item with file or url, and takeaways']],
    ['series: { parts: [{ file: a.md, takeaways: 5-1 }] }', ['2 “takeaways” must be numbers such as 6, 1-5 or [1, 3]']],
    ['event: { name: X, start: 2019-11-31 }', ['2 There is no 2019-11-31']],
    ['event: { name: X, start: 2019-11-21T10:00, end: 2019-11-18 }', ['2 The event ends before it begins']],
    [
      'series: { part: 3, parts: [{ file: b.md }, { file: a.takeaways.md }] }',
      ['2 There is no part 3: “parts” lists 2'],
    ],
    ['series: { part: 3, parts: [{ file: b.md }, { file: c.md }] }', []],
    ['event: &e { name: X, end: 2019-11-31 }\nother: *e', ['2 There is no 2019-11-31']],
  ])('%s', (frontMatter, expected) => {
    const found = findings(frontMatter);
    expect(found.map((line, i) => (line.startsWith(expected[i] ?? '?') ? expected[i] : line))).toEqual(expected);
  });
});

describe('keys one letter off', () => {
  test.each([
    ['tittle: Ten', 'title'],
    ['titel: Ten', 'title'],
    ['titl: Ten', 'title'],
    ['subtitel: Ten', 'subtitle'],
    ['auther: Rosa', 'author'],
    ['author_: [Rosa]', 'author'],
    ['dates: 2019-11-26', 'date'],
    ['data: 2019-11-26', 'date'],
    ['drafts: true', 'draft'],
    ['publised: false', 'published'],
    ['events: kubecon-na-2019', 'event'],
    ['evnet: { name: KubeCon }', 'event'],
    ['serie: { part: 2 }', 'series'],
    ['takeaway: true', 'takeaways'],
  ])('%s', (frontMatter, name) => {
    const [key = ''] = frontMatter.split(':');
    expect(findings(frontMatter)).toEqual([`2 “${key}” is one letter from “${name}”, and is not read: rename it`]);
  });

  test.each([
    'title: Ten\ntittle: Eleven',
    'dates:',
    'events: []',
    'evnt: true',
    'autr: Rosa',
    'Title: Ten',
    'parts: 2',
  ])('%s is another key', (frontMatter) => expect(findings(frontMatter)).toEqual([]));
});
