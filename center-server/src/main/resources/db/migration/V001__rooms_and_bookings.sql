-- The first hall: centers, rooms, residents, bookings, outbox. Runs on PostgreSQL 15 and newer.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE center (
  id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code       text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE room (
  id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  center_id  int NOT NULL REFERENCES center,
  code       text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (center_id, code),
  -- So that a booking's room and center can be tied together by one foreign key.
  UNIQUE (center_id, id)
);

-- A resident is a telephone number: found by a keyed hash, readable only with the key file.
CREATE TABLE resident (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  center_id    int NOT NULL REFERENCES center,
  phone_index  bytea NOT NULL CHECK (octet_length(phone_index) = 16),
  phone_sealed bytea NOT NULL,
  seen_at      timestamptz NOT NULL DEFAULT now(),
  UNIQUE (center_id, phone_index),
  UNIQUE (center_id, id)
);

CREATE TABLE booking (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  center_id        int NOT NULL,
  room_id          int NOT NULL,
  resident_id      bigint NOT NULL,
  -- 128 random bits: the opaque reference in the QR code.
  reference        uuid NOT NULL UNIQUE,
  -- Keyed hash of the short code; the code itself is derived from the reference.
  code_index       bytea NOT NULL CHECK (octet_length(code_index) = 16),
  idempotency_key  uuid NOT NULL,
  request_hash     bytea NOT NULL CHECK (octet_length(request_hash) = 32),
  cancel_key       uuid,
  during           tstzrange NOT NULL,
  -- during plus the room's turnover; the earlier booking owns the minutes after it.
  occupied         tstzrange NOT NULL,
  status           text NOT NULL CHECK (status IN (
                     'HELD', 'PENDING_REVIEW', 'APPROVED', 'CHECKED_IN', 'COMPLETED', 'REJECTED', 'CANCELLED_BY_USER',
                     'LATE_CANCELLED', 'CANCELLED_BY_CENTER', 'NO_SHOW', 'EXPIRED')),
  purpose          text NOT NULL,
  headcount        int NOT NULL CHECK (headcount > 0),
  group_name       text NOT NULL,
  organizer_sealed bytea NOT NULL,
  undertaking      text NOT NULL,
  version          int NOT NULL DEFAULT 0,
  created_at       timestamptz NOT NULL DEFAULT now(),
  cancelled_at     timestamptz,
  FOREIGN KEY (center_id, room_id) REFERENCES room (center_id, id),
  FOREIGN KEY (center_id, resident_id) REFERENCES resident (center_id, id),
  CONSTRAINT booking_key_once UNIQUE (center_id, idempotency_key),
  -- Not decoration: a closed end collides with the next start, and an empty range overlaps nothing at all.
  CONSTRAINT booking_range_shape CHECK (
    NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during)
    AND NOT lower_inf(during) AND NOT upper_inf(during)
    AND NOT upper_inc(occupied) AND NOT upper_inf(occupied) AND occupied @> during),
  -- The only guardian of "no double booking".
  CONSTRAINT booking_no_overlap EXCLUDE USING gist (room_id WITH =, occupied WITH &&)
    WHERE (status IN ('HELD', 'PENDING_REVIEW', 'APPROVED', 'CHECKED_IN'))
);

CREATE INDEX booking_of_resident ON booking (resident_id, lower(during));
CREATE INDEX booking_by_code ON booking (code_index);

-- What leaves the center leaves through here, written in the transaction of the change itself.
CREATE TABLE outbox (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  center_id  int NOT NULL REFERENCES center,
  topic      text NOT NULL,
  subject    uuid NOT NULL,
  body       jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
