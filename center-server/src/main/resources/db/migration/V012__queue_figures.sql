-- The figures of the windows read whole days, also those that are over.
CREATE INDEX leg_of_date ON ticket_leg (center_id, business_date);

-- Of the events they need only those that are out of the ordinary; a visit that goes well has none of them. A month is as quick
-- without it, a year takes half as long again.
CREATE INDEX event_out_of_the_ordinary ON ticket_event (center_id, business_date)
  INCLUDE (leg_id, action, why, window_code, at)
  WHERE action IN ('SKIP', 'GO_ON') OR why = 'DAY_OVER';
