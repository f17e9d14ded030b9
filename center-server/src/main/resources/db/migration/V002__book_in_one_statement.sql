-- A booking locks its resident's row and no longer writes to it.
ALTER TABLE resident RENAME COLUMN seen_at TO created_at;

-- A booking is one statement for the client and four inside: each extra message of the protocol costs more than the
-- exclusion constraint does. VOLATILE, so every statement below sees what was committed before it began; the facts are
-- therefore true for as long as the resident's row is locked.
--
-- Limits come from the caller (QuotaRule); this function compares and knows no policy. It answers the facts it saw and
-- whether it booked. Not booked within the limits means that booking_no_overlap objected; what objected may be the first
-- copy of this very request, which key_known tells.
CREATE FUNCTION book_room(
  of_center int, of_room int,
  of_phone_index bytea, of_phone_sealed bytea,
  of_reference uuid, of_code_index bytea, of_key uuid, of_request_hash bytea,
  starts timestamptz, ends timestamptz, occupied_until timestamptz,
  of_purpose text, of_headcount int, of_group_name text, of_organizer_sealed bytea, of_undertaking text,
  asked_at timestamptz, month_starts timestamptz, month_ends timestamptz,
  most_live int, most_minutes int,
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
      during, occupied, status, purpose, headcount, group_name, organizer_sealed, undertaking)
    VALUES (of_center, of_room, person, of_reference, of_code_index, of_key, of_request_hash,
      tstzrange(starts, ends, '[)'), tstzrange(starts, occupied_until, '[)'),
      'APPROVED', of_purpose, of_headcount, of_group_name, of_organizer_sealed, of_undertaking)
    ON CONFLICT ON CONSTRAINT booking_no_overlap DO NOTHING;
    booked := FOUND;
  END IF;
  IF booked THEN
    INSERT INTO outbox (center_id, topic, subject, body)
    VALUES (of_center, 'booking.made', of_reference, jsonb_build_object('room', of_room, 'start', starts));
  ELSE
    key_known := EXISTS (SELECT FROM booking b WHERE b.center_id = of_center AND b.idempotency_key = of_key);
  END IF;
END $$;
