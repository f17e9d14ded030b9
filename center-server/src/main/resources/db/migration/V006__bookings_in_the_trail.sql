-- As in V002, and each booking has its line in the trail and the version of the consent text that was read.
DROP FUNCTION book_room(int, int, bytea, bytea, uuid, bytea, uuid, bytea, timestamptz, timestamptz, timestamptz, text, int,
  text, bytea, text, timestamptz, timestamptz, timestamptz, int, int);

CREATE FUNCTION book_room(
  of_center int, of_room int,
  of_phone_index bytea, of_phone_sealed bytea,
  of_reference uuid, of_code_index bytea, of_key uuid, of_request_hash bytea,
  starts timestamptz, ends timestamptz, occupied_until timestamptz,
  of_purpose text, of_headcount int, of_group_name text, of_organizer_sealed bytea, of_undertaking text,
  asked_at timestamptz, month_starts timestamptz, month_ends timestamptz,
  most_live int, most_minutes int,
  of_consent text, of_actor_kind text, of_actor text,
  OUT live int, OUT minutes int, OUT booked boolean, OUT key_known boolean)
LANGUAGE plpgsql AS $$
DECLARE
  person bigint;
BEGIN
  booked := false;
  key_known := false;

  SELECT r.id INTO person FROM resident r
  WHERE r.center_id = of_center AND r.phone_index = of_phone_index
  FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    -- Of two first bookings at once the second waits here for the first one's row.
    INSERT INTO resident AS r (center_id, phone_index, phone_sealed)
    VALUES (of_center, of_phone_index, of_phone_sealed)
    ON CONFLICT (center_id, phone_index) DO UPDATE SET created_at = r.created_at
    RETURNING r.id INTO person;
  END IF;

  SELECT count(*) FILTER (WHERE upper(b.during) > asked_at),
         coalesce(sum(extract(epoch FROM upper(b.during) - lower(b.during))) FILTER (
           WHERE lower(b.during) >= month_starts AND lower(b.during) < month_ends), 0) / 60
  INTO live, minutes
  FROM booking b
  WHERE b.resident_id = person
    AND lower(b.during) >= least(asked_at, month_starts) - interval '2 days'
    AND b.status IN ('HELD', 'PENDING_REVIEW', 'APPROVED', 'CHECKED_IN', 'COMPLETED');
  IF live <= most_live AND minutes <= most_minutes THEN
    -- A plain INSERT deadlocks under a rush: an exclusion constraint inserts first and checks after.
    INSERT INTO booking (center_id, room_id, resident_id, reference, code_index, idempotency_key, request_hash,
      during, occupied, status, purpose, headcount, group_name, organizer_sealed, undertaking,
      consent)
    VALUES (of_center, of_room, person, of_reference, of_code_index, of_key, of_request_hash,
      tstzrange(starts, ends, '[)'), tstzrange(starts, occupied_until, '[)'),
      'APPROVED', of_purpose, of_headcount, of_group_name, of_organizer_sealed, of_undertaking,
      of_consent)
    ON CONFLICT ON CONSTRAINT booking_no_overlap DO NOTHING;
    booked := FOUND;
  END IF;
  IF booked THEN
    INSERT INTO outbox (center_id, topic, subject, body)
    VALUES (of_center, 'booking.made', of_reference, jsonb_build_object('room', of_room, 'start', starts));
    -- Last, so that its lane is held for no longer than the commit takes.
    PERFORM audit_append(of_center, of_actor_kind, of_actor, 'BOOKING_MADE', of_reference::text, 'room=' || of_room);
  ELSE
    key_known := EXISTS (SELECT FROM booking b WHERE b.center_id = of_center AND b.idempotency_key = of_key);
  END IF;
END $$;
