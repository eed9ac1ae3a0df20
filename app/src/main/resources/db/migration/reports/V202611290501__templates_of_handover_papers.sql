-- 引継書 and 緊急時パック can be made from a template of the body too.

alter table reports.template drop constraint template_kind_check;
alter table reports.template add constraint template_kind_check check (kind in (
    'COMMITTEE', 'STATUS', 'EXECUTION', 'STANDARD', 'FIELDS', 'MYNUMBER', 'HANDOVER', 'EMERGENCY'));
