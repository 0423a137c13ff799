import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import type { Deps } from './deps.ts';
import { registerBacktest } from './features/backtest/backtest.route.ts';
import { registerCardRules } from './features/card-rules/card-rules.route.ts';
import { registerCandidates } from './features/candidates/candidates.route.ts';
import { registerChains } from './features/chains/chains.route.ts';
import { registerChainDuties } from './features/chain-duties/chain-duties.route.ts';
import { registerCypherConsole } from './features/cypher-console/cypher-console.route.ts';
import { registerDataQuality } from './features/data-quality/data-quality.route.ts';
import { registerDistrictFit } from './features/district-fit/district-fit.route.ts';
import { registerDossier } from './features/dossier/dossier.route.ts';
import { registerEditing } from './features/editing/editing.route.ts';
import { registerEntities } from './features/entities/entities.route.ts';
import { registerFunds } from './features/fund-trace/fund-trace.route.ts';
import { registerGapAnalysis } from './features/gap-analysis/gap-analysis.route.ts';
import { registerGapComparison } from './features/gap-comparison/gap-comparison.route.ts';
import { registerHealth } from './features/health/health.route.ts';
import { registerImports } from './features/imports/imports.route.ts';
import { registerIntroductions } from './features/introductions/introductions.route.ts';
import { registerMuted } from './features/muted/muted.route.ts';
import { registerOpenapi } from './features/openapi/openapi.route.ts';
import { registerOverview } from './features/overview/overview.route.ts';
import { registerProjectBulletin } from './features/project-bulletin/project-bulletin.route.ts';
import { registerProjectFunnel } from './features/project-funnel/project-funnel.route.ts';
import { registerProjectIssues } from './features/project-issues/project-issues.route.ts';
import { registerProjectLife } from './features/project-life/project-life.route.ts';
import { registerProjects } from './features/projects/projects.route.ts';
import { sayMerged } from './features/reconciliation/merged.ts';
import { registerReconciliation } from './features/reconciliation/reconciliation.route.ts';
import { registerRegionMap } from './features/region-map/region-map.route.ts';
import { registerQuestions } from './features/questions/questions.route.ts';
import { registerSites } from './features/sites/sites.route.ts';
import { registerSources } from './features/sources/sources.route.ts';
import { registerReports } from './features/reports/reports.route.ts';
import { registerSavedViews } from './features/saved-views/saved-views.route.ts';
import { registerSearch } from './features/search/search.route.ts';
import { registerSpecialisation } from './features/specialisation/specialisation.route.ts';
import { registerTargets } from './features/targets/targets.route.ts';
import { registerVisitPlan } from './features/visit-plan/visit-plan.route.ts';
import { registerWhatIf } from './features/what-if/what-if.route.ts';
import { createApi } from './http/api.ts';
import { HttpError } from './http/errors.ts';
import { refuseForeignPages } from './http/foreign-pages.ts';
import { replyToError } from './http/reply-to-error.ts';

export const CLIENT_FOLDER = fileURLToPath(new URL('../client/dist', import.meta.url));

const features = [
  registerHealth,
  registerSearch,
  registerEntities,
  registerEditing,
  registerDossier,
  registerCypherConsole,
  registerChains,
  registerChainDuties,
  registerGapAnalysis,
  registerSpecialisation,
  registerWhatIf,
  registerGapComparison,
  registerDataQuality,
  registerDistrictFit,
  registerCandidates,
  registerIntroductions,
  registerTargets,
  registerVisitPlan,
  registerBacktest,
  registerMuted,
  registerFunds,
  registerOverview,
  registerProjects,
  registerProjectLife,
  registerProjectIssues,
  registerCardRules,
  registerProjectBulletin,
  registerProjectFunnel,
  registerSites,
  registerQuestions,
  registerSources,
  registerRegionMap,
  registerReconciliation,
  registerSavedViews,
  registerReports,
  registerImports,
  registerOpenapi,
];

/** The whole HTTP application, ready to be listened on or mounted by a test. */
export function createApp(deps: Deps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(
    pinoHttp({
      logger: deps.log,
      autoLogging: false,
      genReqId: (_request, response) => {
        const id = randomUUID();
        response.setHeader('X-Request-Id', id);
        return id;
      },
    }),
  );
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          // The UI kit writes its styles into the page at run time.
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          workerSrc: ["'self'", 'blob:'],
          // Served over plain http on loopback: upgrading would break it.
          upgradeInsecureRequests: null,
        },
      },
      strictTransportSecurity: false,
    }),
  );

  app.use(compression());
  app.use(refuseForeignPages(deps.allowedHosts ?? []));

  const router = express.Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-cache');
    next();
  });
  router.use(
    rateLimit({
      windowMs: 60_000,
      limit: deps.requestsPerMinute,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      // Behind a proxy everybody shares its address; what it forwards could be made up.
      validate: { xForwardedForHeader: false, forwardedHeader: false },
      handler: () => {
        throw new HttpError(429, 'too_many_requests', '请求过于频繁，请一分钟后再试');
      },
    }),
  );
  router.use(express.json({ limit: '1mb' }));
  const api = createApi(router, deps.checkReplies ?? false);
  for (const register of features) register(api, deps);
  api.refuseOtherMethods();
  router.use((request) => {
    throw new HttpError(
      404,
      'no_such_call',
      `没有这个接口：${request.method} ${request.originalUrl.split('?')[0]}`,
    );
  });
  app.use('/api', router);

  if (deps.clientFolder && existsSync(deps.clientFolder)) serveClient(app, deps.clientFolder);
  app.use((request) => {
    throw new HttpError(404, 'not_found', `没有这个页面：${request.method} ${request.path}`);
  });
  app.use(sayMerged(deps.graph));
  app.use(replyToError(deps.log));
  return app;
}

/** Hashed assets may be kept for ever; every other address is the page itself, which finds its way from the URL. */
function serveClient(app: Express, folder: string): void {
  app.use(
    '/assets',
    express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(folder, { index: false }));
  app.get(/^(?!\/assets\/).*/, (_request, response) => {
    response.sendFile(path.join(folder, 'index.html'), { headers: { 'Cache-Control': 'no-cache' } });
  });
}
