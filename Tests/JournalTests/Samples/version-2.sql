INSERT INTO episode VALUES ('6B1F0C52-98C1-4C61-9C5B-0D1C2A3B4C5D', 1795033800250, 'Europe/Berlin', 3600,
  '2026-11-18', 'eyelid-lower-left,chin', 2, 90, '["coffee","late \"night\""]', 'ünruhig');
INSERT INTO check_in (day, entered, enteredZone, enteredOffset, changed, changedZone, changedOffset,
  twitching, sleepHours, nicotine, skipped)
  VALUES ('2026-11-18', 1795033900000, 'Europe/Berlin', 3600, 1795033900000, 'Europe/Berlin', 3600,
  'some', 6.5, 0, 'stress');
INSERT INTO assessment VALUES ('0A1B2C3D-0000-4000-8000-000000000001', 1795033700000, 'Europe/Berlin', 3600,
  '{"regions":["chin"]}', 'selfCare', 1, '["C1"]', '1.0', 'en');
INSERT INTO draft VALUES (1, '{"regions":["chin"]}', 'soon', 1795033600000, 'Europe/Berlin', 3600);
INSERT INTO undo_step VALUES (1, 1795033900000, 'checkInAdded', '2026-11-18', 0);
INSERT INTO undo_change VALUES (1, 0, 'check_in', NULL,
  '{"day":"2026-11-18","entered":1795033900000,"enteredZone":"Europe/Berlin","enteredOffset":3600,"changed":1795033900000,"changedZone":"Europe/Berlin","changedOffset":3600,"twitching":"some","sleepHours":6.5,"nicotine":0,"skipped":"stress"}');
INSERT INTO plan_run VALUES ('0A1B2C3D-0000-4000-8000-000000000002', '2026-11-16', 'active', '["2026-11-17"]', NULL, 0);
INSERT INTO plan_run VALUES ('0A1B2C3D-0000-4000-8000-000000000003', '2026-10-01', 'stopped', '[]', 'better', 1);
INSERT INTO plan_task VALUES ('0A1B2C3D-0000-4000-8000-000000000002', 1, 'boxBreathing', 'done', 1795033900000, 'Europe/Berlin', 3600);
INSERT INTO plan_task VALUES ('0A1B2C3D-0000-4000-8000-000000000002', 1, 'warmCompress', 'skipped', NULL, NULL, NULL);
