import { type Heading, headingFor, isHeadingText } from './headings.ts';
import { type Note, quoted } from './lines.ts';
import { isSimilar, marksItems } from './markers.ts';
import type { Unit } from './units.ts';

/** A block of the article, with plain text still to be escaped. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: Item[] }
  | { kind: 'rule' }
  | { kind: 'code'; text: string };

/** An item with the number as written; without one: bulleted. `blocks` follow its first line, nested. */
export type Item = { number?: number; delimiter: '.' | ')'; text: string; blocks: Block[] };

/** Lines that look like items of one list, side by side; `parts` are what stands under an item. */
type Group = { style: string; members: Member[] };
type Member = { unit: Unit; number: number; text: string; parts: Unit[] };
type Draft = { group: Group } | { unit: Unit } | { block: Block };

type Structure = { blocks: Block[]; notes: Note[] };

/** Tells lists, headings and paragraphs apart. */
export function readStructure(units: Unit[]): Structure {
  const drafts = gather(units);
  const groups = drafts.flatMap((draft) => ('group' in draft ? [draft.group] : []));
  const chained = chainedGroups(groups, drafts);
  const lists: Group[] = [];
  const blocks: Block[] = [];
  const notes: Note[] = [];
  for (const [index, draft] of drafts.entries()) {
    if ('block' in draft) blocks.push(draft.block);
    else if ('group' in draft) {
      const { group } = draft;
      if (isHeadings(group, lists, chained.has(group), index < drafts.length - 1)) {
        blocks.push(
          ...group.members.flatMap(({ unit, parts }) => [heading(unit.text), ...readStructure(parts).blocks]),
        );
      } else if (group.members.length > 1) {
        lists.push(group);
        blocks.push({ kind: 'list', items: group.members.map((member) => item(member, group.style)) });
      } else {
        addParagraph(blocks, group.members[0]?.unit as Unit);
        for (const part of group.members[0]?.parts ?? []) blocks.push(...readStructure([part]).blocks);
      }
    } else {
      const items = lists.flatMap((list) => list.members.map((member) => member.text));
      const near = { before: unitsOf(drafts[index - 1]).at(-1), after: unitsOf(drafts[index + 1])[0] };
      const found: Heading | undefined = headingFor(draft.unit, near, items);
      if (found) blocks.push(heading(draft.unit.text));
      else addParagraph(blocks, draft.unit);
      if (found === 'guess')
        notes.push({ line: draft.unit.line, text: `${quoted(draft.unit.text)} taken for a heading` });
    }
  }
  return { blocks, notes };
}

function heading(text: string): Block {
  return { kind: 'heading', text: text.replaceAll('\n', ' ') };
}

/** A line that only looked like an item goes back to the wrapped paragraph it stands in. */
function addParagraph(blocks: Block[], { text, joins }: Unit): void {
  const last = blocks.at(-1);
  if (last?.kind === 'paragraph' && joins) last.text += `\n${text}`;
  else blocks.push({ kind: 'paragraph', text });
}

function unitsOf(draft: Draft | undefined): Unit[] {
  if (!draft || 'block' in draft) return [];
  return 'unit' in draft ? [draft.unit] : draft.group.members.map((member) => member.unit);
}

/** Collects neighbours into groups and bulleted lists. */
function gather(units: Unit[]): Draft[] {
  const drafts: Draft[] = [];
  const groups: Group[] = [];
  for (let at = 0; at < units.length; ) {
    const unit = units[at] as Unit;
    if (unit.kind !== 'text') {
      drafts.push({ block: unit.kind === 'code' ? { kind: 'code', text: unit.text } : { kind: 'rule' } });
      at++;
    } else if (unit.marker) {
      const { group, next } = gatherGroup(units, at, groups);
      groups.push(group);
      at = next;
      if (group.style !== 'bullet') drafts.push({ group });
      else if (group.members.length > 1 || (unit.marker.kind === 'bullet' && unit.marker.sure)) {
        drafts.push({ block: { kind: 'list', items: group.members.map((member) => item(member, 'bullet')) } });
      } else {
        drafts.push({ unit }, ...(group.members[0]?.parts ?? []).map((part) => ({ unit: part })));
      }
    } else {
      drafts.push({ unit });
      at++;
    }
  }
  return drafts;
}

function item({ text, number, parts }: Member, style: string): Item {
  const { blocks } = readStructure(parts);
  const delimiter = style === ')' ? ')' : '.';
  return { ...(style === 'bullet' ? {} : { number }), delimiter, text: text.replaceAll('\n', ' '), blocks };
}

