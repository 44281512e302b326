import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInCatalog } from './built-in.ts';
import { findEvent } from './events.ts';

const catalog = builtInCatalog();

/** The id of the event that a title gives, and the words that gave it. */
function inTitle(title: string, date?: string): [string, string] | undefined {
  const match = findEvent(catalog, { named: undefined, titles: [title], date });
  return match?.place && [match.event.id, title.slice(match.place.start, match.place.end)];
}

describe('a name with its year', () => {
  test.each([
    ['KubeCon NA 2019: a recap', 'kubecon-na-2019', 'KubeCon NA 2019'],
    ["What I learned at KubeCon EU '23", 'kubecon-eu-2023', "KubeCon EU '23"],
    ['KubeCon NA’19 in ten points', 'kubecon-na-2019', 'KubeCon NA’19'],
    ['KubeCon EU23 takeaways', 'kubecon-eu-2023', 'KubeCon EU23'],
    ['KubeCon + CloudNativeCon North America 2019', 'kubecon-na-2019', 'KubeCon + CloudNativeCon North America 2019'],
    ['KubeCon/CloudNativeCon Europe 2017', 'kubecon-eu-2017', 'KubeCon/CloudNativeCon Europe 2017'],
    ['Notes on KubeCon Europe 2024', 'kubecon-eu-2024', 'KubeCon Europe 2024'],
    ['kubecon china 2018', 'kubecon-cn-2018', 'kubecon china 2018'],
    ['KubeCon 2018 Seattle', 'kubecon-na-2018', 'KubeCon 2018 Seattle'],
    ['KubeCon Salt Lake City 2026', 'kubecon-na-2026', 'KubeCon Salt Lake City 2026'],
    ['European KubeCon 2019', 'kubecon-eu-2019', 'European KubeCon 2019'],
    ['KubeCon India 2025', 'kubecon-in-2025', 'KubeCon India 2025'],
    ['KubeCon Virtual EU 2020', 'kubecon-eu-2020', 'KubeCon Virtual EU 2020'],
    ['KubeCon 2015', 'kubecon-2015', 'KubeCon 2015'],
    ['KubeCon in Valencia (May 2022)', 'kubecon-eu-2022', 'KubeCon in Valencia'],
    ['kubecon-na-2019', 'kubecon-na-2019', 'kubecon-na-2019'],
    ['KubeCon San Diego 2019', 'kubecon-na-2019', 'KubeCon San Diego 2019'],
    ['KubeCon London 2025', 'kubecon-eu-2025', 'KubeCon London 2025'],
    ['KubeCon 2019 NA', 'kubecon-na-2019', 'KubeCon 2019 NA'],
    ['Barcelona KubeCon 2019', 'kubecon-eu-2019', 'Barcelona KubeCon 2019'],
    ["Kubecon'19 San Diego", 'kubecon-na-2019', "Kubecon'19 San Diego"],
    ['KubeCon + CloudNativeCon Europe 2022 Valencia', 'kubecon-eu-2022', 'KubeCon + CloudNativeCon Europe 2022'],
    ['KubeCon and CloudNativeCon Europe 2023', 'kubecon-eu-2023', 'KubeCon and CloudNativeCon Europe 2023'],
    ['kubecon eu 2019', 'kubecon-eu-2019', 'kubecon eu 2019'],
    ['KUBECON EUROPE 2019', 'kubecon-eu-2019', 'KUBECON EUROPE 2019'],
  ])('%s', (title, id, words) => {
    expect(inTitle(title)).toEqual([id, words]);
  });

  test.each([
    ['#KubeCon NA 23', 'kubecon-na-2023', 'KubeCon NA 23'],
    ['KubeCon EU 22: what I learned', 'kubecon-eu-2022', 'KubeCon EU 22'],
    ['KubeCon Paris 24 - ten takeaways', 'kubecon-eu-2024', 'KubeCon Paris 24'],
    ['Back from kubecon na 23.', 'kubecon-na-2023', 'kubecon na 23'],
    ['#KubeConEU 2023', 'kubecon-eu-2023', 'KubeConEU 2023'],
    ['KubeconEU23', 'kubecon-eu-2023', 'KubeconEU23'],
    ['#KubeConNA2019', 'kubecon-na-2019', 'KubeConNA2019'],
    ['#KubeConNorthAmerica 2019', 'kubecon-na-2019', 'KubeConNorthAmerica 2019'],
    ['KubeCon SLC 2024', 'kubecon-na-2024', 'KubeCon SLC 2024'],
    ['KubeCon Salt Lake 2026', 'kubecon-na-2026', 'KubeCon Salt Lake 2026'],
    ['KubeCon New Delhi 2024', 'kubecon-in-2024', 'KubeCon New Delhi 2024'],
    ['KubeCon2019 NA', 'kubecon-na-2019', 'KubeCon2019 NA'],
    ['#KubeConEurope2023', 'kubecon-eu-2023', 'KubeConEurope2023'],
    ['#KubeConUS 2019', 'kubecon-na-2019', 'KubeConUS 2019'],
    ['kubecon-na-19', 'kubecon-na-2019', 'kubecon-na-19'],
    ['KubeCon | San Diego | 2019', 'kubecon-na-2019', 'KubeCon | San Diego | 2019'],
    ['KubeCon: Paris 2024', 'kubecon-eu-2024', 'KubeCon: Paris 2024'],
    ['KubeCon LA 2021', 'kubecon-na-2021', 'KubeCon LA 2021'],
    ['KCNA 19', 'kubecon-na-2019', 'KCNA 19'],
    ["Back from KCEU '24", 'kubecon-eu-2024', "KCEU '24"],
    ['kccncna2023 in ten points', 'kubecon-na-2023', 'kccncna2023'],
    ['#KubeCon_CloudNativeCon EU 2023', 'kubecon-eu-2023', 'KubeCon_CloudNativeCon EU 2023'],
  ])('short: %s', (title, id, words) => {
    expect(inTitle(title)).toEqual([id, words]);
  });

  // Two digits are a year only where nothing is counted.
  test.each([
    'KubeCon EU 22 notes',
    'KubeCon NA 19 talks you must see',
    'KubeCon EU 20-minute talks',
    'KubeCon EU 10',
    'KubeCon EU, 23',
    'Europe 23 KubeCon talks',
  ])('no year: %s', (title) => {
    expect(inTitle(title)).toBeUndefined();
  });

  test('the year decides against the date', () => {
    expect(inTitle('KubeCon EU 2019', '2019-12-03')?.[0]).toBe('kubecon-eu-2019');
    expect(inTitle('KubeCon NA 2019', '2019-10-01')?.[0]).toBe('kubecon-na-2019');
  });

  test('a year alone needs a place or the date', () => {
    expect(inTitle('KubeCon 2019')).toBeUndefined();
    expect(inTitle('KubeCon 2019', '2019-12-03')?.[0]).toBe('kubecon-na-2019');
    expect(inTitle('KubeCon 2019: takeaways from Barcelona', '2019-12-03')?.[0]).toBe('kubecon-eu-2019');
  });
});

