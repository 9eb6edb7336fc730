import { Dropdown } from '@digdir/designsystemet-react';
import { ChevronsUpDown } from 'lucide-react';
import { useNavigate } from 'react-router';
import { useWords } from '../language/use-words';
import { StoreSign } from '../parts/store-sign';
import { useStoreChoice } from './store-choice';

/** The store's sign at the top of the rail; for those with several, also the way between them. */
export function StoreSwitch() {
  const { say } = useWords();
  const { store, stores, choose } = useStoreChoice();
  const navigate = useNavigate();
  if (!store) return <p className="switch switch--town">{say('app.name')}</p>;
  const label = (
    <>
      <StoreSign colour={store.colour} monogram={store.monogram} size={36} />
      <span className="switch__name">{store.name}</span>
    </>
  );
  if (stores.length === 1) return <p className="switch">{label}</p>;
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger className="switch" variant="tertiary" aria-label={`${store.name}. ${say('store.switch')}`}>
        {label}
        <ChevronsUpDown aria-hidden size={18} />
      </Dropdown.Trigger>
      <Dropdown>
        <Dropdown.Heading>{say('store.switch')}</Dropdown.Heading>
        <Dropdown.List>
          {stores.map((other) => (
            <Dropdown.Item key={other.id}>
              <Dropdown.Button
                onClick={() => {
                  choose(other.slug);
                  void navigate(`/butikk/${other.slug}/tavle`);
                }}
              >
                <StoreSign colour={other.colour} monogram={other.monogram} size={28} /> {other.name}
              </Dropdown.Button>
            </Dropdown.Item>
          ))}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
