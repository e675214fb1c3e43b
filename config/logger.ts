import type { Core } from '@strapi/strapi';
import { lineFormat } from '../src/plugins/registers';

/** One JSON object a line in production, a readable line elsewhere; never what people entered. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  level: env('LOG_LEVEL', 'http'),
  format: lineFormat(env('NODE_ENV') === 'production' ? 'json' : 'text'),
});
