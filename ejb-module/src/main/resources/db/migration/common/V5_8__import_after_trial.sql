-- The job that does what this one tried. No reference: each goes when its time is over.
alter table job add column followed_by varchar(36);
