-- Who works at the centers of this host, and which terminals stand there.

CREATE TABLE staff_account (
  id            uuid PRIMARY KEY,
  -- What they sign in with, in small letters.
  name          text NOT NULL CONSTRAINT staff_name_once UNIQUE,
  person        text NOT NULL,
  -- Argon2id with its parameters; null for an account that signs in elsewhere (single sign-on).
  password      text,
  password_at   timestamptz NOT NULL DEFAULT now(),
  must_change   boolean NOT NULL DEFAULT true,
  state         text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'ACTIVE', 'SUSPENDED')),
  reason        text NOT NULL DEFAULT '',
  roles         text[] NOT NULL DEFAULT '{}',
  all_centers   boolean NOT NULL DEFAULT false,
  totp_sealed   bytea,
  -- The last time step whose code was used: a code is good once.
  totp_step     bigint NOT NULL DEFAULT 0,
  made_at       timestamptz NOT NULL DEFAULT now(),
  seen_at       timestamptz,
  version       int NOT NULL DEFAULT 0,
  CONSTRAINT staff_roles_known CHECK (roles <@ ARRAY['WINDOW_CLERK', 'ROOM_KEEPER', 'CENTER_MANAGER', 'DISTRICT_OPERATOR',
    'CITY_OPERATOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR']),
  -- 三权分立: whoever holds one of the three offices holds nothing else.
  CONSTRAINT staff_offices_exclude CHECK (
    cardinality(roles) <= 1 OR NOT roles && ARRAY['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR']),
  CONSTRAINT staff_active_has_role CHECK (state <> 'ACTIVE' OR cardinality(roles) > 0)
);

CREATE TABLE staff_center (
  account_id uuid NOT NULL REFERENCES staff_account ON DELETE CASCADE,
  center_id  int NOT NULL REFERENCES center,
  PRIMARY KEY (account_id, center_id)
);

-- Passwords used before, so that they are not used again.
CREATE TABLE staff_password (
  account_id uuid NOT NULL REFERENCES staff_account ON DELETE CASCADE,
  password   text NOT NULL,
  until      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX staff_password_of ON staff_password (account_id, until);

CREATE TABLE staff_recovery_code (
  account_id uuid NOT NULL REFERENCES staff_account ON DELETE CASCADE,
  -- Keyed hash: 50 random bits alone could be tried out.
  code_index bytea NOT NULL,
  used_at    timestamptz,
  PRIMARY KEY (account_id, code_index)
);

CREATE TABLE staff_session (
  -- SHA-256 of the 256 random bits in the cookie.
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  id         uuid NOT NULL UNIQUE,
  account_id uuid NOT NULL REFERENCES staff_account ON DELETE CASCADE,
  made_at    timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL,
  -- PASSWORD: the code is still to come; SIGNED_IN: all steps done.
  step       text NOT NULL CHECK (step IN ('PASSWORD', 'SIGNED_IN')),
  tries      int NOT NULL DEFAULT 0,
  browser    text NOT NULL,
  -- A second factor that is being set up: its sealed secret, until the first code proves that an app has it.
  totp_offered bytea
);
CREATE INDEX staff_session_of ON staff_session (account_id);

-- Failed sign-ins by name and place. The name as a keyed hash: people type passwords into the wrong field.
CREATE TABLE sign_in_try (
  name_index   bytea NOT NULL,
  asker        text NOT NULL,
  failures     int NOT NULL,
  last_at      timestamptz NOT NULL,
  locked_until timestamptz,
  PRIMARY KEY (name_index, asker)
);

-- What is set from the console, for the whole host.
CREATE TABLE setting (
  key        text PRIMARY KEY,
  value      text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE device (
  id          uuid PRIMARY KEY,
  center_id   int NOT NULL REFERENCES center,
  kind        text NOT NULL CHECK (kind IN ('KIOSK', 'BOARD', 'DOOR', 'STATION')),
  place       text NOT NULL,
  state       text NOT NULL CHECK (state IN ('INVITED', 'ENROLLED', 'SUSPENDED', 'REVOKED')),
  reason      text NOT NULL DEFAULT '',
  -- Keyed hash of the enrolment code; gone once it was used.
  code_index  bytea,
  code_until  timestamptz,
  -- SHA-256 of the 256 random bits of its key.
  key_hash    bytea CHECK (octet_length(key_hash) = 32),
  made_at     timestamptz NOT NULL DEFAULT now(),
  enrolled_at timestamptz,
  seen_at     timestamptz,
  version     int NOT NULL DEFAULT 0,
  CONSTRAINT device_code_once UNIQUE (code_index),
  CONSTRAINT device_enrolled_has_key CHECK (state IN ('INVITED', 'REVOKED') OR key_hash IS NOT NULL)
);
