import { OrderPicturesDocument, ProductPicturesDocument, RemovePictureDocument } from '@bytorg/graphql-client';
import { useEffect, useState } from 'react';
import { useWords } from '../language/use-words';
import { Lines, Loaded } from '../parts/loaded';
import { Refusal } from '../parts/refusal';
import { Sheet } from '../parts/sheet';
import { useAct } from '../query/use-act';
import { useQuery } from '../query/use-query';
import { PictureCard } from './picture-card';
import { PictureDrop } from './picture-drop';
import './pictures.css';

interface Props {
  productId: string;
  name: string;
  storeId: string | null;
  /** The town decides what is shown first. */
  mayOrder?: boolean;
  onClose: () => void;
}

/** How often a picture that is being prepared is asked for. */
const LOOK_MS = 1500;

export function PicturesSheet({ productId, name, storeId, mayOrder, onClose }: Props) {
  const { say } = useWords();
  const query = useQuery(ProductPicturesDocument, { productId, storeId });
  const removing = useAct(RemovePictureDocument);
  const ordering = useAct(OrderPicturesDocument);
  const [news, setNews] = useState('');
  const pictures = query.data?.productPictures.pictures ?? [];
  const waiting = pictures.some(({ state }) => state === 'WAITING');
  const { refetch } = query;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => void refetch(), LOOK_MS);
    return () => clearInterval(timer);
  }, [waiting, refetch]);

  const changed = async (words: string) => {
    await refetch();
    setNews(words);
  };
  async function remove(id: string) {
    if (await removing.run({ id })) await changed(say('pictures.removed'));
  }
  async function move(from: number, to: number) {
    const ids = pictures.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    if (await ordering.run({ productId, ids })) await changed(say('pictures.moved'));
  }

  return (
    <Sheet title={say('pictures.title')} onClose={onClose} side="right">
      <p>
        <b>{name}</b>
      </p>
      <p className="sr" role="status">
        {news}
      </p>
      <Loaded query={query} skeleton={<Lines count={3} height={96} />}>
        {({ productPictures: { max } }) => (
          <div className="stack">
            {pictures.length === 0 && <p className="quiet">{say('pictures.drawn')}</p>}
            <ol className="pictures">
              {pictures.map((picture, index) => (
                <PictureCard
                  key={picture.id}
                  picture={picture}
                  n={index + 1}
                  last={index === pictures.length - 1}
                  onRemove={() => void remove(picture.id)}
                  onMove={mayOrder ? (step) => void move(index, index + step) : undefined}
                  onSaved={() => void changed(say('pictures.saved'))}
                />
              ))}
            </ol>
            <Refusal error={removing.error ?? ordering.error} />
            {pictures.length < max && (
              <PictureDrop
                productId={productId}
                storeId={storeId}
                onAdded={() => void changed(say('pictures.added'))}
              />
            )}
            <p className="quiet small">{say('pictures.shared')}</p>
          </div>
        )}
      </Loaded>
    </Sheet>
  );
}
