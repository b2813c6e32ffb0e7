// The tables of the data commons, in the order in which they came to be.
import type { Migration } from '../../../kernel/storage/index.ts';
import { datasets } from './0001-datasets.ts';
import { exchanges } from './0002-exchanges.ts';
import { transfers } from './0003-transfers.ts';
import { duties } from './0004-duties.ts';
import { listings } from './0005-listings.ts';
import { uploads } from './0006-uploads.ts';
import { questionsHeard } from './0007-questions-heard.ts';
import { cures } from './0008-cures.ts';
import { inspections } from './0009-inspections.ts';
import { readiness } from './0010-readiness.ts';
import { snapshots } from './0011-snapshots.ts';
import { catalogueSearch } from './0012-catalogue-search.ts';
import { privacy } from './0013-privacy.ts';

export const dataCommonsMigrations: readonly Migration[] = [
  datasets,
  exchanges,
  transfers,
  duties,
  listings,
  uploads,
  questionsHeard,
  cures,
  inspections,
  readiness,
  snapshots,
  catalogueSearch,
  privacy,
];