function member(unit: Unit): Member {
  const { marker } = unit;
  return { unit, number: marker?.kind === 'number' ? marker.number : 0, text: marker?.rest ?? unit.text, parts: [] };
}

function styleOf(unit: Unit | undefined): string | undefined {
  if (!unit?.marker) return undefined;
  return unit.marker.kind === 'bullet' ? 'bullet' : unit.marker.style;
}

function gatherGroup(units: Unit[], start: number, earlier: Group[]): { group: Group; next: number } {
  const first = units[start] as Unit;
  const style = styleOf(first) ?? 'bullet';
  const group: Group = { style, members: [member(first)] };
  let next = start + 1;
  if (style !== 'bullet' && !marksItems(style)) return { group, next };
  for (let unit = units[next]; unit && unit.kind !== 'rule'; unit = units[++next]) {
    const last = group.members.at(-1) as Member;
    const deeper = unit.indent > last.unit.indent + 1;
    if (deeper && (unit.marker || unit.blankBefore || unit.kind === 'code')) last.parts.push(unit);
    else if (styleOf(unit) === style && unit.indent >= first.indent - 1 && goesOn(group, unit)) {
      group.members.push(member(unit));
    } else if (unit.marker?.kind === 'bullet' && bulletsInside(units, next, last, style)) {
      // Some pages lose the indentation of bullets under a numbered item; the number after them tells. Where an earlier
      // list already has this text, it is a section's heading.
      if (earlier.some((list) => list.members.some((other) => isMatch(other, last)))) break;
      last.parts.push(unit);
    } else break;
  }
  return { group, next };
}

/** Whether the item continues the list, rather than begin another one or the first section. */
function goesOn({ style, members }: Group, unit: Unit): boolean {
  if (style === 'bullet') return true;
  const { number, text } = member(unit);
  const last = members.at(-1)?.number ?? 0;
  const countdown = members.length > 1 && (members[0]?.number ?? 0) > last && last === 2;
  if (number === 1 && last !== 1 && !countdown) return false;
  return !members.some((other) => other.number === number && isSimilar(other.text, text));
}

/** Whether a number one higher than the last item's comes directly after the bullets at `at`. */
function bulletsInside(units: Unit[], at: number, last: Member, style: string): boolean {
  let next = at;
  while (units[next]?.marker?.kind === 'bullet') next++;
  const after = units[next];
  return (
    style !== 'bullet' && after !== undefined && styleOf(after) === style && member(after).number === last.number + 1
  );
}

function isMatch(one: Member, other: Member): boolean {
  return one.number === other.number && isSimilar(one.text, other.text);
}

/**
 * Whether numbered lines are headings: one or two of them (a section may be empty), that name items of an earlier list or
 * go on with each other's numbers, and something after them. Three side by side are always a list.
 */
function isHeadings(group: Group, lists: Group[], chained: boolean, followed: boolean): boolean {
  const { members } = group;
  if (members.length > 2 || !followed) return false;
  const listed = members.every((found) => lists.some((list) => list.members.some((other) => isMatch(other, found))));
  return (listed && members.every((found) => found.text.length <= 300)) || chained;
}

/** Groups of one or two numbered lines, short as headings are, whose numbers follow each other across the prose between. */
function chainedGroups(groups: Group[], drafts: Draft[]): Set<Group> {
  const candidates = groups.filter((group, index) => {
    const at = drafts.findIndex((draft) => 'group' in draft && draft.group === group);
    const after = drafts[at + 1];
    const isListOfTwo =
      group.members.length > 1 &&
      group.members.some((one) =>
        groups.slice(index + 1).some((other) => other.members.some((two) => isMatch(one, two))),
      );
    const brief = group.members.every(({ unit, text }) => isHeadingText(text) && !unit.joins);
    return brief && after !== undefined && group.members.length < 3 && !isListOfTwo;
  });
  const chained = new Set<Group>();
  for (const style of new Set(candidates.map((group) => group.style))) {
    const alike = candidates.filter((group) => group.style === style);
    const gaps = alike.slice(1).map((group, index) => Math.abs(firstOf(group) - lastOf(alike[index] as Group)));
    // One step must be right; beside it a number may be missing or wrong, which is for the rules to find.
    if (!gaps.includes(1)) continue;
    for (const [index, group] of alike.entries()) {
      if (isNear(gaps[index - 1]) || isNear(gaps[index])) chained.add(group);
    }
  }
  return chained;
}

function isNear(gap: number | undefined): boolean {
  return gap !== undefined && gap <= 3;
}

function firstOf({ members }: Group): number {
  return members[0]?.number ?? 0;
}

function lastOf({ members }: Group): number {
  return members.at(-1)?.number ?? 0;
}
