import { Button } from '@digdir/designsystemet-react';
import { FilePenLine, History, ImagePlus, Package, Scale, ShoppingBasket } from 'lucide-react';
import { useWords } from '../../language/use-words';
import { fullName } from './cells';
import type { Row } from './use-goods';

interface Props {
  row: Row;
  onSell: () => void;
  onDescribe: () => void;
  onHistory: () => void;
  onPictures: () => void;
  onWeight: () => void;
  onBundle: () => void;
}

export function RowActions({ row, onSell, onDescribe, onHistory, onPictures, onWeight, onBundle }: Props) {
  const { say } = useWords();
  return (
    <span className="goods-actions">
      <Button
        variant="secondary"
        data-size="sm"
        disabled={(row.bundle ? row.available : row.onHand) <= 0}
        aria-label={say('goods.sellItem', { name: fullName(row) })}
        onClick={onSell}
      >
        <ShoppingBasket aria-hidden /> {say('goods.sell')}
      </Button>
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={say('describe.open', { name: fullName(row) })}
        title={say('describe.button')}
        onClick={onDescribe}
      >
        <FilePenLine aria-hidden />
      </Button>
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={say('goods.historyOf', { name: fullName(row) })}
        title={say('goods.history')}
        onClick={onHistory}
      >
        <History aria-hidden />
      </Button>
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={say('pictures.of', { name: fullName(row) })}
        title={say('pictures.title')}
        onClick={onPictures}
      >
        <ImagePlus aria-hidden />
      </Button>
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={say(row.bundle ? 'bundle.open' : 'weight.open', { name: fullName(row) })}
        title={say(row.bundle ? 'bundle.change' : 'weight.title')}
        onClick={row.bundle ? onBundle : onWeight}
      >
        {row.bundle ? <Package aria-hidden /> : <Scale aria-hidden />}
      </Button>
    </span>
  );
}
