import { Button } from '@digdir/designsystemet-react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useWords } from '../language/use-words';

interface Props {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

export function Pager({ page, pageSize, total, onPage }: Props) {
  const { say } = useWords();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;
  return (
    <nav className="pager no-print" aria-label={say('page.nav')}>
      <Button variant="tertiary" data-size="sm" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <ChevronLeft aria-hidden /> {say('page.previous')}
      </Button>
      <span className="figures">{say('page.of', { page, pages })}</span>
      <Button variant="tertiary" data-size="sm" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {say('page.next')} <ChevronRight aria-hidden />
      </Button>
    </nav>
  );
}
