import type { Catalog } from '../catalog/index.ts';
import type { Config } from '../config.ts';
import type { Summary } from '../model/summary.ts';
import type { Series } from './series.ts';
import type { SourceFile } from './source-file.ts';

/** All that a rule may read. What is not here has not been read, and gives no finding. */
export interface Context {
  readonly file: SourceFile;
  readonly summary: Summary;
  readonly series: Series;
  readonly catalog: Catalog;
  readonly config: Config;
}
