import { TextField } from '@mui/material';
import { useText } from '../i18n/use-text.ts';

/** One input for the whole code: pasting, password managers and one-time codes of the browser work (WCAG 2.2, 3.3.8). */
export function CodeInput({ value, onChange, autoFocus }: { value: string; onChange: (code: string) => void; autoFocus?: boolean }) {
  const text = useText();
  return (
    <TextField
      label={text('stepUp.code')}
      value={value}
      onChange={event => onChange(event.target.value.replace(/\s/g, ''))}
      required
      autoFocus={autoFocus}
      slotProps={{
        htmlInput: {
          inputMode: 'numeric',
          autoComplete: 'one-time-code',
          maxLength: 24,
          style: { fontSize: '1.5rem', letterSpacing: '0.2em' },
        },
      }}
    />
  );
}
