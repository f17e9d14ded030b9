-- When a window is meant to be open on one date, where that is not what the center's file says.
CREATE TABLE window_day_plan (
  center_id   int NOT NULL REFERENCES center,
  day         date NOT NULL,
  window_code text NOT NULL,
  -- Stretches on the wall clock with blanks between them; empty for not at all.
  hours       text NOT NULL,
  PRIMARY KEY (center_id, day, window_code)
);
