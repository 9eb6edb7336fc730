import { IdentityCreate20261122000100 } from './20261122000100-identity-create';
import { OutboxCreate20261122000200 } from './20261122000200-outbox-create';
import { StoresCreate20261122000300 } from './20261122000300-stores-create';
import { CatalogCreate20261122000400 } from './20261122000400-catalog-create';
import { InventoryCreate20261122000500 } from './20261122000500-inventory-create';
import { SearchCreate20261122000600 } from './20261122000600-search-create';
import { PaymentsCreate20261122000700 } from './20261122000700-payments-create';
import { OrderingCreate20261122000800 } from './20261122000800-ordering-create';
import { PickupCreate20261122000900 } from './20261122000900-pickup-create';
import { DeliveryCreate20261122001000 } from './20261122001000-delivery-create';
import { CheckoutCreate20261122001100 } from './20261122001100-checkout-create';
import { IntakeCreate20261122001200 } from './20261122001200-intake-create';
import { NotificationsCreate20261122001300 } from './20261122001300-notifications-create';
import { MetricsCreate20261122001400 } from './20261122001400-metrics-create';
import { SearchIndexWhatIsAsked20261122001500 } from './20261122001500-search-index-what-is-asked';
import { CheckoutAddOnce20261122020000 } from './20261122020000-checkout-add-once';
import { CheckoutTimesChosen20261122020100 } from './20261122020100-checkout-times-chosen';
import { IdentitySecondFactor20261122030000 } from './20261122030000-identity-second-factor';
import { OutboxPrune20261122030100 } from './20261122030100-outbox-prune';
import { StoresKindsAndEligible20261122040000 } from './20261122040000-stores-kinds-and-eligible';
import { MetricsIndexExpired20261122040100 } from './20261122040100-metrics-index-expired';
import { OrderingLeftBehind20261122040200 } from './20261122040200-ordering-left-behind';
import { OutboxHearing20261122060000 } from './20261122060000-outbox-hearing';
import { PaymentsCaptureTried20261122070000 } from './20261122070000-payments-capture-tried';
import { PaymentsRequest20261122070100 } from './20261122070100-payments-request';
import { PaymentsAsked20261122070200 } from './20261122070200-payments-asked';
import { DatabaseTenantWall20261122080000 } from './20261122080000-database-tenant-wall';
import { SearchWords20261122082000 } from './20261122082000-search-words';
import { SearchSynonyms20261122082100 } from './20261122082100-search-synonyms';
import { InventoryBuffers20261122083000 } from './20261122083000-inventory-buffers';
import { DatabaseWallBuffers20261122083001 } from './20261122083001-database-wall-buffers';
import { IdentityTillKeys20261122083100 } from './20261122083100-identity-till-keys';
import { SearchMarksWaitForNobody20261122090000 } from './20261122090000-search-marks-wait-for-nobody';
import { CatalogPictures20261122100000 } from './20261122100000-catalog-pictures';
import { IntakeSources20261122110000 } from './20261122110000-intake-sources';
import { CatalogChanges20261122120000 } from './20261122120000-catalog-changes';
import { CatalogFood20261122130000 } from './20261122130000-catalog-food';
import { CatalogAttributes20261122140000 } from './20261122140000-catalog-attributes';
import { SearchAttributes20261122140100 } from './20261122140100-search-attributes';
import { IntakeFamilies20261122140200 } from './20261122140200-intake-families';
import { IntakePictures20261122150000 } from './20261122150000-intake-pictures';
import { InventoryCounts20261122150100 } from './20261122150100-inventory-counts';
import { SearchSimilar20261122160000 } from './20261122160000-search-similar';
import { IntakePieces20261122170000 } from './20261122170000-intake-pieces';
import { CatalogValuesByChange20261123200000 } from './20261123200000-catalog-values-by-change';
import { SearchPerUnit20261123200100 } from './20261123200100-search-per-unit';
import { SearchKinds20261123200200 } from './20261123200200-search-kinds';
import { SearchFacts20261123300000 } from './20261123300000-search-facts';
import { CatalogVatOfShelf20261123400000 } from './20261123400000-catalog-vat-of-shelf';
import { PickupNoMomentTwice20261123400100 } from './20261123400100-pickup-no-moment-twice';
import { CatalogWordsAtOnce20261123400200 } from './20261123400200-catalog-words-at-once';
import { SearchKinds20261123500000 } from './20261123500000-search-kinds';
import { CatalogWeight20261123600000 } from './20261123600000-catalog-weight';
import { SearchWeight20261123600100 } from './20261123600100-search-weight';
import { OrderingWeight20261123600200 } from './20261123600200-ordering-weight';
import { CatalogBundles20261124100100 } from './20261124100100-catalog-bundles';
import { InventoryBundles20261124100200 } from './20261124100200-inventory-bundles';
import { SearchBundles20261124100300 } from './20261124100300-search-bundles';
import { OrderingBundles20261124100400 } from './20261124100400-ordering-bundles';
import { CatalogLikely20261124200100 } from './20261124200100-catalog-likely';
import { IntakeLikely20261124200200 } from './20261124200200-intake-likely';
import { IntakeShelves20261124200300 } from './20261124200300-intake-shelves';
import { IntakeOldRows20261124200400 } from './20261124200400-intake-old-rows';
import { InventoryFigure20261124200500 } from './20261124200500-inventory-figure';
import { SearchKindsOffers20261124300100 } from './20261124300100-search-kinds-offers';
import { SearchMoreKinds20261124300200 } from './20261124300200-search-more-kinds';
import { SearchMarksOfMany20261124300300 } from './20261124300300-search-marks-of-many';
import { CheckoutSeenContents20261124400100 } from './20261124400100-checkout-seen-contents';
import { IntakeRefusedRows20261125100000 } from './20261125100000-intake-refused-rows';
import { CatalogEnglishNames20261125100100 } from './20261125100100-catalog-english-names';
import { SearchMarksInLine20261126100000 } from './20261126100000-search-marks-in-line';
import { SearchStorePrices20261126100100 } from './20261126100100-search-store-prices';
import { SearchWordsAsWritten20261126100200 } from './20261126100200-search-words-as-written';

