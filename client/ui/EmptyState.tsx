import { Button, Empty } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';

type Props = {
  /** One sentence: what is not there. */
  title: string;
  /** What the user can do about it. */
  hint?: ReactNode;
  /** The next step, as a link into the product or a button. */
  action?: { text: string; to: string } | { text: string; onClick: () => void };
};

/** Nothing to show, said in words, with the next step. */
export function EmptyState({ title, hint, action }: Props) {
  const navigate = useNavigate();
  return (
    <div style={{ padding: '24px 16px', textAlign: 'center' }}>
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <>
            <div style={{ color: 'var(--liantu-text)', marginBottom: 4 }}>{title}</div>
            {hint && <div style={{ color: 'var(--liantu-muted)' }}>{hint}</div>}
          </>
        }
      >
        {action && (
          <Button onClick={() => ('to' in action ? void navigate(action.to) : action.onClick())}>
            {action.text}
          </Button>
        )}
      </Empty>
    </div>
  );
}
