import { request, RoundLinesDocument, type RoundFragment } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/use-words';
import type { Line } from './pending';
import { scopeName } from './round-row';

/** What is left to count on paper, shelf by shelf, with room for a number. Without what is believed: whoever knows it finds it. */
export function PrintList({ round }: { round: RoundFragment }) {
  const { say } = useWords();
  const { language } = useLanguage();
  const [lines, setLines] = useState<Line[]>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (lines) window.print();
  }, [lines]);

  async function print() {
    setBusy(true);
    try {
      setLines(await everyLine(round.id, language));
    } catch {
      // The net is away: the button is there again, and the page says so itself.
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button variant="tertiary" className="no-print" loading={busy} onClick={() => void print()}>
        <Printer aria-hidden /> {say('round.print')}
      </Button>
      {lines && (
        <div className="only-print">
          <h2>{`${say('round.list')}: ${scopeName(round, say)}`}</h2>
          <table className="round-paper">
            <tbody>
              {lines.map((line) => (
                <tr key={line.offerId}>
                  <td>{line.shelf}</td>
                  <td>
                    {line.name} {line.variantName}
                  </td>
                  <td>{line.sku}</td>
                  <td className="round-paper__box" />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

async function everyLine(id: string, language: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (let page = 1; ; page++) {
    const variables = { id, show: 'LEFT' as const, page };
    const { countLines } = await request(RoundLinesDocument, variables, { headers: { 'x-language': language } });
    lines.push(...countLines.rows);
    if (!countLines.rows.length || lines.length >= countLines.total) return lines;
  }
}
