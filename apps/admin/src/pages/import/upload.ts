import { ApiError } from '@bytorg/graphql-client';
import { currentLanguage } from '../../language/language';

interface UploadAnswer {
  id?: string;
  code?: string;
  values?: Record<string, string>;
}

/** Sends the file; the share of it that is sent is told on the way, since a rural line can be slow upwards. */
export function uploadFile(storeId: string, file: File, onShare: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', `/api/imports?storeId=${encodeURIComponent(storeId)}`);
    sending.setRequestHeader('x-language', currentLanguage());
    sending.responseType = 'json';
    sending.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    sending.onerror = () => reject(new ApiError('UNAVAILABLE'));
    sending.onload = () => {
      const answer = (sending.response ?? {}) as UploadAnswer;
      if (sending.status < 300 && answer.id) return resolve(answer.id);
      const tooLarge = sending.status === 413 ? 'FILE_TOO_LARGE' : 'UNKNOWN';
      reject(new ApiError(answer.code ?? tooLarge, undefined, answer.values));
    };
    const body = new FormData();
    body.append('file', file);
    sending.send(body);
  });
}
