import { hasOwnTimeProblem, placed, standing } from './problems';

const of = (field: string, code = 'SLOT_FULL') => ({ field, code, values: {} });
const names = (problems: { field: string }[]) => problems.map(({ field }) => field);

describe('what the API says of the checkout’s fields', () => {
  it('stands at the common time when no store has its own, and once', () => {
    const problems = [of('slots.bakery'), of('slots.books'), of('name', 'REQUIRED')];
    const fields = { commonSlot: '2026-11-24T12:00:00Z', 'slots.bakery': '', 'slots.books': '' };
    expect(names(placed(problems, fields))).toEqual(['commonSlot', 'name']);
    expect(hasOwnTimeProblem(placed(problems, fields))).toBe(false);
  });

  it('stands at the store’s own time when it has one, or when there is no common one', () => {
    const own = { commonSlot: '2026-11-24T12:00:00Z', 'slots.bakery': '2026-11-24T13:00:00Z' };
    expect(names(placed([of('slots.bakery')], own))).toEqual(['slots.bakery']);
    expect(names(placed([of('slots.bakery')], { 'slots.bakery': '' }))).toEqual(['slots.bakery']);
    expect(hasOwnTimeProblem(placed([of('slots.bakery')], own))).toBe(true);
  });

  it('asks for a tick where there is a box', () => {
    const [terms, name] = placed([of('acceptTerms', 'REQUIRED'), of('name', 'REQUIRED')], {});
    expect([terms!.code, name!.code]).toEqual(['NOT_TICKED', 'REQUIRED']);
  });

  it('leaves a field with its first change, and only that field', () => {
    const problems = [of('phone', 'PHONE_INVALID'), of('email', 'EMAIL_INVALID')];
    expect(names(standing(problems, ['phone']))).toEqual(['email']);
    expect(names(standing(problems, ['note']))).toEqual(['phone', 'email']);
  });

  it('leaves every time when another way is chosen', () => {
    const problems = [of('commonSlot'), of('slots.bakery'), of('deliverySlotId'), of('phone', 'PHONE_INVALID')];
    expect(names(standing(problems, ['fulfilment']))).toEqual(['phone']);
  });
});
