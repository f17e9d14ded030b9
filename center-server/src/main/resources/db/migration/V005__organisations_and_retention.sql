-- Organisations that asked to be certified (公益团体, 党组织, 驻区单位).
CREATE TABLE organisation (
  id              uuid PRIMARY KEY,
  center_id       int NOT NULL REFERENCES center,
  kind            text NOT NULL CHECK (kind IN ('PUBLIC_GOOD', 'PARTY', 'RESIDENT_UNIT')),
  name            text NOT NULL,
  -- Unified social credit code (GB 32100-2015); empty for a party branch that has none.
  credit_code     text NOT NULL,
  purpose         text NOT NULL,
  -- Sealed; null once they were erased.
  contact_sealed  bytea,
  phone_sealed    bytea,
  consent         text NOT NULL,
  state           text NOT NULL CHECK (state IN ('SUBMITTED', 'CERTIFIED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
  reason          text NOT NULL DEFAULT '',
  idempotency_key uuid NOT NULL,
  submitted_at    timestamptz NOT NULL,
  decided_at      timestamptz,
  certified_until date,
  version         int NOT NULL DEFAULT 0,
  CONSTRAINT organisation_key_once UNIQUE (center_id, idempotency_key)
);

-- One standing application or certificate for each code and center.
CREATE UNIQUE INDEX organisation_once ON organisation (center_id, credit_code)
  WHERE credit_code <> '' AND state IN ('SUBMITTED', 'CERTIFIED');

-- What is erased with time: a resident's number and the name on a booking first, what else could tell a person later.
ALTER TABLE resident ALTER COLUMN phone_index DROP NOT NULL;
ALTER TABLE resident ALTER COLUMN phone_sealed DROP NOT NULL;
ALTER TABLE booking ALTER COLUMN resident_id DROP NOT NULL;
ALTER TABLE booking ALTER COLUMN code_index DROP NOT NULL;
ALTER TABLE booking ALTER COLUMN request_hash DROP NOT NULL;
ALTER TABLE booking ALTER COLUMN organizer_sealed DROP NOT NULL;
-- Which text the resident read before giving a number; and when nothing personal was left.
ALTER TABLE booking ADD COLUMN consent text NOT NULL DEFAULT '2026-1';
ALTER TABLE booking ADD COLUMN erased_at timestamptz;
-- What stands there to be erased; small, because it holds only the last months.
CREATE INDEX booking_to_erase ON booking (upper(during)) WHERE erased_at IS NULL;
