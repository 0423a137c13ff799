import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { chooseLanguage } from '../../i18n/i18n.ts';
import { chooseColours } from '../../ui/colour-mode.ts';
import { offeredActions } from '../../ui/page-offers.ts';
import { useCopyLink } from '../saved-views/use-copy-link.ts';
import type { LocalThing } from './palette-groups.ts';

/** What can be done from anywhere, and what the page on view offers besides. */
export function usePaletteActions(onSaveView: () => void): LocalThing[] {
  const { t, i18n } = useTranslation('palette');
  const navigate = useNavigate();
  const copyLink = useCopyLink();
  const english = i18n.language === 'en';
  const own: (Omit<LocalThing, 'sort'> & { run: () => void })[] = [
    ...offeredActions(),
    {
      id: 'save-view',
      name: t('action.saveView'),
      keywords: ['baocunshitu', 'bcst', 'save view', 'star', '收藏', 'shoucang'],
      run: onSaveView,
    },
    {
      id: 'copy-link',
      name: t('action.copyLink'),
      keywords: ['fuzhilianjie', 'fzlj', 'copy link', 'share', '分享', 'fenxiang'],
      run: () => void copyLink(),
    },
    {
      id: 'new-question',
      name: t('action.newQuestion'),
      keywords: ['xinjianwenti', 'xjwt', 'new question', 'cypher', '提问', 'tiwen'],
      run: () => void navigate('/questions'),
    },
    {
      id: 'light',
      name: t('action.light'),
      keywords: ['qianse', 'light', 'theme', '主题', 'zhuti', '亮'],
      run: () => chooseColours('light'),
    },
    {
      id: 'dark',
      name: t('action.dark'),
      keywords: ['shense', 'dark', 'theme', '主题', 'zhuti', '夜间', 'yejian'],
      run: () => chooseColours('dark'),
    },
    {
      id: 'system',
      name: t('action.system'),
      keywords: ['gensuixitong', 'system', 'theme', '主题', 'zhuti'],
      run: () => chooseColours('system'),
    },
    {
      id: 'language',
      name: t('action.language'),
      keywords: ['language', 'english', '语言', 'yuyan', '英文', '中文', 'zhongwen', 'chinese'],
      run: () => void chooseLanguage(english ? 'zh-CN' : 'en'),
    },
    {
      id: 'print',
      name: t('action.print'),
      keywords: ['dayin', 'print', 'pdf'],
      run: () => window.print(),
    },
  ];
  return own.map((action) => ({ sort: 'action', ...action }));
}
