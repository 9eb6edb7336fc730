import { apiEnum } from '@bytorg/enums';
import { FieldProblemView } from '@bytorg/errors';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ImportAnswer, ImportLikeness } from './likely/likely.views';
import { fields, type FileKind, fileKinds, type ImportField } from './columns';

const ImportState = apiEnum('ImportState', [
  'uploaded',
  'reading',
  'mapped',
  'previewing',
  'previewed',
  'applying',
  'applied',
  'failed',
  'cancelled',
]);
const ImportKind = apiEnum('ImportKind', fileKinds);
const ImportBegunBy = apiEnum('ImportBegunBy', ['upload', 'person', 'dry_run', 'schedule']);
const ImportFieldEnum = apiEnum('ImportField', fields);
export type ImportAction = 'new_product' | 'new_offer' | 'update' | 'unchanged' | 'refused';
export const ImportActionEnum = apiEnum<ImportAction>('ImportAction', [
  'new_product',
  'new_offer',
  'update',
  'unchanged',
  'refused',
]);

@ObjectType()
export class ImportColumn {
  @Field(() => Int) index: number;
  @Field() header: string;
  @Field(() => ImportFieldEnum) field: ImportField;
  @Field(() => [String]) samples: string[];
  @Field() guessed: boolean;
}

@ObjectType('ImportRow')
export class ImportRowView {
  @Field(() => Int) row: number;
  @Field(() => ImportActionEnum) action: ImportAction;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => String, { nullable: true }) gtin: string | null;
  @Field(() => String, { nullable: true }) sku: string | null;
  @Field(() => Int, { nullable: true }) priceOre: number | null;
  @Field(() => Int, { nullable: true }) oldPriceOre: number | null;
  @Field(() => Int, { nullable: true, description: 'Of goods by weight; the price is then per kilo' })
  typicalGrams: number | null;
  @Field(() => Int, { nullable: true }) stock: number | null;
  @Field(() => Int, { nullable: true }) oldStock: number | null;
  @Field(() => [ImportLikeness], { description: 'Goods of the town that it may be, the likeliest first' })
  likely: ImportLikeness[];
  @Field(() => ImportAnswer, { nullable: true }) answered: ImportAnswer | null;
  @Field(() => [FieldProblemView]) problems: FieldProblemView[];
  @Field(() => [String]) raw: string[];
}

@ObjectType()
export class ImportCounts {
  @Field(() => Int) total: number;
  @Field(() => Int) newProducts: number;
  @Field(() => Int) newOffers: number;
  @Field(() => Int) updates: number;
  @Field(() => Int) unchanged: number;
  @Field(() => Int) refused: number;
  @Field(() => Int, { description: 'Rows without a barcode that the town may know already' }) likely: number;
  @Field(() => Int, { description: 'Those of them that nobody has answered: they become new goods' })
  unanswered: number;
  @Field(() => Int) done: number;
}

@ObjectType({ description: 'What applying would do to the store as a whole' })
export class ImportEffect {
  @Field(() => Int, { description: 'Offers that the store has on sale' }) offers: number;
  @Field(() => Int) retires: number;
  @Field(() => Int) reprices: number;
  @Field(() => Int, { description: 'Offers that have units today and would have none' }) empties: number;
  @Field(() => Int, {
    nullable: true,
    description: 'To be said again (`confirmed`) when it is applied: it is a large share of the store',
  })
  asks: number | null;
}

@ObjectType()
export class ImportFile {
  @Field(() => ID) id: string;
  @Field() filename: string;
  @Field(() => ImportState) state: string;
  @Field(() => ImportBegunBy) begunBy: string;
  @Field(() => ID, { nullable: true }) connectorId: string | null;
  @Field(() => String, { nullable: true }) connectorName: string | null;
  @Field(() => ImportKind, { nullable: true, description: 'Known from the preview on' }) kind: FileKind | null;
  @Field({ description: 'Holds everything the store sells: what is not in it is retired' }) complete: boolean;
  @Field() excludesHeld: boolean;
  @Field(() => ImportEffect) effect: ImportEffect;
  @Field() uploadedAt: Date;
  @Field(() => Date, { nullable: true, description: 'When its rows without problems went; its numbers stay' })
  rowsDroppedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'When its rows with problems went, too' })
  refusedDroppedAt: Date | null;
  @Field(() => String, { nullable: true }) encoding: string | null;
  @Field(() => String, { nullable: true }) delimiter: string | null;
  @Field(() => [ImportColumn]) columns: ImportColumn[];
  @Field(() => ImportCounts) counts: ImportCounts;
  @Field(() => FieldProblemView, { nullable: true }) problem: FieldProblemView | null;
}

@ObjectType()
export class ImportRows {
  @Field(() => Int) total: number;
  @Field(() => [ImportRowView]) rows: ImportRowView[];
}

@ObjectType()
export class ImportRetirement {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() sku: string;
  @Field(() => Int) onHand: number;
}

@ObjectType()
export class ImportRetirements {
  @Field(() => Int) total: number;
  @Field(() => [ImportRetirement], { description: 'The first fifty by name' }) offers: ImportRetirement[];
}

@ObjectType()
export class ImportPictureFailure {
  @Field(() => Int) row: number;
  @Field() name: string;
  @Field() address: string;
  @Field(() => FieldProblemView) problem: FieldProblemView;
}

@ObjectType('ImportPictures', { description: 'What became of the pictures that an applied import named' })
export class ImportPicturesView {
  @Field(() => Int) waiting: number;
  @Field(() => Int) brought: number;
  @Field(() => Int, { description: 'Somebody gave the product a picture meanwhile' }) kept: number;
  @Field(() => Int) failed: number;
  @Field(() => [ImportPictureFailure], { description: 'The first fifty by row' }) failures: ImportPictureFailure[];
}

@InputType()
export class ImportMappingInput {
  @Field(() => Int) index: number;
  @Field(() => ImportFieldEnum) field: ImportField;
}

@InputType()
export class ImportOptionsInput {
  @Field({ nullable: true, description: 'Bags for waiting orders are not counted in the file' }) excludesHeld?: boolean;
  @Field({ nullable: true, description: 'The file holds everything the store sells: what is not in it is retired' })
  complete?: boolean;
}
