import { Button } from '@digdir/designsystemet-react';
import { ScanLine } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../language/use-words';

// The reader brings a megabyte of WebAssembly: only those who open the camera fetch it.
const CameraDialog = lazy(() => import('./camera-dialog'));

interface Props {
  onCode: (code: string) => void;
  label?: string;
  size?: 'sm' | 'md' | 'lg';
}

export function ScanButton({ onCode, label, size = 'md' }: Props) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" data-size={size} onClick={() => setOpen(true)}>
        <ScanLine aria-hidden />
        {label ?? say('scan.camera')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <CameraDialog
            onClose={() => setOpen(false)}
            onCode={(code) => {
              setOpen(false);
              onCode(code);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
