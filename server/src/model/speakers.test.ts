import { describe, expect, test } from 'vitest';
import { peopleAt, peopleBefore, personIn } from './speakers.ts';

test.each([
  'Flynn',
  'Ada Smith',
  'Liz Fong-Jones',
  'Conan O’Brien',
  'Craig McLuckie',
  'J. R. Tolkien',
  'JJ Asghar',
  'Samuel A. Jackson',
  'Ludwig van der Rohe',
  'María José López',
  'Łukasz Żak',
])('%s is a name', (name) => expect(personIn(name)).toBe(name));

test.each([
  'I',
  'The',
  'We',
  'Monday',
  'Google',
  'GitLab',
  'CNCF',
  'Red Hat',
  'Ambassador Labs',
  'Google Cloud',
  'Open Source Summit',
  'San Diego',
  'Kubernetes',
])('%s is nobody’s name', (name) => expect(personIn(name)).toBeUndefined());

test('a name loses what only begins its sentence, and its title', () => {
  expect(personIn('Finally Flynn')).toBe('Flynn');
  expect(personIn('Dr. Ada Smith')).toBe('Ada Smith');
  expect(personIn('Docker Captain Ada Smith')).toBe('Ada Smith');
});

describe('peopleAt', () => {
  test.each([
    ['Ada Smith and Bob Jones, who', 'Ada Smith', 'Bob Jones'],
    ['Ada Smith, Bob Jones, and Liu Wen.', 'Ada Smith', 'Bob Jones', 'Liu Wen'],
    ['Ada Smith (Acme) and Bob Jones of the Rail Works', 'Ada Smith', 'Bob Jones'],
    ['Ada Smith, Acme & Bob Jones, Rail Works', 'Ada Smith', 'Bob Jones'],
    ['Ada Smith, Aqua Security & Justin Jones, Docker', 'Ada Smith', 'Justin Jones'],
    ['Ada Smith, Acme; Bob Jones, Initech; & Liu Wen', 'Ada Smith', 'Bob Jones', 'Liu Wen'],
    ['Ada Smith, CTO of Acme, and Bob Jones', 'Ada Smith', 'Bob Jones'],
    ['Ada Smith, Google', 'Ada Smith'],
    ['Flynn and Rafi Jones', 'Flynn', 'Rafi Jones'],
    ['my colleague Ada Smith and me', 'Ada Smith'],
    ['Acme engineers Ada Smith and Bob Jones', 'Ada Smith', 'Bob Jones'],
    ['Ada Smith and my colleague Bob Jones', 'Ada Smith', 'Bob Jones'],
    ['my Acme colleague Ada Smith', 'Ada Smith'],
    ['the wonderful Ada Smith was', 'Ada Smith'],
    ['Ada Smith, an expert', 'Ada Smith'],
    ['Ada Smith, and Bob Jones agreed', 'Ada Smith'],
    ['Ada Smith. Bob Jones agreed', 'Ada Smith'],
    ['Ada Smith referenced OPA', 'Ada Smith'],
  ])('%s', (text, ...names) => expect(peopleAt(text, 0)?.names).toEqual(names));

  test.each(['default', 'the way', 'Google', 'Acme Cloud and others', 'far the best', ''])('%j names nobody', (text) =>
    expect(peopleAt(text, 0)).toBeUndefined(),
  );

  test('the author is one of them', () => {
    expect(peopleAt('me', 0)).toMatchObject({ names: [], own: true });
    expect(peopleAt('Ada Smith and myself', 0)).toMatchObject({ names: ['Ada Smith'], own: true });
  });
});

describe('peopleBefore', () => {
  test.each([
    ['Flynn', 'Flynn'],
    ['In Kubernetes 1.16, and Joe Elliot', 'Joe Elliot'],
    ['It was late in Kubernetes and Joe Elliot', 'Joe Elliot'],
    ['Ada Smith and Bob Jones', 'Ada Smith', 'Bob Jones'],
    ['Ada Smith, Bob Jones, and Liu Wen', 'Ada Smith', 'Bob Jones', 'Liu Wen'],
    ['Then Ada Smith (Acme)', 'Ada Smith'],
    ['my colleague Ada Smith, who had been awake for days,', 'Ada Smith'],
    ['Ada Smith from Acme', 'Ada Smith'],
  ])('%s', (text, ...names) => expect(peopleBefore(text, text.length)?.names).toEqual(names));

  test.each(['the team', 'Google', 'the maintainers of Gantry', 'she', ''])('%j names nobody', (text) =>
    expect(peopleBefore(text, text.length)).toBeUndefined(),
  );

  test('the author is one of them', () => {
    expect(peopleBefore('Rafi Jones and I', 16)).toMatchObject({ names: ['Rafi Jones'], own: true });
    expect(peopleBefore('and we', 6)).toMatchObject({ names: [], own: true });
  });
});
