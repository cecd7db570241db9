import { Box, Link, Popover, Stack, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useStepUp } from '../auth/StepUp.tsx';
import type { Remedy } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { useRoom } from '../layout/purpose.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { useRoleLabel } from '../roles/use-role-label.ts';

const linkLook = { fontSize: '0.875rem', lineHeight: '24px', verticalAlign: 'baseline' } as const;

/** What would open a lock: another purpose, a fresh code, or a role to ask for. Nothing, where nothing would. */
export function RemedyLink({ remedy, field }: { remedy: Remedy; field: string }) {
  const text = useText();
  const stepUp = useStepUp();
  if (remedy.kind === 'STEP_UP') {
    return (
      <Link component="button" type="button" sx={linkLook} onClick={() => void stepUp()}>
        {text('remedy.STEP_UP')}
      </Link>
    );
  }
  if (remedy.kind === 'CHANGE_PURPOSE') return <ChangePurpose purposes={remedy.purposes} field={field} />;
  if (remedy.kind === 'ASK_ROLE')
    return (
      <Explained label={text('remedy.ASK_ROLE')} intro={text('remedy.ASK_ROLE.who', { field })}>
        <RoleNames codes={remedy.roles} />
      </Explained>
    );
  if (remedy.kind === 'ASK_CONSENT')
    return <Explained label={text('remedy.ASK_CONSENT')} intro={text('remedy.ASK_CONSENT.how', { field })} />;
  return null;
}

function ChangePurpose({ purposes, field }: { purposes: string[]; field: string }) {
  const text = useText();
  const label = usePurposeLabel();
  const { change } = useRoom();
  const only = purposes.length === 1 ? purposes[0] : undefined;
  if (only) {
    return (
      <Link component="button" type="button" sx={linkLook} onClick={() => change(only)}>
        {text('remedy.CHANGE_PURPOSE.to', { purpose: label(only) })}
      </Link>
    );
  }
  return (
    <Explained label={text('remedy.CHANGE_PURPOSE')} intro={text('remedy.CHANGE_PURPOSE.which', { field })}>
      {purposes.map(code => (
        <Link key={code} component="button" type="button" onClick={() => change(code)} sx={{ textAlign: 'start' }}>
          {label(code)}
        </Link>
      ))}
    </Explained>
  );
}

function Explained({ label, intro, children }: { label: string; intro: string; children?: ReactNode }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Link
        component="button"
        type="button"
        sx={linkLook}
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {label}
      </Link>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <Box sx={{ p: 5, maxWidth: 360 }}>
          <Typography>{intro}</Typography>
          <Stack sx={{ mt: 2, gap: 1, alignItems: 'flex-start' }}>{children}</Stack>
        </Box>
      </Popover>
    </>
  );
}

/** Asked for only once somebody wants to know. */
function RoleNames({ codes }: { codes: string[] }) {
  const roleLabel = useRoleLabel();
  return codes.map(code => (
    <Typography key={code} sx={{ fontWeight: 700 }}>
      {roleLabel(code)}
    </Typography>
  ));
}
