import { Box } from '@mui/material';
import encodeQR from 'qr';

/** Cells of white around it, without which no camera finds it (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as one path: sharp at every size, dark on white in both themes, because cameras expect it so. */
export function Qr({ value, label }: { value: string; label: string }) {
  const cells = encodeQR(value, 'raw', { ecc: 'medium', border: QUIET });
  const path = cells.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${cells.length} ${cells.length}`}
      shapeRendering="crispEdges"
      sx={{ display: 'block', width: '100%', maxWidth: 240, borderRadius: 2 }}
    >
      <rect width={cells.length} height={cells.length} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </Box>
  );
}
