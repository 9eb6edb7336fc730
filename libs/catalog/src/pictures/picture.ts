import type { Picture } from '../catalog.views';
import { lookOf, lookText } from '../picture-look';
import { sizesOf } from './picture-sizes';

/** `product.photo`: the first picture that is ready. */
export interface Photo {
  hash: string;
  w: number;
  h: number;
  nb: string;
  en: string;
}

/** What a picture is made of, as every statement reads it beside the product. */
export interface Pictured {
  icon: string;
  hue: number;
  photo?: Photo | null;
}

const DRAWN = 480;
const address = (hash: string, file: string) => `/api/pictures/photo/${hash}/${file}`;

/** Without an ending the browser's own choice of format answers; with one, that format. Whatever is not said is not looked up. */
export const photoPicture = (photo: Photo, alt: string): Picture => {
  const sizes = sizesOf(photo.w);
  return {
    url: address(photo.hash, `${sizes.find(({ width }) => width >= 400)?.name ?? sizes.at(-1)!.name}.jpg`),
    alt,
    width: photo.w,
    height: photo.h,
    srcset: sizes.map(({ name, width }) => `${address(photo.hash, String(name))} ${width}w`).join(', '),
    raster: address(photo.hash, `${sizes.at(-1)!.name}.jpg`),
  };
};

/** The photograph; a drawing where there is none: the object on its category's colour, as its name describes it. */
export const pictureOf = ({ icon, hue, photo }: Pictured, name: string, language: 'nb' | 'en' = 'nb'): Picture => {
  if (photo) return photoPicture(photo, photo[language] || name);
  const [place, look] = [`/api/pictures/${icon}/${hue}`, lookText(lookOf(name))];
  const [url, raster] = [`${place}.svg?${look}`, `${place}.png?${look}`];
  return { url, alt: name, width: DRAWN, height: DRAWN, srcset: null, raster };
};

/** Small, for letters, whose readers know neither drawings nor new formats. */
export const letterPicture = (of: Pictured, name: string): string =>
  of.photo ? address(of.photo.hash, '160.jpg') : pictureOf(of, name).raster.replace('.png?', '-160.png?');
