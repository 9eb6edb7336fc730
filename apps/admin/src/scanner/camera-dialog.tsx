import { Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';
import { useEffect, useRef, useState } from 'react';
import readerWasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { useWords } from '../language/use-words';
import './camera-dialog.css';

// Served from our own build; the package would otherwise ask a CDN.
prepareZXingModule({ overrides: { locateFile: () => readerWasm } });

interface Props {
  onCode: (code: string) => void;
  onClose: () => void;
}

export default function CameraDialog({ onCode, onClose }: Props) {
  const { say } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'starting' | 'looking' | 'denied'>('starting');
  const found = useRef(onCode);

  useEffect(() => {
    let stream: MediaStream | undefined;
    let stopped = false;
    const detector = new BarcodeDetector({ formats: ['qr_code', 'ean_13', 'ean_8', 'upc_a', 'code_128', 'itf'] });

    async function start() {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      } catch {
        return setState('denied');
      }
      if (stopped || !video.current) return stream.getTracks().forEach((track) => track.stop());
      video.current.srcObject = stream;
      await video.current.play();
      setState('looking');
      void look();
    }

    async function look() {
      while (!stopped && video.current) {
        const [code] = await detector.detect(video.current).catch(() => []);
        if (code && !stopped) return found.current(code.rawValue);
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
    }

    void start();
    return () => {
      stopped = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);

  return (
    <Dialog open onClose={onClose} closeButton={say('close')} className="camera">
      <Heading level={2} data-size="xs">
        {say('scan.title')}
      </Heading>
      {state === 'denied' ? (
        <Paragraph>{say('scan.denied')}</Paragraph>
      ) : (
        <div className="camera__view">
          <video ref={video} muted playsInline />
          {state === 'starting' && <p role="status">{say('scan.starting')}</p>}
        </div>
      )}
    </Dialog>
  );
}
