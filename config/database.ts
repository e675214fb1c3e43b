import type { Core } from '@strapi/strapi';

/** PostgreSQL is the only dialect: row-level security, triggers and trigram search are part of the product. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    client: 'postgres',
    connection: {
      connectionString: env('DATABASE_URL'),
      application_name: 'party-building-office',
    },
    pool: { min: 2, max: env.int('DATABASE_POOL_MAX', 16) },
    acquireConnectionTimeout: 15_000,
    // An error must not carry the statement with its values, which would end up in the log.
    compileSqlOnError: false,
  },
  // A column that leaves a schema keeps its data: dropping it is a decision for a migration.
  settings: { forceMigration: false },
});
