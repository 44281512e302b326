// Nodes whose children are read when they are first asked for. Classes: the getters of an object literal are kept with its
// shape, which outlives it and would take all it holds along.
import type { Blockquote, Heading, List, Paragraph, PhrasingContent, Table } from 'mdast';
import { inlinesOf, type Position, type Unread } from './unread.ts';

abstract class LateInlines {
  abstract readonly type: 'paragraph' | 'heading';
  readonly position: Position;
  #inlines: Unread | PhrasingContent[];

  constructor(position: Position, inlines: Unread) {
    this.position = position;
    this.#inlines = inlines;
  }

  get children(): PhrasingContent[] {
    if (!Array.isArray(this.#inlines)) this.#inlines = inlinesOf(this.type, this.#inlines);
    return this.#inlines;
  }
}

export class LateParagraph extends LateInlines implements Paragraph {
  readonly type = 'paragraph';
}

export class LateHeading extends LateInlines implements Heading {
  readonly type = 'heading';
  readonly depth: Heading['depth'];

  constructor(depth: Heading['depth'], position: Position, inlines: Unread) {
    super(position, inlines);
    this.depth = depth;
  }
}

type Read<T> = Pick<T, Extract<keyof T, 'children' | 'position' | 'spread' | 'align'>>;

abstract class LateNode<T extends Blockquote | List | Table> {
  #node: Read<T> | (() => Read<T>);

  constructor(read: () => Read<T>) {
    this.#node = read;
  }

  protected get node(): Read<T> {
    if (typeof this.#node === 'function') this.#node = this.#node();
    return this.#node;
  }

  get children(): T['children'] {
    return this.node.children;
  }

  get position(): T['position'] {
    return this.node.position;
  }
}

export class LateBlockquote extends LateNode<Blockquote> implements Blockquote {
  readonly type = 'blockquote';
}

export class LateTable extends LateNode<Table> implements Table {
  readonly type = 'table';

  get align(): Table['align'] {
    return this.node.align;
  }
}

export class LateList extends LateNode<List> implements List {
  readonly type = 'list';
  readonly ordered: boolean;
  readonly start: number | null;

  /** `number` is that of the first item, as written; undefined where it has a bullet. */
  constructor(number: string | undefined, read: () => Read<List>) {
    super(read);
    this.ordered = number !== undefined;
    this.start = number === undefined ? null : Number(number);
  }

  get spread(): List['spread'] {
    return this.node.spread;
  }
}
