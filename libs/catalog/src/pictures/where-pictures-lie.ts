import { Config } from '@bytorg/config';
import { DiskFiles } from './disk-files';
import type { PictureFiles } from './picture-files';
import { S3Files } from './s3-files';

export const wherePicturesLie = (config: Config): PictureFiles =>
  config.pictureBucket ? new S3Files(config.pictureBucket) : new DiskFiles(config.env.DATA_DIR);
