import type { Cluster } from '../../database/embedded/cluster';

/** Name of the database that every test file's own database is a copy of. */
export const TEMPLATE = 'template_office';

/** What the set-up of a run hands to its tear-down, in the same process. */
export const run: { cluster?: Cluster; dir?: string } = {};

/** Environment variable by which the set-up tells the test files where the cluster is (`…/` + database name). */
export const CLUSTER_URL = 'TEST_CLUSTER_URL';
