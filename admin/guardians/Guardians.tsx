import FamilyRestroomOutlined from '@mui/icons-material/FamilyRestroomOutlined';
import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import type { GuardiansQuery } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { Pill } from '../page/Pill.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Section } from '../page/Section.tsx';
import { State } from '../page/State.tsx';
import { WaitingRows } from '../page/Waiting.tsx';
import { When } from '../page/When.tsx';
import { EndGuardian } from './EndGuardian.tsx';
import { VerifyGuardian } from './VerifyGuardian.tsx';

export type Guardian = NonNullable<GuardiansQuery['guardians']>[number];
type Acting = { verify: Guardian } | { end: Guardian };

/** The guardians of a contact. That one looked is written down, so this is asked only where somebody opens it. */
export const useGuardians = (contactId: string) => {
  const purpose = usePurpose().code;
  return useGetList<Guardian>('guardians', { meta: { purpose, contactId } });
};

/** Who holds parental responsibility for this contact, how well that is known, and what each may do. */
export function Guardians({ contactId }: { contactId: string }) {
  const text = useText();
  const mayEdit = may(useViewer(), 'guardians', 'edit');
  const [acting, setActing] = useState<Acting | undefined>();
  const { data, error, isPending, refetch } = useGuardians(contactId);
  if (error) return <RefusedState error={error} again={refetch} />;
  if (isPending) return <WaitingRows rows={3} />;
  if (data.length === 0)
    return (
      <State icon={<FamilyRestroomOutlined />} title={text('guardians.none')}>
        <Typography>{text('guardians.noneWhy')}</Typography>
      </State>
    );
  const close = () => setActing(undefined);
  return (
    <Section title={text('guardians.title')} intro={text('guardians.why')}>
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data.map(guardian => (
          <GuardianRow key={guardian.id} guardian={guardian} {...(mayEdit && { act: setActing })} />
        ))}
      </Stack>
      {acting && 'verify' in acting && <VerifyGuardian contactId={contactId} guardian={acting.verify} onClose={close} />}
      {acting && 'end' in acting && <EndGuardian contactId={contactId} guardian={acting.end} onClose={close} />}
    </Section>
  );
}

function GuardianRow({ guardian, act }: { guardian: Guardian; act?: (acting: Acting) => void }) {
  const text = useText();
  const { name, email, verification, verifiedAt, verifiedHow, since, endedAt } = guardian;
  const open = guardian.may.length > 0;
  return (
    <Box component="li" sx={{ py: 4, '& + &': { borderTop: 1, borderColor: 'divider' }, overflowWrap: 'anywhere' }}>
      <Stack direction="row" sx={{ gap: 3, flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Typography component="h3" sx={{ fontWeight: 700 }}>
          {name}
        </Typography>
        {endedAt ? (
          <Pill tone="error">{text('guardians.ended')}</Pill>
        ) : (
          <Pill tone={verification === 'HIGH' ? 'success' : 'warning'}>{text(`guardians.verification.${verification}`)}</Pill>
        )}
      </Stack>
      <Typography>{email}</Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', display: 'flex', columnGap: 3, flexWrap: 'wrap' }}>
        <span>
          {text('guardians.since')} <When at={since} focusable />
        </span>
        {endedAt && (
          <span>
            {text('guardians.endedOn')} <When at={endedAt} focusable />
          </span>
        )}
      </Typography>
      <Typography sx={{ mt: 3, color: 'text.secondary' }}>
        {verifiedAt ? (
          <>
            {text('guardians.verifiedOn')} <When at={verifiedAt} focusable />: {verifiedHow}
          </>
        ) : (
          text('guardians.byMail')
        )}
      </Typography>
      <Typography sx={{ mt: 3 }}>
        {open
          ? `${text('guardians.may')}: ${guardian.may.map(each => text(`guardians.may.${each}`)).join(', ')}`
          : text(endedAt ? 'guardians.mayNothingEnded' : 'guardians.mayNothing')}
      </Typography>
      {act && !endedAt && (
        <Stack direction="row" sx={{ mt: 3, gap: 3, flexWrap: 'wrap' }}>
          {open && verification === 'LOW' && (
            <Button
              size="small"
              variant="outlined"
              onClick={() => act({ verify: guardian })}
              aria-label={`${text('guardians.verify')}: ${name}`}
            >
              {text('guardians.verify')}
            </Button>
          )}
          <Button size="small" onClick={() => act({ end: guardian })} aria-label={`${text('guardians.end')}: ${name}`}>
            {text('guardians.end')}
          </Button>
        </Stack>
      )}
    </Box>
  );
}
