import { Alert, Box, Button, Card, Stack, Typography } from '@mui/material';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { useSayRefusal } from '../page/say-refusal.ts';
import { useAsyncAct } from '../page/use-async-act.ts';
import type { DemoPerson } from './demo-people.ts';

/** Who works here, in the demo: one press fills in what they would type. */
export function DemoPeople({ people, signIn }: { people: DemoPerson[]; signIn: (email: string, password: string) => Promise<void> }) {
  const text = useText();
  const language = useLanguage();
  const say = useSayRefusal();
  const inWords = (labels: Record<string, string>) => labels[language] ?? labels['en'] ?? '';
  const { act, pending, refused } = useAsyncAct((person: DemoPerson) => signIn(person.email, person.password));
  return (
    <Box component="section" aria-labelledby="demo-people" sx={{ mt: 8 }}>
      <Typography id="demo-people" component="h2" variant="h2" sx={{ mb: 1, pt: 1 }}>
        {text('signIn.demo')}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 5 }}>{text('signIn.demoWhy')}</Typography>
      {refused && (
        <Alert severity="error" role="alert" sx={{ mb: 3 }}>
          {say(refused)}
        </Alert>
      )}
      <Card>
        <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {people.map(person => (
            <Stack
              key={person.email}
              component="li"
              direction="row"
              sx={{ px: 4, py: 2.5, gap: 3, alignItems: 'center', '& + &': { borderTop: 1, borderColor: 'divider' } }}
            >
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography sx={{ fontWeight: 700 }}>{person.name}</Typography>
                <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
                  {person.roles.map(inWords).join(', ')}: {person.purposes.map(inWords).join(', ') || text('signIn.seesNobody')}
                </Typography>
              </Box>
              <Typography
                component="code"
                sx={{ fontFamily: 'inherit', fontVariantNumeric: 'tabular-nums', letterSpacing: '0.08em' }}
                aria-label={text('signIn.codeOf', { name: person.name })}
              >
                {person.code}
              </Typography>
              <Button
                variant="outlined"
                size="small"
                sx={{ minWidth: 96, whiteSpace: 'nowrap' }}
                disabled={pending}
                onClick={() => void act(person)}
              >
                {text('signIn.be', { name: person.name.split(' ')[0] ?? person.name })}
              </Button>
            </Stack>
          ))}
        </Stack>
      </Card>
    </Box>
  );
}
