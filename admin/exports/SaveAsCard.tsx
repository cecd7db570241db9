import { Button } from '@mui/material';
import ContactPageOutlined from '@mui/icons-material/ContactPageOutlined';
import { useNotify } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { ContactCardDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { useSayRefusal } from '../page/say-refusal.ts';
import { Refused } from '../api/refused.ts';
import { saveText } from './save.ts';

/** One contact as a card for an address book: the API writes and logs it, the browser keeps it. */
export function SaveAsCard({ id, name }: { id: string; name: string }) {
  const text = useText();
  const notify = useNotify();
  const say = useSayRefusal();
  const purpose = usePurpose().code;
  const save = async () => {
    try {
      const card = await askFor(ContactCardDocument, { purpose, id }, 'contactCard');
      if (card == null) throw new Refused('NOT_FOUND');
      saveText(card, `${name}.vcf`, 'text/vcard;charset=utf-8');
    } catch (error) {
      notify(say(error instanceof Refused ? error : new Refused('BROWSER')), { type: 'error' });
    }
  };
  return (
    <Button variant="outlined" startIcon={<ContactPageOutlined />} onClick={() => void save()}>
      {text('exports.card')}
    </Button>
  );
}
