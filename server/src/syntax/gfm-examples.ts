/**
 * What GitHub Flavored Markdown adds to CommonMark, section by section of its specification (https://github.github.com/gfm/),
 * and its footnotes, which the specification leaves out: for tests. Our own texts, as CommonMark's come with a package.
 */
export const gfmExamples: readonly string[] = [
  // Tables.
  '| day | hall |\n| --- | --- |\n| one | B |',
  '| left | right |\n| :-: | -----------: |\nmiddle | end',
  '| a\\|b |\n| ------ |\n| `c` \\| |\n| d **\\|** e |',
  '| day | hall |\n| --- | --- |\n| one | B |\n> a quote ends it',
  '| day | hall |\n| --- | --- |\n| one | B |\nno pipes\n\nafter',
  '| day | hall |\n| --- |\n| one |',
  '| day | hall |\n| --- | --- |\n| one |\n| one | two | three |',
  '| day | hall |\n| --- | --- |',
  'a | b\n-|-\n1 | 2\n\n- | c |\n  |---|\n  | d |',
  '> | e |\n> |---|\n> | f |\ng | h',
  'text\n| i |\n|---|\n| j |',
  '| k |\n|:--|\n# heading\n| l |',
  '| `m | n` |\n|---|---|\n| [o](p) | ![q](r) |',
  '|s|\n|:|\n\n|t|\n|-|\n    code',
  // Task list items.
  '- [ ] ask\n- [x] answer\n- [X] print',
  '- [x] pack\n  - [ ] shoes\n  - [x] badge\n- [ ] go',
  '1. [ ] one\n2. [x]\n3. [ ]\ttwo\n4. [y] three\n5. [] four',
  '* [ ]\n  below\n* [x] ## heading\n* [ ] > quote',
  // Strikethrough.
  '~~Gone~~ and ~here~.',
  'This ~~goes on\n\nin another~~ paragraph.',
  'So ~~~many~~~ of them, ~~not*a~~b*, 5~6 and a~~b~~c.',
  '~~ apart ~~ and ~~\nline~~ and \\~~escaped~~',
  // Autolinks.
  'www.example.org and (www.example.org/a), www.example.org/b?c=(d)!',
  'www.example.org/e(f)g. and www.example.org/h(i), (www.example.org/j(k))',
  'www.example.org/l&m; and www.example.org/n&amp; and www.example.org/o<p',
  'http://example.org, https://example.org/q?r#s: ftp://example.org',
  'Not xhttp://example.org, nor www.exa_mple.o_rg, but www.a_b.example.org',
  'a.b-c_d@example.org and e@example.org. and f@example.org- and g@example.org_',
  'mailto:h@example.org, xmpp:i@example.org/j and xmpp:k@example.org/l/m',
  '[www.example.org](n) and `www.example.org` and <www.example.org> and *http://example.org*',
  '| www.example.org | o@example.org |\n|---|---|\n| http://example.org\\| | p |',
  // Raw HTML that GitHub does not show is read all the same.
  '<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is disallowed. <XMP> too.\n</blockquote>',
  // Footnotes.
  'A claim.[^1] Another.[^note]\n\n[^1]: A source.\n\n[^note]: Two\n    paragraphs,\n\n    and `code`.\nlazy\n\nafter',
  '[^a]\n\n[^a]: b [^c]\n[^c]: d\n\n[^e f]: no\n\n> [^g]: quoted\n\n- [^h]: listed\n\n[^i]',
];
