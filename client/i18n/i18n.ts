import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next, { changeLanguage, use as addPlugin } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { tour } from '../features/help/tour.i18n.ts';
import { overview } from '../features/overview/overview.i18n.ts';
import { palette } from '../features/command-palette/palette.i18n.ts';
import { views } from '../features/saved-views/saved-views.i18n.ts';
import { exportTexts } from '../ui/table-export/export.i18n.ts';
import { ui } from '../ui/ui.i18n.ts';
import { common } from './common.i18n.ts';

export type Language = 'zh-CN' | 'en';
/** A feature's own texts, in both languages; the two have the same keys, which a test holds. */
export type Texts = Record<Language, Record<string, string>>;

/** Texts of the frame and of the page one lands on: they come with the first scripts. */
export const firstTexts: Record<string, Texts> = {
  common,
  ui,
  export: exportTexts,
  palette,
  views,
  overview,
  tour,
};

const STORED = 'liantu.language';

export function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN';
}

const textsIn = (language: Language) =>
  Object.fromEntries(Object.entries(firstTexts).map(([name, both]) => [name, both[language]]));

let others: Promise<void> | undefined;

/** Brings the texts of every other page, once; a page that needs them is not drawn before. */
export function loadTexts(): Promise<void> {
  others ??= bringOthers().catch((error: unknown) => {
    // Tried again when the page is.
    others = undefined;
    throw error;
  });
  return others;
}

async function bringOthers(): Promise<void> {
  const { otherTexts } = await import('./other-texts.ts');
  for (const [name, both] of Object.entries(otherTexts)) {
    i18next.addResourceBundle('zh-CN', name, both['zh-CN']);
    i18next.addResourceBundle('en', name, both.en);
  }
}

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
