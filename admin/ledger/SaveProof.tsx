import { Button } from '@mui/material';
import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import { useNotify } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { Refused } from '../api/refused.ts';
import { saveFrom } from '../exports/save.ts';
import { ConsentProofDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { useSayRefusal } from '../page/say-refusal.ts';

/** The proof of one basis as a file: the API makes and logs it, the browser keeps it. */
export function SaveProof({ contactId, legalBasisId, label }: { contactId: string; legalBasisId: string; label: string }) {
  const text = useText();
  const notify = useNotify();
  const say = useSayRefusal();
  const purpose = usePurpose().code;
  const save = async () => {
    try {
      const file = await askFor(ConsentProofDocument, { input: { purpose, contactId, legalBasisId } }, 'consentProof');
      saveFrom(`/files/${file!.handle}`, file!.name);
    } catch (error) {
      notify(say(error instanceof Refused ? error : new Refused('BROWSER')), { type: 'error' });
    }
  };
  return (
    <Button size="small" startIcon={<DownloadOutlined />} onClick={() => void save()} aria-label={label}>
      {text('ledger.proof')}
    </Button>
  );
}
