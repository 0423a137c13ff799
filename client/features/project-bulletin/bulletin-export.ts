import type { TFunction } from 'i18next';
import type { BulletinAnswer } from '../../../server/contract/project-bulletin.ts';
import { stageName } from '../../ui/model-names.ts';
import { moneyWords } from '../../ui/money-words.ts';
import { eachSourceOnce, type Export } from '../../ui/table-export/export-model.ts';
import { change, linesOf, sumWords } from './bulletin.view-model.ts';

/** A bulletin to take away: its projects, its figures against the year before, and against what was published. */
export function bulletinExport(
  { content, hash, basis }: BulletinAnswer,
  title: string,
  t: TFunction<'bulletin'>,
  language: string,
): Export {
  const { now, year, period, before, min } = content;
  return {
    title,
    filters: [
      [t('period'), `${period.code}（${period.from} – ${period.to}）`],
      ...(min === null ? [] : [[t('min'), t('atLeast', { min })] as const]),
      [t('hash'), hash],
    ],
    basis,
    figures: [
      { name: t('line.projects'), value: String(now.projects), how: t('how') },
      { name: t('line.investment'), value: sumWords(now, language), how: t('how') },
    ],
    tables: [
      {
        name: t('projects'),
        header: ['project', 'signed', 'investment', 'stage', 'origin', 'scope', 'places', 'chains'].map(
          (key) => t(`col.${key}`),
        ),
        rows: content.projects.map((one) => [
          one.project.name,
          one.signed,
          one.investment && moneyWords(one.investment, language),
          one.stage && stageName(one.stage, language),
          t(`line.origin.${one.origin}`),
          [t(`line.scope.${one.scope}`), one.sourceRegion].filter(Boolean).join(' · '),
          one.places.join('；') || null,
          one.chains.join('；') || null,
        ]),
        rowSources: content.projects.map(({ sources }) => sources),
      },
      {
        name: t('figures'),
        header: [t('col.figure'), period.code, before.code, t('col.changePercent')],
        rows: [
          [t('line.investment'), sumWords(now, language), sumWords(year, language), null],
          ...linesOf(content).map((line) => [
            t(`line.${line.key}`, line.values),
            line.now,
            line.year,
            change(line.now, line.year),
          ]),
        ],
        note: t('caveat', {
          ...now.unplaced,
          unknown: now.amounts.unknown,
          making: now.manufacturingUnknown,
        }),
      },
      {
        name: t('against'),
        header: ['figure', 'published', 'counted', 'unit', 'verdict', 'why'].map((key) => t(`col.${key}`)),
        rows: content.heldAgainst.map(({ nameZh, nameEn, published, counted, unit, verdict, why }) => [
          language === 'en' ? nameEn : nameZh,
          published,
          counted,
          unit,
          t(`verdict.${verdict}`),
          language === 'en' ? why.en : why.zh,
        ]),
        rowSources: content.heldAgainst.map(({ sources }) => sources),
        note: t('againstHint'),
      },
    ],
    sources: eachSourceOnce([...content.projects, ...content.heldAgainst].flatMap(({ sources }) => sources)),
  };
}
