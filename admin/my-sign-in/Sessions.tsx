import { Button } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { askFor } from '../api/ask.ts';
import type { Refused } from '../api/refused.ts';
import { EndSessionDocument, SessionsDocument, type SessionsQuery } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { RefusedState } from '../page/RefusedState.tsx';
import { Rows } from '../page/Rows.tsx';
import { Section } from '../page/Section.tsx';
import { useSayRefusal } from '../page/say-refusal.ts';
import { When } from '../page/When.tsx';

type Session = NonNullable<SessionsQuery['sessions']>[number];

/** Where one is signed in, and the way to end it there. */
export function Sessions() {
  const text = useText();
  const notify = useNotify();
  const say = useSayRefusal();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: ['sessions'], queryFn: () => askFor(SessionsDocument, {}, 'sessions') });
  const end = async (id?: string) => {
    try {
      await askFor(EndSessionDocument, { input: { id } }, 'endSession');
      notify('mySignIn.sessionEnded', { type: 'success' });
    } catch (refused) {
      notify(say(refused as Refused), { type: 'error' });
    }
    await client.invalidateQueries({ queryKey: ['sessions'] });
  };
  const sessions = data ?? [];
  return (
    <Section
      title={text('mySignIn.sessions')}
      intro={text('mySignIn.sessionsWhy')}
      flush
      actions={
        sessions.length > 1 && (
          <Button variant="outlined" onClick={() => void end()}>
            {text('mySignIn.endOthers')}
          </Button>
        )
      }
    >
      {error ? (
        <RefusedState error={error} again={refetch} />
      ) : (
        <Rows<Session>
          label={text('mySignIn.sessions')}
          rows={sessions}
          id={each => each.id}
          columns={[
            { title: text('mySignIn.since'), cell: each => <When at={each.since} focusable /> },
            { title: text('bases.until'), cell: each => <When at={each.expiresAt} focusable /> },
            {
              title: text('staff.state'),
              cell: each => text(each.isThis ? 'mySignIn.this' : each.secondFactorAt ? 'mySignIn.elsewhere' : 'mySignIn.half'),
            },
            {
              title: text('contacts.actions'),
              align: 'right',
              nowrap: true,
              cell: each =>
                !each.isThis && (
                  <Button size="small" onClick={() => void end(each.id)}>
                    {text('mySignIn.end')}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}
