-- The window queue. Who holds the row of a day in queue_day may change what stands, waits or is served on that day.
CREATE TABLE queue_day (
  center_id         int NOT NULL REFERENCES center,
  -- In the center's zone, decided once when the number is given out.
  business_date     date NOT NULL,
  -- The last number per prefix, here and in no sequence: a sequence leaves gaps.
  numbers           jsonb NOT NULL DEFAULT '{}',
  priority_in_a_row int NOT NULL DEFAULT 0,
  -- Grows with every change: boards tell by it what is new.
  seq               bigint NOT NULL DEFAULT 0,
  swept_at          timestamptz,
  PRIMARY KEY (center_id, business_date)
) WITH (fillfactor = 50);

-- One person, one number. Nothing here says who they are.
CREATE TABLE ticket (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  center_id     int NOT NULL,
  business_date date NOT NULL,
  number        text NOT NULL,
  -- 128 random bits: the opaque reference in the QR code.
  reference     uuid NOT NULL UNIQUE,
  request_id    uuid NOT NULL,
  request_hash  bytea NOT NULL CHECK (octet_length(request_hash) = 32),
  origin        text NOT NULL CHECK (origin IN ('KIOSK', 'PHONE', 'DESK')),
  priority      text NOT NULL CHECK (priority IN ('NORMAL', 'ELDER', 'EXPECTING', 'DISABLED', 'MILITARY')),
  slot          timestamptz,
  issued_at     timestamptz NOT NULL,
  FOREIGN KEY (center_id, business_date) REFERENCES queue_day,
  CONSTRAINT ticket_number_once UNIQUE (center_id, business_date, number),
  CONSTRAINT ticket_request_once UNIQUE (center_id, request_id)
);

-- One service at one place in the line; a visit may have several, one after another.
CREATE TABLE ticket_leg (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  center_id       int NOT NULL,
  business_date   date NOT NULL,
  ticket_id       bigint NOT NULL REFERENCES ticket,
  version         int NOT NULL DEFAULT 0,
  item            text NOT NULL,
  state           text NOT NULL CHECK (state IN (
                    'WAITING', 'CALLED', 'SERVING', 'SUSPENDED', 'SKIPPED', 'TRANSFERRED', 'DONE', 'ABANDONED', 'CANCELLED')),
  priority        text NOT NULL CHECK (priority IN ('NORMAL', 'ELDER', 'EXPECTING', 'DISABLED', 'MILITARY')),
  -- Start of the waiting time; the place in the line; the appointed time while it counts; the pause of who was skipped.
  since           timestamptz NOT NULL,
  place           timestamptz NOT NULL,
  slot            timestamptz,
  not_before      timestamptz,
  only_window     text,
  window_code     text,
  -- The item to come back to after this leg, as item or item@window.
  back_to         text,
  calls           int NOT NULL DEFAULT 0,
  activations     int NOT NULL DEFAULT 0,
  first_called_at timestamptz,
  called_at       timestamptz,
  served_at       timestamptz,
  ended_at        timestamptz,
  note            text NOT NULL DEFAULT '',
  FOREIGN KEY (center_id, business_date) REFERENCES queue_day,
  CONSTRAINT leg_at_window CHECK (state NOT IN ('CALLED', 'SERVING') OR window_code IS NOT NULL)
) WITH (fillfactor = 70);

-- The guardian of "one person per window", and of "one person at one place".
CREATE UNIQUE INDEX one_person_per_window ON ticket_leg (center_id, window_code) WHERE state IN ('CALLED', 'SERVING');
CREATE UNIQUE INDEX one_leg_per_person ON ticket_leg (ticket_id)
  WHERE state IN ('WAITING', 'CALLED', 'SERVING', 'SUSPENDED', 'SKIPPED');
CREATE INDEX leg_of_the_day ON ticket_leg (center_id, business_date)
  WHERE state IN ('WAITING', 'CALLED', 'SERVING', 'SUSPENDED', 'SKIPPED');
CREATE INDEX leg_of_ticket ON ticket_leg (ticket_id);

-- What happened, one line each, with the reason why this one: append-only. The estimate and its back-test read it.
CREATE TABLE ticket_event (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  center_id     int NOT NULL,
  business_date date NOT NULL,
  seq           bigint NOT NULL,
  leg_id        bigint NOT NULL REFERENCES ticket_leg,
  action        text NOT NULL,
  from_state    text,
  to_state      text NOT NULL,
  window_code   text,
  why           text NOT NULL DEFAULT '',
  actor_kind    text NOT NULL CHECK (actor_kind IN ('STAFF', 'RESIDENT', 'DEVICE', 'SYSTEM')),
  actor         text NOT NULL,
  request_id    uuid,
  at            timestamptz NOT NULL,
  CONSTRAINT event_request_once UNIQUE (center_id, request_id)
);

CREATE INDEX event_of_the_day ON ticket_event (center_id, business_date, seq);
CREATE INDEX event_of_leg ON ticket_event (leg_id);

CREATE FUNCTION ticket_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the events of tickets are append-only';
END $$;

CREATE TRIGGER ticket_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ticket_event
  FOR EACH STATEMENT EXECUTE FUNCTION ticket_event_is_append_only();

-- Who sits where now.
CREATE TABLE window_presence (
  center_id   int NOT NULL REFERENCES center,
  window_code text NOT NULL,
  state       text NOT NULL CHECK (state IN ('OPEN', 'PAUSED', 'CLOSED')),
  reason      text NOT NULL DEFAULT '',
  clerk       text NOT NULL DEFAULT '',
  since       timestamptz NOT NULL,
  -- When the window's page was last heard of.
  heard_at    timestamptz NOT NULL,
  PRIMARY KEY (center_id, window_code)
) WITH (fillfactor = 50);

-- Every estimate that somebody was shown, to be held against what came.
CREATE TABLE wait_shown (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  center_id     int NOT NULL,
  leg_id        bigint NOT NULL REFERENCES ticket_leg,
  at            timestamptz NOT NULL,
  ahead         int NOT NULL,
  simulated_s   int NOT NULL,
  p50_minutes   int NOT NULL,
  p90_minutes   int NOT NULL,
  open_windows  int NOT NULL,
  algorithm     int NOT NULL
);

CREATE INDEX wait_shown_of_leg ON wait_shown (leg_id);
