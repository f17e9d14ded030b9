-- Ratings of visits to service windows, and the cases that bad ones open. What people wrote and the number to call back are
-- sealed; who rated stands nowhere but in the ticket, which names nobody.
CREATE TABLE rating (
  id             uuid PRIMARY KEY,
  center_id      int NOT NULL REFERENCES center,
  ticket_id      bigint NOT NULL REFERENCES ticket,
  item           text NOT NULL,
  level          text NOT NULL CHECK (level IN (
                   'VERY_SATISFIED', 'SATISFIED', 'FAIRLY_SATISFIED', 'UNSATISFIED', 'VERY_UNSATISFIED')),
  tags           text[] NOT NULL,
  -- Of the catalogue that the tags are from.
  tag_version    int NOT NULL CHECK (tag_version >= 1),
  origin         text NOT NULL CHECK (origin IN ('WINDOW', 'KIOSK', 'PHONE')),
  comment_sealed bytea,
  -- In the center's zone: all that staff may learn of its time.
  rated_on       date NOT NULL,
  rated_at       timestamptz NOT NULL,
  -- When its text and that of its case are forgotten.
  keep_until     timestamptz NOT NULL,
  -- The guardian of "once per visit".
  CONSTRAINT rating_once_per_visit UNIQUE (ticket_id)
);

CREATE INDEX rating_by_day ON rating (center_id, rated_on);
CREATE INDEX rating_to_forget ON rating (keep_until) WHERE comment_sealed IS NOT NULL;

CREATE TABLE rating_case (
  id               uuid PRIMARY KEY,
  center_id        int NOT NULL REFERENCES center,
  rating_id        uuid NOT NULL UNIQUE REFERENCES rating,
  version          int NOT NULL DEFAULT 0,
  state            text NOT NULL CHECK (state IN ('TO_VERIFY', 'MENDING', 'REPLIED', 'CLOSED')),
  -- Days, not minutes: a deadline to the minute would tell the minute of the rating.
  call_back_due    date NOT NULL,
  due              date NOT NULL,
  phone_sealed     bytea,
  -- Version of the text that was read before the number was given; empty without a number.
  consent          text NOT NULL DEFAULT '',
  wanted_call      boolean NOT NULL,
  called_back      text NOT NULL DEFAULT '' CHECK (called_back IN ('', 'REACHED', 'NOT_REACHED')),
  upheld           boolean NOT NULL DEFAULT true,
  reply_sealed     bytea,
  follow_up_sealed bytea,
  followed_up      boolean NOT NULL DEFAULT false,
  keep_until       timestamptz NOT NULL,
  closed_at        timestamptz,
  erased_at        timestamptz
);

CREATE INDEX rating_case_open ON rating_case (center_id, due) WHERE state <> 'CLOSED';
CREATE INDEX rating_case_to_forget ON rating_case (keep_until) WHERE erased_at IS NULL;

-- Append-only, and therefore without a word of anybody.
CREATE TABLE rating_case_event (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  center_id  int NOT NULL,
  case_id    uuid NOT NULL REFERENCES rating_case,
  action     text NOT NULL,
  from_state text,
  to_state   text NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('STAFF', 'RESIDENT', 'DEVICE', 'SYSTEM')),
  actor      text NOT NULL,
  at         timestamptz NOT NULL
);

CREATE INDEX rating_case_event_of_case ON rating_case_event (case_id, id);

CREATE FUNCTION rating_case_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the events of cases are append-only';
END $$;

CREATE TRIGGER rating_case_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rating_case_event
  FOR EACH STATEMENT EXECUTE FUNCTION rating_case_event_is_append_only();

-- Who sat at this window a moment ago: asked by the window's rating tablet.
CREATE INDEX leg_finished_at_window ON ticket_leg (center_id, window_code, ended_at) WHERE state = 'DONE';

-- Forgets numbers once their case is closed for so many days, and all that was written when its time is over, at most so
-- many rows of a kind. Level, tags, item and day remain, for the statistics.
CREATE FUNCTION erase_old_ratings(asked_at timestamptz, phone_days int, most int, OUT ratings int)
LANGUAGE plpgsql AS $$
DECLARE
  numbers int;
  gone int;
BEGIN
  UPDATE rating_case c SET phone_sealed = NULL
  WHERE c.id IN (
    SELECT o.id FROM rating_case o
    WHERE o.phone_sealed IS NOT NULL
      AND (o.closed_at < asked_at - make_interval(days => phone_days) OR o.keep_until < asked_at)
    LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS numbers = ROW_COUNT;

  UPDATE rating_case c SET reply_sealed = NULL, follow_up_sealed = NULL, erased_at = asked_at
  WHERE c.id IN (
    SELECT o.id FROM rating_case o WHERE o.erased_at IS NULL AND o.keep_until < asked_at
    LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS ratings = ROW_COUNT;

  UPDATE rating r SET comment_sealed = NULL
  WHERE r.id IN (
    SELECT o.id FROM rating o WHERE o.comment_sealed IS NOT NULL AND o.keep_until < asked_at
    LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS gone = ROW_COUNT;

  IF numbers + ratings + gone > 0 THEN
    PERFORM audit_append(0, 'SYSTEM', '', 'RETENTION_RUN', '', format(
      'callbacks=%s cases=%s comments=%s', numbers, ratings, gone));
  END IF;
  ratings := greatest(numbers, ratings, gone);
END $$;
