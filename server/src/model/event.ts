import { type Catalog, findEvent } from '../catalog/index.ts';
import type { Meta } from './meta.ts';

/** The conference that an article is about. */
export interface ArticleEvent {
  /** Of the catalogue; undefined for an event that front matter describes itself. */
  readonly id?: string;
  readonly name: string;
  readonly location?: string;
  /** First and last day, ISO. */
  readonly start?: string;
  readonly end?: string;
  readonly from: 'front-matter' | 'title';
}

/** The event of an article: from front matter, else from its titles with its date. */
export function eventOf(meta: Meta, titles: readonly string[], catalog: Catalog): ArticleEvent | undefined {
  if (meta.ownEvent) return { ...meta.ownEvent, from: 'front-matter' };
  const match = findEvent(catalog, { named: meta.event?.text, titles, date: meta.date });
  if (!match) return undefined;
  const { id, name, city, start, end } = match.event;
  return { id, name, ...(city ? { location: city } : {}), start, end, from: match.from };
}

/** A day, ISO, and what it was taken from. */
export interface Then {
  readonly date: string;
  readonly from: 'event' | 'front-matter' | 'today';
}

/** The day that "then" means in an article: the event's last day, else the article's date, else today. */
export function thenOf(event: ArticleEvent | undefined, date: string | undefined, today: string): Then {
  const last = event?.end ?? event?.start;
  if (last) return { date: last, from: 'event' };
  return date ? { date, from: 'front-matter' } : { date: today, from: 'today' };
}
