import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { introductionsAddress, NO_ENDS, type Ends } from './introductions-address.ts';

/** The ends of a way named so far. As soon as both are, the ways between them open; until then it is said what is missing. */
export function useEnds(): { ends: Ends; name: (end: keyof Ends, id: string) => void } {
  const { t } = useTranslation('browse');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [ends, setEnds] = useState(NO_ENDS);
  const name = (end: keyof Ends, id: string) => {
    const next = { ...ends, [end]: id };
    setEnds(next);
    if (next.from && next.to) void navigate(introductionsAddress(next));
    else message.info(t(next.from ? 'ends.needTo' : next.to ? 'ends.needFrom' : 'ends.needBoth'));
  };
  return { ends, name };
}
