-- Records as `onrecord extract` prints them, byte for byte.
select id, json as record, month from chosen where kind = 'record'
