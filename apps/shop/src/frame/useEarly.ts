import { type RefObject, useLayoutEffect, useRef } from 'react';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Tells, once, of what was typed or chosen in a form before its scripts came, as if it were done now. */
export function useEarly(form: RefObject<HTMLElement | null>, tell: (field: Field) => void) {
  const told = useRef(tell);
  useLayoutEffect(() => {
    const fields = form.current?.querySelectorAll<Field>('input:not([type=hidden]), select, textarea') ?? [];
    for (const field of fields) if (differs(field)) told.current(field);
  }, [form]);
}

/** From what the server wrote. Of two radio buttons the one that was chosen. */
function differs(field: Field): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.selected && !option.defaultSelected);
  if (field.type === 'radio') return field instanceof HTMLInputElement && field.checked && !field.defaultChecked;
  if (field instanceof HTMLInputElement && field.type === 'checkbox') return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}
