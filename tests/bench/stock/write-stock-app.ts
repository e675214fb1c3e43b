import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../../src/cli/surroundings';

interface ContentType {
  info: { singularName: string };
  pluginOptions?: Record<string, unknown>;
  attributes: Record<string, { pluginOptions?: Record<string, unknown> }>;
}

const CONFIG: Record<string, string> = {
  server: `({ host: '127.0.0.1', port: Number(process.env.PORT), app: { keys: ['stock-a', 'stock-b'] }, logger: { updates: { enabled: false }, startup: { enabled: false } } })`,
  admin: `({ auth: { secret: 'stock-admin' }, apiToken: { salt: 'stock-token' }, transfer: { token: { salt: 'stock-transfer' } }, flags: { nps: false, promoteEE: false } })`,
  api: `({ rest: { defaultLimit: 25, maxLimit: 200, withCount: true } })`,
  database: `({ connection: { client: 'postgres', connection: { connectionString: process.env.DATABASE_URL }, pool: { min: 2, max: 16 } }, settings: { forceMigration: false } })`,
  middlewares: `['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public']`,
  plugins: `({ 'users-permissions': { config: { jwtSecret: 'stock-jwt', ratelimit: { enabled: false } } } })`,
};

const START = `require('@strapi/strapi').createStrapi({ appDir: __dirname, distDir: __dirname, serveAdminPanel: process.env.SERVE_ADMIN === 'true' }).start();\n`;

/**
 * Writes what `create-strapi-app` and the Content-Type Builder would have made of the same schemas: Strapi on
 * the same packages, with its own configuration, core controllers, routes and services, and nothing of ours.
 */
export function writeStockApp(dir: string): void {
  mkdirSync(path.join(dir, 'config'), { recursive: true });
  mkdirSync(path.join(dir, 'public/uploads'), { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const manifest = {
    name: 'stock',
    version: '0.0.0',
    private: true,
    dependencies,
    strapi: { telemetryDisabled: true, uuid: false },
  };
  writeFileSync(path.join(dir, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(dir, 'server.js'), START);
  for (const [name, text] of Object.entries(CONFIG))
    writeFileSync(path.join(dir, 'config', `${name}.js`), `module.exports = ${text};\n`);
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(dir, 'node_modules'));
  for (const feature of readdirSync(path.join(ROOT, 'src/api'))) writeFeature(dir, feature);
}

function writeFeature(dir: string, feature: string): void {
  const source = path.join(ROOT, 'src/api', feature, 'content-types');
  if (!existsSync(source)) return;
  const target = path.join(dir, 'src/api', feature);
  cpSync(source, path.join(target, 'content-types'), { recursive: true });
  for (const name of readdirSync(source)) {
    const file = path.join(target, 'content-types', name, 'schema.json');
    const schema = withoutRegisters(JSON.parse(readFileSync(file, 'utf8')) as ContentType); // A schema of ours.
    writeFileSync(file, JSON.stringify(schema));
    for (const [folder, factory] of [
      ['controllers', 'createCoreController'],
      ['services', 'createCoreService'],
      ['routes', 'createCoreRouter'],
    ] as const) {
      mkdirSync(path.join(target, folder), { recursive: true });
      const text = `module.exports = require('@strapi/strapi').factories.${factory}('api::${feature}.${name}');\n`;
      writeFileSync(path.join(target, folder, `${name}.js`), text);
    }
  }
}

function withoutRegisters(schema: ContentType): ContentType {
  for (const part of [schema, ...Object.values(schema.attributes)]) delete part.pluginOptions?.registers;
  return schema;
}
