import { describe, expect, it } from 'vitest';
import { declaredCountIn, hasTakeawayWord } from './declared-count.ts';

describe('declared counts', () => {
  it.each([
    ['KubeCon Paris in Short: Top Ten Takeaways (Part 2)', 'Ten', 10],
    ['5 things I learned at KubeCon', '5', 5],
    ['Here are five more things I’ve learned', 'five', 5],
    ['The ten things we learned', 'ten', 10],
    ['Eleven lessons', 'Eleven', 11],
    ['Top 3 Announcements', '3', 3],
    ['10 key takeaways', '10', 10],
    ['Below is the whole top 10 list of key takeaways from Chicago', '10', 10],
    ['Here are my seven biggest lessons learned', 'seven', 7],
    ['Twenty-one learnings', 'Twenty-one', 21],
    ['Thirty two lessons', 'Thirty two', 32],
    ['7 Kubernetes Lessons Learned the Hard Way', '7', 7],
    ['5 DevOps Lessons', '5', 5],
    ['Five Observations', 'Five', 5],
    ['The Six Trends', 'Six', 6],
    ['Four key points', 'Four', 4],
    ['My top five highlights', 'five', 5],
    ['KubeCon NA 2023: 10 takeaways', '10', 10],
    ['KubeCon NA 2023 – 10 takeaways', '10', 10],
    ['In no particular order, here are my 8 take-aways:', '8', 8],
    ['TOP TEN TAKEAWAYS', 'TEN', 10],
    ['Our nine cloud-native takeaways', 'nine', 9],
    ['There were 3 announcements, and I have 10 takeaways', '10', 10],
    ['12 learnings from 20 talks', '12', 12],
    ['The ten\ntakeaways', 'ten', 10],
    ['KubeCon in five lessons', 'five', 5],
  ])('reads %j', (text, written, count) => {
    const found = declaredCountIn(text);
    expect(found?.count).toBe(count);
    expect(found && text.slice(found.start, found.end)).toBe(written);
  });

  it.each([
    'KubeCon 2019 takeaways',
    'day two takeaways',
    'Day Two Takeaways',
    'part two takeaways',
    'KubeCon day 2: takeaways',
    'Kubernetes 1.16 takeaways',
    'Helm 3 lessons learned',
    'Apollo 11 Lessons',
    'Version 2 highlights',
    'v2 highlights',
    'phase one lessons',
    'about ten lessons',
    'more than ten lessons',
    '10+ takeaways',
    'between five and ten lessons',
    '3-5 takeaways',
    '3 - 5 takeaways',
    '5 or 6 lessons',
    'the first five takeaways',
    '10 talks and takeaways',
    'two keynotes and three talks with lessons',
    '20 years of lessons',
    '10 minute takeaways',
    'two people share lessons',
    '3 days, many lessons',
    'One key takeaway',
    'One of the lessons',
    '5 takeaway',
    '3rd takeaways',
    '2 hundred lessons',
    '100 lessons',
    '$5 lessons',
    'Learn Go in 10 lessons',
    'Master the piano: twelve lessons',
    'Quartz 1.30 release notes: 5 highlights',
    'Top 10 talks',
    'Highlights',
    'Takeaways',
    '',
  ])('reads nothing in %j', (text) => {
    expect(declaredCountIn(text)).toBeUndefined();
  });

  it.each([
    'Takeaways',
    'Take-aways from Valencia',
    'Lessons learned',
    'Lessons from KubeCon',
    'My learnings',
    'Things I learned',
  ])('knows the takeaway word in %j', (text) => expect(hasTakeawayWord(text)).toBe(true));

  it.each([
    'Key Takeaway',
    'A take-away',
    'Highlights',
    'Machine learning',
    'Release notes',
    'Kubernetes for beginners: 21 lessons',
    'takeawaysX',
    '',
  ])('knows none in %j', (text) => expect(hasTakeawayWord(text)).toBe(false));
});