/** One history, oldest first. */
export const migrations = [
  IdentityCreate20261122000100,
  OutboxCreate20261122000200,
  StoresCreate20261122000300,
  CatalogCreate20261122000400,
  InventoryCreate20261122000500,
  SearchCreate20261122000600,
  PaymentsCreate20261122000700,
  OrderingCreate20261122000800,
  PickupCreate20261122000900,
  DeliveryCreate20261122001000,
  CheckoutCreate20261122001100,
  IntakeCreate20261122001200,
  NotificationsCreate20261122001300,
  MetricsCreate20261122001400,
  SearchIndexWhatIsAsked20261122001500,
  CheckoutAddOnce20261122020000,
  CheckoutTimesChosen20261122020100,
  IdentitySecondFactor20261122030000,
  OutboxPrune20261122030100,
  StoresKindsAndEligible20261122040000,
  MetricsIndexExpired20261122040100,
  OrderingLeftBehind20261122040200,
  OutboxHearing20261122060000,
  PaymentsCaptureTried20261122070000,
  PaymentsRequest20261122070100,
  PaymentsAsked20261122070200,
  DatabaseTenantWall20261122080000,
  SearchWords20261122082000,
  SearchSynonyms20261122082100,
  InventoryBuffers20261122083000,
  DatabaseWallBuffers20261122083001,
  IdentityTillKeys20261122083100,
  SearchMarksWaitForNobody20261122090000,
  CatalogPictures20261122100000,
  IntakeSources20261122110000,
  CatalogChanges20261122120000,
  CatalogFood20261122130000,
  CatalogAttributes20261122140000,
  SearchAttributes20261122140100,
  IntakeFamilies20261122140200,
  IntakePictures20261122150000,
  InventoryCounts20261122150100,
  SearchSimilar20261122160000,
  IntakePieces20261122170000,
  CatalogValuesByChange20261123200000,
  SearchPerUnit20261123200100,
  SearchKinds20261123200200,
  SearchFacts20261123300000,
  CatalogVatOfShelf20261123400000,
  PickupNoMomentTwice20261123400100,
  CatalogWordsAtOnce20261123400200,
  SearchKinds20261123500000,
  CatalogWeight20261123600000,
  SearchWeight20261123600100,
  OrderingWeight20261123600200,
  CatalogBundles20261124100100,
  InventoryBundles20261124100200,
  SearchBundles20261124100300,
  OrderingBundles20261124100400,
  CatalogLikely20261124200100,
  IntakeLikely20261124200200,
  IntakeShelves20261124200300,
  IntakeOldRows20261124200400,
  InventoryFigure20261124200500,
  SearchKindsOffers20261124300100,
  SearchMoreKinds20261124300200,
  SearchMarksOfMany20261124300300,
  CheckoutSeenContents20261124400100,
  IntakeRefusedRows20261125100000,
  CatalogEnglishNames20261125100100,
  SearchMarksInLine20261126100000,
  SearchStorePrices20261126100100,
  SearchWordsAsWritten20261126100200,
];
