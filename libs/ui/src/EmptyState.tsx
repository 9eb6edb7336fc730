export interface EmptyStateProps {
  icon: React.ReactNode;
  title: string;
  children?: React.ReactNode;
  level?: 1 | 2;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ icon, title, children, level = 2 }: EmptyStateProps) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <div className="empty-state">
      <span className="empty-state-icon">{icon}</span>
      <Title>{title}</Title>
      <div className="empty-state-help">{children}</div>
    </div>
  );
}
