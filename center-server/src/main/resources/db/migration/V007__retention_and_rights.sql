-- What is erased with time, and what the holder of a number may ask for: each act is one function, and so one transaction.

-- Erases what is older than it may be, at most so many rows of a kind; the caller comes again while there is more.
--
-- book_room locks the resident's row and writes nothing to it, so waiting for that lock does not show its new booking to
-- the statement that waited. Therefore candidates are locked by one statement, which passes over rows in use, and looked
-- at again by the next one, which sees what was committed before it began. While they are locked nobody can book for them.
CREATE FUNCTION erase_old(asked_at timestamptz, phone_days int, booking_days int, most int,
  OUT contacts int, OUT names int, OUT bookings int, OUT organisations int, OUT traces int)
LANGUAGE plpgsql AS $$
DECLARE
  phone_limit constant timestamptz := asked_at - make_interval(days => phone_days);
  booking_limit constant timestamptz := asked_at - make_interval(days => booking_days);
  locked bigint[];
  gone int;
BEGIN
  -- Telephone numbers; also of somebody who never got a room.
  SELECT array_agg(candidate.id) INTO locked FROM (
    SELECT r.id FROM resident r
    WHERE r.phone_index IS NOT NULL
      AND (r.created_at < phone_limit OR EXISTS (SELECT FROM booking b WHERE b.resident_id = r.id))
      AND NOT EXISTS (SELECT FROM booking b WHERE b.resident_id = r.id AND upper(b.during) >= phone_limit)
    LIMIT most FOR UPDATE OF r SKIP LOCKED) AS candidate;
  UPDATE resident r SET phone_index = NULL, phone_sealed = NULL
  WHERE r.id = ANY (locked)
    AND NOT EXISTS (SELECT FROM booking b WHERE b.resident_id = r.id AND upper(b.during) >= phone_limit);
  GET DIAGNOSTICS contacts = ROW_COUNT;

  -- Names belong to one booking each; a later booking of the same number does not keep them.
  UPDATE booking b SET organizer_sealed = NULL
  WHERE b.id IN (
    SELECT c.id FROM booking c
    WHERE c.erased_at IS NULL AND upper(c.during) < phone_limit AND c.organizer_sealed IS NOT NULL
    LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS names = ROW_COUNT;

  -- Time, room, purpose and headcount remain, for the statistics. The key is made anew: its client may know it.
  UPDATE booking b SET resident_id = NULL, code_index = NULL, request_hash = NULL, organizer_sealed = NULL, group_name = '',
    idempotency_key = gen_random_uuid(), cancel_key = NULL, erased_at = asked_at
  WHERE b.id IN (
    SELECT c.id FROM booking c WHERE c.erased_at IS NULL AND upper(c.during) < booking_limit
    LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS bookings = ROW_COUNT;

  UPDATE organisation o SET contact_sealed = NULL, phone_sealed = NULL
  WHERE o.state IN ('REJECTED', 'WITHDRAWN', 'EXPIRED') AND o.decided_at < phone_limit AND o.phone_sealed IS NOT NULL;
  GET DIAGNOSTICS organisations = ROW_COUNT;

  -- A resident without a number is found by nobody, so no booking can come to one.
  DELETE FROM resident r WHERE r.id IN (
    SELECT e.id FROM resident e
    WHERE e.phone_index IS NULL AND NOT EXISTS (SELECT FROM booking b WHERE b.resident_id = e.id)
    LIMIT most FOR UPDATE OF e SKIP LOCKED);
  GET DIAGNOSTICS traces = ROW_COUNT;
  DELETE FROM staff_session s WHERE s.ends_at < asked_at OR s.seen_at < asked_at - interval '1 day';
  GET DIAGNOSTICS gone = ROW_COUNT;
  traces := traces + gone;
  DELETE FROM sign_in_try t
  WHERE t.last_at < asked_at - interval '1 day' AND (t.locked_until IS NULL OR t.locked_until < asked_at);
  GET DIAGNOSTICS gone = ROW_COUNT;
  traces := traces + gone;
  UPDATE device d SET code_index = NULL, code_until = NULL WHERE d.code_until < asked_at;
  GET DIAGNOSTICS gone = ROW_COUNT;
  traces := traces + gone;
  -- The three that are looked at when somebody chooses a new one.
  DELETE FROM staff_password p USING (
    SELECT q.ctid AS place, row_number() OVER (PARTITION BY q.account_id ORDER BY q.until DESC) AS age
    FROM staff_password q) AS ranked
  WHERE p.ctid = ranked.place AND ranked.age > 3;
  GET DIAGNOSTICS gone = ROW_COUNT;
  traces := traces + gone;

  IF contacts + names + bookings + organisations + traces > 0 THEN
    PERFORM audit_append(0, 'SYSTEM', '', 'RETENTION_RUN', '', format(
      'contacts=%s names=%s bookings=%s organisations=%s traces=%s', contacts, names, bookings, organisations, traces));
  END IF;
END $$;

-- All that a center keeps about the number of a booking, one row a booking; none where reference and number do not belong
-- together, and then no line in the trail.
CREATE FUNCTION export_person(of_center int, of_reference uuid, of_phone_index bytea)
RETURNS TABLE (known_since timestamptz, phone_index bytea, phone_sealed bytea, reference uuid, room text,
  starts timestamptz, ends timestamptz, status text, purpose text, headcount int, group_name text,
  organizer_sealed bytea, undertaking text, consent text, made_at timestamptz, cancelled_at timestamptz)
LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY
    SELECT p.created_at, p.phone_index, p.phone_sealed, b.reference, r.code, lower(b.during), upper(b.during), b.status,
      b.purpose, b.headcount, b.group_name, b.organizer_sealed, b.undertaking, b.consent, b.created_at, b.cancelled_at
    FROM resident p JOIN booking b ON b.resident_id = p.id JOIN room r ON r.id = b.room_id
    WHERE p.center_id = of_center AND p.phone_index = of_phone_index
      AND EXISTS (SELECT FROM booking named WHERE named.reference = of_reference AND named.resident_id = p.id)
    ORDER BY lower(b.during);
  IF FOUND THEN
    PERFORM audit_append(of_center, 'RESIDENT', '', 'DATA_EXPORTED', of_reference::text, '');
  END IF;
END $$;

-- Forgets the number of a booking and whom it belongs to. Under the lock of the resident's row: a booking of the same
-- moment is either erased with the others, or made after this for a resident that is new.
CREATE FUNCTION erase_person(of_center int, of_reference uuid, of_phone_index bytea, asked_at timestamptz,
  OUT outcome text, OUT until timestamptz, OUT cancelled int)
LANGUAGE plpgsql AS $$
DECLARE
  person bigint;
BEGIN
  cancelled := 0;
  SELECT p.id INTO person FROM resident p
  WHERE p.center_id = of_center AND p.phone_index = of_phone_index
    AND EXISTS (SELECT FROM booking b WHERE b.reference = of_reference AND b.resident_id = p.id)
  FOR UPDATE OF p;
  IF NOT FOUND THEN
    outcome := 'NOT_FOUND';
    RETURN;
  END IF;

  SELECT max(upper(b.during)) INTO until FROM booking b
  WHERE b.resident_id = person AND b.during @> asked_at
    AND b.status IN ('HELD', 'PENDING_REVIEW', 'APPROVED', 'CHECKED_IN');
  IF until IS NOT NULL THEN
    outcome := 'UNDER_WAY';
    RETURN;
  END IF;

  WITH gone AS (
    UPDATE booking b SET status = 'CANCELLED_BY_USER', cancelled_at = asked_at, version = b.version + 1
    WHERE b.resident_id = person AND lower(b.during) > asked_at AND b.status IN ('HELD', 'PENDING_REVIEW', 'APPROVED')
    RETURNING b.reference, b.room_id, lower(b.during) AS starts),
  told AS (
    INSERT INTO outbox (center_id, topic, subject, body)
    SELECT of_center, 'booking.cancelled', g.reference, jsonb_build_object('room', g.room_id, 'start', g.starts) FROM gone g)
  SELECT count(audit_append(of_center, 'RESIDENT', '', 'BOOKING_CANCELLED', g.reference::text, 'erased'))
  INTO cancelled FROM gone g;

  -- The key stays, and stays known: a terminal that sends an old booking again must not make it anew.
  UPDATE booking b SET resident_id = NULL, code_index = NULL, request_hash = NULL, organizer_sealed = NULL, group_name = '',
    cancel_key = NULL, erased_at = asked_at
  WHERE b.resident_id = person;
  DELETE FROM resident p WHERE p.id = person;
  PERFORM audit_append(of_center, 'RESIDENT', '', 'DATA_ERASED', of_reference::text, 'cancelled=' || cancelled);
  outcome := 'ERASED';
END $$;
