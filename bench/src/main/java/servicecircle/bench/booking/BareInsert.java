package servicecircle.bench.booking;

import java.io.IOException;
import servicecircle.bench.house.BenchHall;
import servicecircle.bench.house.HouseDatabase;
import servicecircle.bench.house.SlotPlan;

/**
 * The INSERT of the center's own booking store, without resident, quota, idempotency check and outbox: what the database
 * alone could do. Statement and columns follow the INSERT in {@code book_room} (V002); a change there belongs here as well.
 *
 * @param center the database's id of the center
 * @param firstRoom the first of consecutive room ids
 * @param firstResident the first of consecutive resident ids
 * @param epoch the start of slot 0, seconds
 */
record BareInsert(long center, long firstRoom, int rooms, long firstResident, int residents, long epoch) {
    static final int CLIENTS = 16;

    /** Written with pgbench's variables. Whatever differs from row to row in the center differs here, too. */
    static final String SQL = """
            INSERT INTO booking (center_id, room_id, resident_id, reference, code_index, idempotency_key, request_hash,\
             during, occupied, status, purpose, headcount, group_name, organizer_sealed, undertaking)\
             VALUES (:center, :room, :resident, gen_random_uuid(), decode(md5(:code::text), 'hex'), gen_random_uuid(),\
             sha256(:request::text::bytea), tstzrange(to_timestamp(:start), to_timestamp(:finish), '[)'),\
             tstzrange(to_timestamp(:start), to_timestamp(:finish), '[)'), 'APPROVED', 'REHEARSAL', 12,\
             '月桥夕阳红舞蹈队', '\\x0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20212223242526', '2026-1')\
             ON CONFLICT ON CONSTRAINT booking_no_overlap DO NOTHING RETURNING reference""";

    /** Makes residents of its own and looks up the ids of center and rooms. */
    static BareInsert prepare(HouseDatabase database, BenchHall hall, SlotPlan plan, int residents) throws IOException {
        long center = database.number("SELECT id FROM center WHERE code = '" + BenchHall.ID + "'");
        long firstRoom = database.number("SELECT min(id) FROM room WHERE center_id = " + center);
        long lastRoom = database.number("SELECT max(id) FROM room WHERE center_id = " + center);
        if (lastRoom - firstRoom + 1 != hall.rooms()) {
            throw new IllegalStateException("the ids of the rooms have gaps: " + firstRoom + " to " + lastRoom);
        }
        long before = database.number("SELECT coalesce(max(id), 0) FROM resident");
        database.run("""
                INSERT INTO resident (center_id, phone_index, phone_sealed)
                SELECT %d, decode(md5('bench' || n), 'hex'), sha256(n::text::bytea)
                FROM generate_series(1, %d) n ORDER BY n""".formatted(center, residents));
        long first = database.number("SELECT min(id) FROM resident WHERE id > " + before);
        return new BareInsert(
                center, firstRoom, hall.rooms(), first, residents, plan.first().getEpochSecond());
    }

    long room(long slot) {
        return firstRoom + slot % rooms;
    }

    long resident(long slot) {
        return firstResident + slot % residents;
    }

    long start(long slot) {
        return epoch + slot / rooms * SlotPlan.LENGTH.toSeconds();
    }

    long finish(long slot) {
        return start(slot) + SlotPlan.LENGTH.toSeconds();
    }
}
