import { BulbOutlined, DesktopOutlined, MoonOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { chooseColours, useColourChoice, type ColourChoice } from '../ui/colour-mode.ts';

const ICONS = { light: BulbOutlined, dark: MoonOutlined, system: DesktopOutlined };
const CHOICES: readonly ColourChoice[] = ['light', 'dark', 'system'];

/** Light, dark, or as the device. */
export function ColourSwitch() {
  const { t } = useTranslation();
  const choice = useColourChoice();
  const Icon = ICONS[choice];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [choice],
        items: CHOICES.map((key) => ({ key, label: t(`colours.${key}`) })),
        onClick: ({ key }) => {
          const next = CHOICES.find((known) => known === key);
          if (next) chooseColours(next);
        },
      }}
    >
      <Button
        type="text"
        aria-label={t('colours.label')}
        icon={<Icon aria-hidden />}
        style={{ color: '#c3cfdd' }}
      />
    </Dropdown>
  );
}
