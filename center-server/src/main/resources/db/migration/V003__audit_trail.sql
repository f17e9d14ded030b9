-- The audit trail: append-only, hash-chained, written in the transaction of the change itself.
--
-- One chain would make every change of a host wait for the one before it. So there are eight chains ("lanes"), and a
-- change takes one that nobody else holds at the moment. Each is verified by itself; nothing orders two lanes but time.
CREATE TABLE audit_head (
  lane smallint PRIMARY KEY,
  seq  bigint NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32)
) WITH (fillfactor = 50);

INSERT INTO audit_head (lane, seq, hash)
SELECT lane, 0, sha256(convert_to('service-circle audit lane ' || lane, 'UTF8')) FROM generate_series(0, 7) AS lane;

CREATE TABLE audit_log (
  lane       smallint NOT NULL,
  seq        bigint NOT NULL,
  at         timestamptz NOT NULL,
  -- 0 stands for the host as a whole.
  center_id  int NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('STAFF', 'RESIDENT', 'DEVICE', 'SYSTEM')),
  actor      text NOT NULL,
  action     text NOT NULL,
  subject    text NOT NULL,
  detail     text NOT NULL,
  hash       bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (lane, seq)
);

CREATE INDEX audit_by_time ON audit_log (center_id, at);

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only';
END $$;

CREATE TRIGGER audit_log_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- Each field with its length before it, so that no two different rows read alike: hash = SHA-256(previous ‖ these bytes).
CREATE FUNCTION audit_field(value text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql
RETURN octet_length(value) || ':' || value;

-- Runs with its owner's rights: the application may add to the trail through here and touch it in no other way.
CREATE FUNCTION audit_append(
  of_center int, of_actor_kind text, of_actor text, of_action text, of_subject text, of_detail text)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  head audit_head;
  happened timestamptz;
BEGIN
  SELECT * INTO head FROM audit_head ORDER BY lane FOR UPDATE SKIP LOCKED LIMIT 1;
  IF NOT FOUND THEN
    -- All lanes are held: wait for the one that this connection would usually meet.
    SELECT * INTO head FROM audit_head WHERE lane = pg_backend_pid() % 8 FOR UPDATE;
  END IF;
  head.seq := head.seq + 1;
  -- Read under the lane's lock: within a lane time does not run backwards.
  happened := clock_timestamp();
  head.hash := sha256(head.hash || convert_to(
    audit_field(head.lane::text) || audit_field(head.seq::text)
    || audit_field((extract(epoch FROM happened) * 1000000)::bigint::text) || audit_field(of_center::text)
    || audit_field(of_actor_kind) || audit_field(of_actor) || audit_field(of_action)
    || audit_field(of_subject) || audit_field(of_detail), 'UTF8'));
  INSERT INTO audit_log (lane, seq, at, center_id, actor_kind, actor, action, subject, detail, hash)
  VALUES (head.lane, head.seq, happened, of_center, of_actor_kind, of_actor, of_action, of_subject, of_detail, head.hash);
  UPDATE audit_head SET seq = head.seq, hash = head.hash WHERE lane = head.lane;
  RETURN head.lane || '-' || head.seq;
END $$;
