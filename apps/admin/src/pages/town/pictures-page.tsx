import { LatestPicturesDocument, type PicturesOfProductFragment } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { Images } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Thumb } from '../../parts/thumb';
import { PicturesSheet } from '../../pictures/pictures-sheet';
import { useQuery } from '../../query/use-query';

export function PicturesPage() {
  const { say } = useWords();
  const query = useQuery(LatestPicturesDocument, {});
  const [open, setOpen] = useState<PicturesOfProductFragment>();
  return (
    <Page title={say('pictures.townTitle')} lead={say('pictures.townLead')}>
      <Loaded query={query} skeleton={<Lines count={6} height={72} />}>
        {({ latestPictures }) =>
          latestPictures.length === 0 ? (
            <Empty icon={Images} title={say('pictures.townNone')} />
          ) : (
            <ul className="picture-products">
              {latestPictures.map((product) => (
                <li key={product.productId} className="card picture-product">
                  <span className="stack">
                    <b>{product.productName}</b>
                    <span className="picture-product__looks">
                      {product.pictures.map(({ id, picture }) => (
                        <Thumb key={id} picture={picture} size={56} />
                      ))}
                    </span>
                  </span>
                  <Button
                    variant="secondary"
                    data-size="sm"
                    aria-label={say('pictures.open', { name: product.productName })}
                    onClick={() => setOpen(product)}
                  >
                    {say('pictures.title')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {open && (
        <PicturesSheet
          productId={open.productId}
          name={open.productName}
          storeId={null}
          mayOrder
          onClose={() => {
            setOpen(undefined);
            void query.refetch();
          }}
        />
      )}
    </Page>
  );
}
