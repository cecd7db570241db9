import { Typography } from '@mui/material';
import MeetingRoomOutlined from '@mui/icons-material/MeetingRoomOutlined';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Page } from '../page/Page.tsx';
import { State } from '../page/State.tsx';
import { useRoom } from './purpose.tsx';

/** No purpose, no page. */
export function UnderPurpose({ children }: { children: ReactNode }) {
  const text = useText();
  const { purpose, unknown } = useRoom();
  if (purpose) return children;
  return (
    <Page title={text('auth.notForPurpose')}>
      <State icon={<MeetingRoomOutlined />} title={text('auth.notForPurpose')}>
        <Typography>{unknown ? text('auth.notForPurposeWhy') : text('layout.noPurpose')}</Typography>
      </State>
    </Page>
  );
}
