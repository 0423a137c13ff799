import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { changeLanguage, use as addPlugin } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { backtest } from '../features/backtest/backtest.i18n.ts';
import { browse } from '../features/browse/browse.i18n.ts';
import { gaps } from '../features/gap-analysis/gap-analysis.i18n.ts';
import { brief } from '../features/dossier/brief.i18n.ts';
import { dossier } from '../features/dossier/dossier.i18n.ts';
import { identity } from '../features/dossier/identity.i18n.ts';
import { entity } from '../features/entity/entity.i18n.ts';
import { districts } from '../features/district-fit/district-fit.i18n.ts';
import { comparison } from '../features/gap-comparison/gap-comparison.i18n.ts';
import { funds } from '../features/fund-trace/fund-trace.i18n.ts';
import { help } from '../features/help/help.i18n.ts';
import { holdings } from '../features/fund-trace/holdings.i18n.ts';
import { ledger } from '../features/fund-trace/ledger.i18n.ts';
import { overview } from '../features/overview/overview.i18n.ts';
import { projects } from '../features/projects/projects.i18n.ts';
import { introductions } from '../features/introductions/introductions.i18n.ts';
import { targets } from '../features/targets/targets.i18n.ts';
import { regionMap } from '../features/region-map/region-map.i18n.ts';
import { specialisation } from '../features/specialisation/specialisation.i18n.ts';
import { questions } from '../features/questions/questions.i18n.ts';
import { sources } from '../features/sources/sources.i18n.ts';
import { whatIf } from '../features/what-if/what-if.i18n.ts';
import { visits } from '../features/visit-plan/visit-plan.i18n.ts';
import { palette } from '../features/command-palette/palette.i18n.ts';
import { views } from '../features/saved-views/saved-views.i18n.ts';
import { canvas } from '../graph-canvas/canvas.i18n.ts';
import { exportTexts } from '../ui/table-export/export.i18n.ts';
import { ui } from '../ui/ui.i18n.ts';
import { common } from './common.i18n.ts';

export type Language = 'zh-CN' | 'en';
/** A feature's own texts, in both languages; the two have the same keys, which a test holds. */
export type Texts = Record<Language, Record<string, string>>;

/** Every namespace of texts; a feature adds its `<slug>.i18n.ts` here. */
export const namespaces: Record<string, Texts> = {
  common,
  ui,
  export: exportTexts,
  canvas,
  backtest,
  brief,
  browse,
  comparison,
  districts,
  dossier,
  entity,
  funds,
  gaps,
  identity,
  help,
  holdings,
  introductions,
  ledger,
  regionMap,
  palette,
  questions,
  overview,
  projects,
  sources,
  views,
  specialisation,
  targets,
  visits,
  whatIf,
};

const STORED = 'liantu.language';

export function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN';
}

const textsIn = (language: Language) =>
  Object.fromEntries(Object.entries(namespaces).map(([name, both]) => [name, both[language]]));

/** Names of months and days in date pickers. */
function speakDates(language: Language): void {
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
}

export async function startI18n(): Promise<void> {
  speakDates(storedLanguage());
  await addPlugin(initReactI18next).init({
    lng: storedLanguage(),
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': textsIn('zh-CN'), en: textsIn('en') },
    defaultNS: 'common',
    // Keys are flat: `nav.graph` is one key.
    keySeparator: false,
    interpolation: { escapeValue: false },
    // A text that is not there shows as its key: whoever sees that can say which.
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => console.error(`No text for ${namespace}:${key}`),
  });
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  speakDates(language);
  await changeLanguage(language);
}
