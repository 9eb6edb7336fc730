import { apiEnum } from '@bytorg/enums';
import { FieldProblemView } from '@bytorg/errors';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { fields, type ImportField } from './columns';

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
  @Field(() => Int, { nullable: true }) stock: number | null;
  @Field(() => Int, { nullable: true }) oldStock: number | null;
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
  @Field(() => Int) done: number;
}

@ObjectType()
export class ImportFile {
  @Field(() => ID) id: string;
  @Field() filename: string;
  @Field(() => ImportState) state: string;
  @Field() uploadedAt: Date;
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

@InputType()
export class ImportMappingInput {
  @Field(() => Int) index: number;
  @Field(() => ImportFieldEnum) field: ImportField;
}

@InputType()
export class ImportOptionsInput {
  @Field({ nullable: true, description: 'Bags for waiting orders are not counted in the file' }) excludesHeld?: boolean;
}
