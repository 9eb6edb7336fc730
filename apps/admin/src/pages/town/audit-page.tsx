import { AuditLogDocument } from '@bytorg/graphql-client';
import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { date, time } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { useQuery } from '../../query/use-query';
import './town.css';

const pageSize = 50;

export function AuditPage() {
  const { say, language } = useWords();
  const [page, setPage] = useState(1);
  const query = useQuery(AuditLogDocument, { page });
  return (
    <Page title={say('audit.title')} lead={say('audit.lead')} width="wide">
      <Loaded query={query} skeleton={<Lines count={10} height={44} />}>
        {({ audit }) =>
          audit.rows.length === 0 ? (
            <Empty icon={ScrollText} title={say('audit.none')} />
          ) : (
            <>
              <div className="table-wrap" tabIndex={0} role="region" aria-label={say('audit.title')}>
                <table className="table audit">
                  <thead>
                    <tr>
                      <th scope="col">{say('audit.when')}</th>
                      <th scope="col">{say('audit.who')}</th>
                      <th scope="col">{say('audit.what')}</th>
                      <th scope="col">{say('audit.subject')}</th>
                      <th scope="col">{say('audit.detail')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {audit.rows.map((entry) => (
                      <tr key={entry.id}>
                        <td>
                          {date(entry.at, language, 'short')} {time(entry.at)}
                        </td>
                        <td>{entry.actorName ?? say('audit.system')}</td>
                        <td>
                          <code>{entry.action}</code>
                        </td>
                        <td>{entry.subject}</td>
                        <td className="audit__detail">{entry.detail}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <Pager page={page} pageSize={pageSize} total={audit.total} onPage={setPage} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
