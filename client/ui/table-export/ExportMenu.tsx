import { DownloadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queriesRoute } from '../../../server/contract/cypher-console.ts';
import { callOptions } from '../../api/call-options.ts';
import { describeError } from '../describe-error.ts';
import { usePageOffer } from '../page-offers.ts';
import { csvOf, tsvOf } from './csv.ts';
import { fileName, pictureAddress, withSourceColumn, type Export } from './export-model.ts';
import { saveFile } from './save-file.ts';
import type { XlsxPicture } from './xlsx.ts';

type Props = {
  /** Gathers what is taken away, at the moment it is asked for. */
  make: () => Export | Promise<Export>;
  disabled?: boolean;
  /** Further things to take away, e.g. the picture of the page. */
  more?: readonly { key: string; label: string; onClick: () => void }[];
};

const KINDS = ['xlsx', 'csv', 'html', 'copy', 'print'] as const;
type Kind = (typeof KINDS)[number];
/** Dots to a pixel: sharp on paper too. */
const PICTURE_SCALE = 2;

/**
 * The tables of a page as XLSX, CSV, a report in one HTML file, on the clipboard or on paper. A spreadsheet and a
 * report carry the queries, filters, dates and sources; CSV holds the first table alone.
 */
export function ExportMenu({ make, disabled = false, more = [] }: Props) {
  const { t, i18n } = useTranslation('export');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);

  const take: Record<Kind, (exported: Export) => Promise<void>> = {
    csv: async (exported) => {
      const [first] = exported.tables;
      if (!first) return;
      saveFile(
        new Blob([csvOf(withSourceColumn(first, t('sources')))], { type: 'text/csv;charset=utf-8' }),
        fileName(exported, 'csv'),
      );
    },
    xlsx: async (exported) => {
      const [{ xlsxOf }, { contentHash }] = await Promise.all([
        import('./xlsx.ts'),
        import('./content-hash.ts'),
      ]);
      const facts = factsOf(exported);
      const file = await xlsxOf(exported, await drawn(exported), {
        pictures: t('pictures'),
        noPicture: t('noPicture'),
        about: t('about'),
        sources: t('sources'),
        figures: t('figures'),
        figureHeader: [t('figure.name'), t('figure.value'), t('figure.how')],
        facts: [
          ...facts,
          [t('address'), exported.address ?? window.location.href],
          [t('hash'), contentHash(exported)],
          ...exported.filters,
          ...exported.basis.queries.map((name) => [t('query'), name] as const),
        ],
        sourceHeader: [t('source.title'), t('source.publisher'), t('source.date'), t('source.url')],
      });
      saveFile(file, fileName(exported, 'xlsx'));
    },
    html: async (exported) => {
      const [{ htmlReport }, { contentHash }, known] = await Promise.all([
        import('./html-report.ts'),
        import('./content-hash.ts'),
        client.ensureQueryData(callOptions(queriesRoute, {})),
      ]);
      const html = htmlReport(
        exported,
        known.queries.filter(({ name }) => exported.basis.queries.includes(name)),
        {
          language: i18n.language,
          facts: factsOf(exported),
          hash: contentHash(exported),
          address: exported.address ?? window.location.href,
          headings: {
            filters: t('filters'),
            queries: t('queries'),
            sources: t('sources'),
            figures: t('figures'),
            reopen: t('reopen'),
          },
          empty: t('empty'),
        },
      );
      saveFile(new Blob([html], { type: 'text/html;charset=utf-8' }), fileName(exported, 'html'));
    },
    copy: async (exported) => {
      const [first] = exported.tables;
      if (!first) return;
      await navigator.clipboard.writeText(tsvOf(withSourceColumn(first, t('sources'))));
      message.success(t('copied', { count: first.rows.length }));
    },
    print: async () => window.print(),
  };

  function factsOf({ basis }: Export): (readonly [string, string])[] {
    return [
      ...(basis.asOf ? [[t('asOf'), basis.asOf] as const] : []),
      [t('newest'), basis.newest ?? t('none')],
    ];
  }

  const run = async (kind: Kind) => {
    setBusy(true);
    try {
      await take[kind](await make());
    } catch (error) {
      const { title, detail } = describeError(error);
      message.error(t('failed', { reason: detail ?? t(title, { ns: 'ui' }) }));
    } finally {
      setBusy(false);
    }
  };

  usePageOffer({
    actions: disabled
      ? []
      : KINDS.filter((kind) => kind !== 'print').map((kind) => ({
          id: `export-${kind}`,
          name: `${t('button')} · ${t(`kind.${kind}`)}`,
          run: () => void run(kind),
        })),
  });

  return (
    <Dropdown
      trigger={['click']}
      disabled={disabled || busy}
      menu={{
        items: [
          ...KINDS.map((key) => ({ key, label: t(`kind.${key}`) })),
          ...more.map(({ key, label }) => ({ key, label })),
        ],
        onClick: ({ key }) => {
          const kind = KINDS.find((known) => known === key);
          if (kind) void run(kind);
          else more.find((other) => other.key === key)?.onClick();
        },
      }}
    >
      <Button size="small" icon={<DownloadOutlined aria-hidden />} loading={busy}>
        {t('button')}
      </Button>
    </Dropdown>
  );
}

/** A picture that cannot be drawn is no reason to take nothing away. */
async function drawn({ pictures = [] }: Export): Promise<XlsxPicture[]> {
  if (pictures.length === 0) return [];
  const { pngOf } = await import('./png-of.ts');
  return Promise.all(
    pictures.map(async (picture) => ({
      name: picture.name,
      png: await pngOf(pictureAddress(picture), PICTURE_SCALE).catch(() => null),
    })),
  );
}
