-- Appointments for the windows, made ahead. Nothing here says who somebody is: whoever holds the code or the reference has it.
CREATE TABLE appointment (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  center_id    int NOT NULL REFERENCES center,
  -- In the center's zone.
  day          date NOT NULL,
  slot         timestamptz NOT NULL,
  -- Whose place it is; who calls in the end is decided when its holder has come.
  window_code  text NOT NULL,
  -- One of the places that the window has in this slot, from 1.
  place        int NOT NULL CHECK (place BETWEEN 1 AND 999),
  item         text NOT NULL,
  priority     text NOT NULL CHECK (priority IN ('NORMAL', 'ELDER', 'EXPECTING', 'DISABLED', 'MILITARY')),
  -- Eight digits, for whoever comes without the telephone.
  code         text NOT NULL CHECK (code ~ '^[0-9]{8}$'),
  -- 128 random bits: the opaque reference in the QR code. The number that is taken with it has it as its request.
  reference    uuid NOT NULL UNIQUE,
  request_id   uuid NOT NULL,
  request_hash bytea NOT NULL CHECK (octet_length(request_hash) = 32),
  state        text NOT NULL CHECK (state IN ('BOOKED', 'TAKEN', 'CANCELLED', 'MISSED')),
  made_at      timestamptz NOT NULL,
  changed_at   timestamptz NOT NULL,
  CONSTRAINT appointment_request_once UNIQUE (center_id, request_id),
  CONSTRAINT appointment_code_once UNIQUE (center_id, day, code)
);

-- The guardian of the places: nobody is promised one that somebody has.
CREATE UNIQUE INDEX appointment_place_once ON appointment (center_id, window_code, slot, place) WHERE state <> 'CANCELLED';
CREATE INDEX appointment_of_the_day ON appointment (center_id, day) WHERE state = 'BOOKED';
