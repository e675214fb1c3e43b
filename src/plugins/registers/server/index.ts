import bootstrap from './bootstrap';
import controllers from './controllers';
import destroy from './destroy';
import middlewares from './middlewares';
import register from './register';
import routes from './routes';
import services from './services';

export default {
  register,
  bootstrap,
  destroy,
  config: {
    default: {
      rootScope: '',
      dataDir: '.data',
      openActions: [],
      personalDataKeys: '',
      anonymiseAfterYears: 5,
      regionRegister: '',
      auditKey: '',
      auditRetentionYears: 3,
      limits: {},
      rateLimits: true,
      leastFreeDisk: 0,
      metrics: { port: null, host: '127.0.0.1' },
      exportDays: 7,
      fileMegabytes: 20,
      recordFileMegabytes: 200,
    },
    validator: () => undefined,
  },
  controllers,
  routes,
  services,
  middlewares,
  policies: {},
  contentTypes: {},
};
