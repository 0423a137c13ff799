import { Segmented } from 'antd';
import { useLocation, useNavigate } from 'react-router';

/**
 * The ways to look at one thing, each a page of its own. `shared`: what of the address they have in common and goes along
 * from one to the next. An address that is none of them counts as the first.
 */
export function PageTabs({
  label,
  tabs,
  shared,
}: {
  label: string;
  tabs: readonly { path: string; label: string }[];
  shared: readonly string[];
}) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const go = (path: string) => {
    const here = new URLSearchParams(search);
    const kept = new URLSearchParams(
      shared.flatMap((name) => {
        const value = here.get(name);
        return value === null ? [] : [[name, value]];
      }),
    );
    void navigate(kept.size > 0 ? `${path}?${kept}` : path);
  };
  return (
    <Segmented<string>
      aria-label={label}
      value={(tabs.find(({ path }) => path === pathname) ?? tabs[0])?.path ?? ''}
      onChange={go}
      options={tabs.map(({ path, label: name }) => ({ value: path, label: name }))}
    />
  );
}
