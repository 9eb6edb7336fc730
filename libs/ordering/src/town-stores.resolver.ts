import { addMinutes, Clock } from '@bytorg/clock';
import { orProblems, resultUnion } from '@bytorg/errors';
import { Allow, Sender, type Who } from '@bytorg/identity';
import { Centres, NewStoreInput, StoreKind, StoreStatus } from '@bytorg/stores';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';

@ObjectType()
export class StoreForCoordinator {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field(() => StoreKind) kind: StoreKind;
  @Field() orgNumber: string;
  @Field() centreName: string;
  @Field(() => StoreStatus) status: StoreStatus;
  @Field() email: string;
  @Field(() => Int) offerCount: number;
  @Field(() => Int) openOrders: number;
  @Field(() => Int) lateOrders: number;
  @Field(() => Date, { nullable: true }) lastStockUpdateAt: Date | null;
  @Field({ description: 'Its order board is open somewhere now' }) onBoard: boolean;
}

const StoreChangeResult = resultUnion('StoreChangeResult', () => StoreForCoordinator);

/** The coordinator's view of the stores: how each one keeps up with its orders. */
@Resolver()
export class TownStoresResolver {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Centres) private readonly centres: Centres,
  ) {}

  @Allow('coordinator')
  @Query(() => [StoreForCoordinator])
  townStores(): Promise<StoreForCoordinator[]> {
    return this.read(null);
  }

  @Allow('coordinator')
  @Mutation(() => StoreChangeResult)
  admitStore(@Sender() who: Who, @Args('input') input: NewStoreInput, @Args('key') key: string) {
    return orProblems(async () => this.one(await this.centres.admit(who, input, key)));
  }

  @Allow('coordinator')
  @Mutation(() => StoreChangeResult)
  setStoreStatus(
    @Sender() who: Who,
    @Args('storeId', { type: () => ID }) storeId: string,
    @Args('status', { type: () => StoreStatus }) status: StoreStatus,
  ) {
    return orProblems(async () => {
      await this.centres.setStatus(who, storeId, status);
      return this.one(storeId);
    });
  }

  private async one(id: string): Promise<StoreForCoordinator> {
    return Object.assign(new StoreForCoordinator(), (await this.read(id))[0]);
  }

  private read(id: string | null): Promise<StoreForCoordinator[]> {
    const now = this.clock.now();
    return this.db.query(
      `SELECT s.id, s.slug, s.name, s.kind, s.org_number AS "orgNumber", c.name AS "centreName", s.status, s.email, coalesce(f.n, 0) AS "offerCount", coalesce(o.open, 0) AS "openOrders",
         coalesce(o.late, 0) AS "lateOrders", f.at AS "lastStockUpdateAt", coalesce(s.board_seen_at > $2, false) AS "onBoard"
       FROM store s JOIN centre c ON c.id = s.centre_id
       LEFT JOIN (SELECT store_id, count(*) FILTER (WHERE status = 'active')::int AS n, max(k.counted_at) AS at FROM offer JOIN stock k ON k.offer_id = offer.id GROUP BY store_id) f ON f.store_id = s.id
       LEFT JOIN (SELECT store_id, count(*)::int AS open, count(*) FILTER (WHERE promised_at < $3 AND state <> 'ready')::int AS late FROM sub_order
         WHERE state IN ('placed','accepted','picking','ready') GROUP BY store_id) o ON o.store_id = s.id
       WHERE $1::uuid IS NULL OR s.id = $1 ORDER BY s.name`,
      [id, addMinutes(now, -2), now],
    );
  }
}
