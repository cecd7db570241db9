import { Button } from '@mui/material';
import PinOutlined from '@mui/icons-material/PinOutlined';
import { useText } from '../i18n/use-text.ts';
import { useDemoPeople } from './demo-people.ts';

/** In the demo: the code that this person's authenticator would show now. */
export function DemoCode({ email, onUse }: { email: string; onUse: (code: string) => void }) {
  const text = useText();
  const person = useDemoPeople().find(known => known.email === email);
  if (!person) return null;
  return (
    <Button startIcon={<PinOutlined />} variant="outlined" onClick={() => onUse(person.code)} sx={{ alignSelf: 'flex-start' }}>
      {text('signIn.useCode', { code: person.code })}
    </Button>
  );
}
