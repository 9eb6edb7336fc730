import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
}

export function Empty({ icon: Icon, title, children }: Props) {
  return (
    <div className="empty">
      <Icon aria-hidden size={40} />
      <strong>{title}</strong>
      {children}
    </div>
  );
}