const regions: Readonly<Record<string, readonly string[]>> = {
  na: ['NA', 'North America'],
  eu: ['EU', 'Europe'],
  cn: ['China'],
  in: ['India'],
  jp: ['Japan'],
};

describe('short forms of every event', () => {
  test.each(catalog.events.map((event) => [event.id, event] as const))(
    '%s',
    (id, { city, cityAliases = [], start, end }) => {
      const year = start.slice(0, 4);
      const places = [...(regions[id.split('-')[1] ?? ''] ?? []), ...(city ? [city] : []), ...cityAliases];
      expect(places.length).toBeGreaterThan(0);
      const short = year.slice(2);
      for (const place of places) {
        for (const form of [
          `KubeCon ${place} ${year}`,
          `Kubecon ${place} '${short}`,
          `KubeCon + CloudNativeCon ${place} ${year}`,
          `kubecon ${place.toLowerCase()} ${year}`,
          `KubeCon ${year} ${place}`,
          `What we learned at KubeCon/CloudNativeCon ${place}, ${year}`,
          `Ten takeaways from KubeCon in ${place} (${year})`,
        ]) {
          expect(inTitle(form)?.[0], form).toBe(id);
        }
        expect(inTitle(`KubeCon ${place}: ten takeaways`, end)?.[0], place).toBe(id);
        expect(inTitle(`Back from KubeCon ${place}`, start)?.[0], place).toBe(id);
      }
    },
  );
});

