import { Fragment } from 'react';

/** An address that may break where a reader would pause: before the @, or at a dot of the name; never inside a word. */
export const softEmail = (email: string) =>
  email.split(/(?=@)|(?<=\.)(?=[^@]*@)/).map((piece, i) => (
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
