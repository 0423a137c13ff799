import { backtest } from '../features/backtest/backtest.i18n.ts';
import { browse } from '../features/browse/browse.i18n.ts';
import { gaps } from '../features/gap-analysis/gap-analysis.i18n.ts';
import { brief } from '../features/dossier/brief.i18n.ts';
import { dossier } from '../features/dossier/dossier.i18n.ts';
import { identity } from '../features/dossier/identity.i18n.ts';
import { editing } from '../features/editing/editing.i18n.ts';
import { entity } from '../features/entity/entity.i18n.ts';
import { districts } from '../features/district-fit/district-fit.i18n.ts';
import { comparison } from '../features/gap-comparison/gap-comparison.i18n.ts';
import { funds } from '../features/fund-trace/fund-trace.i18n.ts';
import { help } from '../features/help/help.i18n.ts';
import { holdings } from '../features/fund-trace/holdings.i18n.ts';
import { ledger } from '../features/fund-trace/ledger.i18n.ts';
import { bulletin } from '../features/project-bulletin/bulletin.i18n.ts';
import { projectFunnel } from '../features/project-funnel/funnel.i18n.ts';
import { projectLife } from '../features/project-life/project-life.i18n.ts';
import { projects } from '../features/projects/projects.i18n.ts';
import { sites } from '../features/sites/sites.i18n.ts';
import { imports } from '../features/imports/imports.i18n.ts';
import { introductions } from '../features/introductions/introductions.i18n.ts';
import { duties } from '../features/chain-duties/chain-duties.i18n.ts';
import { reports } from '../features/reports/reports.i18n.ts';
import { targets } from '../features/targets/targets.i18n.ts';
import { reconciliation } from '../features/reconciliation/reconciliation.i18n.ts';
import { quality } from '../features/data-quality/data-quality.i18n.ts';
import { regionMap } from '../features/region-map/region-map.i18n.ts';
import { specialisation } from '../features/specialisation/specialisation.i18n.ts';
import { questions } from '../features/questions/questions.i18n.ts';
import { sources } from '../features/sources/sources.i18n.ts';
import { whatIf } from '../features/what-if/what-if.i18n.ts';
import { visits } from '../features/visit-plan/visit-plan.i18n.ts';
import { canvas } from '../graph-canvas/canvas.i18n.ts';
import { author } from '../ui/author.i18n.ts';
import type { Texts } from './i18n.ts';

/** The texts of every page but the first; a feature adds its `<slug>.i18n.ts` here. */
export const otherTexts: Record<string, Texts> = {
  canvas,
  author,
  backtest,
  brief,
  browse,
  comparison,
  districts,
  dossier,
  duties,
  editing,
  entity,
  funds,
  gaps,
  identity,
  help,
  holdings,
  imports,
  introductions,
  ledger,
  reconciliation,
  quality,
  regionMap,
  questions,
  projects,
  bulletin,
  projectFunnel,
  projectLife,
  sites,
  reports,
  sources,
  specialisation,
  targets,
  visits,
  whatIf,
};