test('of the events in a place, the last that had begun, for 120 days after its end', () => {
  const cities = [...new Set(catalog.events.flatMap(({ city }) => city ?? []))];
  const day = fc
    .date({ min: new Date('2015-11-01'), max: new Date('2027-06-30'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.constantFrom(...cities), day, (city, date) => {
      const last = catalog.events.filter((event) => event.city === city && event.start <= date).at(-1);
      const isFresh = last !== undefined && Date.parse(date) - Date.parse(last.end) <= 120 * 86_400_000;
      expect(inTitle(`KubeCon ${city}`, date)?.[0]).toBe(isFresh ? last.id : undefined);
      expect(inTitle(`KubeCon ${city}`, `${date}T23:30:00-08:00`)?.[0]).toBe(isFresh ? last.id : undefined);
    }),
    { numRuns: 300 },
  );
});

describe('a place without a year', () => {
  test.each([
    ['KubeCon San Diego Summary: Top Ten Takeaways (Part 2)', '2019-12-03', 'kubecon-na-2019'],
    ['San Diego KubeCon', '2019-12-03T10:00:00Z', 'kubecon-na-2019'],
    ['KubeCon Europe', '2023-05-01', 'kubecon-eu-2023'],
    ['KubeCon London', '2016-04-01', 'kubecon-eu-2016'],
    ['KubeCon London', '2025-04-20', 'kubecon-eu-2025'],
    ['KubeCon London, day one', '2025-04-02', 'kubecon-eu-2025'],
    ['KubeCon EU: 10 takeaways', '2023-05-01', 'kubecon-eu-2023'],
    ['KubeCon EU 10 takeaways', '2023-05-01', 'kubecon-eu-2023'],
    ['KubeCon EU 16 talks', '2023-05-01', 'kubecon-eu-2023'],
    ['KubeCon SLC', '2024-12-01', 'kubecon-na-2024'],
    ['KubeCon LA', '2021-11-01', 'kubecon-na-2021'],
    ['De retour de la KubeCon 2021', '2021-05-20', 'kubecon-eu-2021'],
    ['San Diego: ten takeaways from KubeCon', '2019-12-03', 'kubecon-na-2019'],
    ['What Amsterdam taught us for KubeCon Paris', '2024-04-03', 'kubecon-eu-2024'],
    ['KubeConEU', '2023-05-01', 'kubecon-eu-2023'],
    ['Kubecon India', '2025-09-01', 'kubecon-in-2025'],
    ['kubecon na', '2019-12-03', 'kubecon-na-2019'],
    ['KubeCon North America', '2019-12-03', 'kubecon-na-2019'],
    ['#KubeCon2019', '2019-12-03', 'kubecon-na-2019'],
    ['KubeCon North America: What 2020 will bring', '2019-12-03', 'kubecon-na-2019'],
  ])('%s, %s', (title, date, id) => {
    expect(inTitle(title, date)?.[0]).toBe(id);
  });

  test('120 days, not one more', () => {
    expect(inTitle('KubeCon San Diego', '2020-03-20')?.[0]).toBe('kubecon-na-2019');
    expect(inTitle('KubeCon San Diego', '2020-03-21')).toBeUndefined();
  });

  test('without a date, or before the event, nothing', () => {
    expect(inTitle('KubeCon San Diego')).toBeUndefined();
    expect(inTitle('KubeCon San Diego', '2019-11-17')).toBeUndefined();
  });
});

test.each([
  ['KubeCon', '2019-12-03'],
  ['KubeConf NA 2019', undefined],
  ['San Diego 2019', '2019-12-03'],
  ['', '2019-12-03'],
  ['KubeCon Oslo 2019', undefined],
  ['KubeCons EU 2019', undefined],
  ['KubeConEUphoria 2019', undefined],
  // The certification, and another conference.
  ['KCNA 2023', undefined],
  ['KCNA exam in 19 days', undefined],
  ['KCEU', '2024-04-03'],
  ['How Europe cooks, and KubeCon', '2024-04-03'],
  ['KCD EU 2023', undefined],
  ['Come join us KubeCon friends of 2019', '2019-12-03'],
])('no event: %j, %s', (title, date) => {
  expect(inTitle(title, date)).toBeUndefined();
});

describe('front matter', () => {
  const named = (value: string, titles: readonly string[] = []) =>
    findEvent(catalog, { named: value, titles, date: undefined });

  test.each([
    ['kubecon-na-2019', 'kubecon-na-2019'],
    ['KubeCon-NA-2019', 'kubecon-na-2019'],
    ['kubecon + cloudnativecon  europe 2024', 'kubecon-eu-2024'],
    ['KubeCon NA 2019', 'kubecon-na-2019'],
  ])('%s', (value, id) => {
    expect(named(value)).toMatchObject({ from: 'front-matter', event: { id } });
  });

  test('decides alone', () => {
    expect(named('KubeCon NA 2019', ['KubeCon EU 2019'])?.event.id).toBe('kubecon-na-2019');
    expect(named('Some Other Conf', ['KubeCon EU 2019'])).toBeUndefined();
  });

  test('left empty, it says nothing', () => {
    expect(named(' ', ['KubeCon EU 2019'])?.event.id).toBe('kubecon-eu-2019');
  });
});

test('the first title that names an event', () => {
  const match = findEvent(catalog, { named: undefined, titles: ['Notes', 'At KubeCon EU 2019'], date: undefined });
  expect(match).toMatchObject({ from: 'title', place: { title: 1, start: 3, end: 18 } });
});

test('events of other names are found by their full name and id', () => {
  const own = {
    id: 'rust-fest',
    name: 'RustFest (Global)',
    start: '2020-11-07',
    end: '2020-11-08',
    format: 'virtual',
  } as const;
  const wider = { ...catalog, events: [...catalog.events, own] };
  const find = (title: string) => findEvent(wider, { named: undefined, titles: [title], date: undefined })?.event.id;
  expect(find('Top five from RustFest (Global)')).toBe('rust-fest');
  expect(find('Top five from RustFests')).toBeUndefined();
});

test('no title throws, and places lie within it', () => {
  const word = fc.constantFrom(
    'KubeCon',
    'CloudNativeCon',
    '+',
    'NA',
    'EU',
    'San Diego',
    '2019',
    "'23",
    'İ',
    '𝒦',
    'at',
    '(',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.string({ unit: 'binary' }))),
      fc.option(fc.string(), { nil: undefined }),
      (words, date) => {
        const title = words.join(' ');
        const place = findEvent(catalog, { named: undefined, titles: [title], date })?.place;
        if (!place) return;
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeGreaterThan(place.start);
        expect(place.end).toBeLessThanOrEqual(title.length);
      },
    ),
  );
});
