-- sites that are under way, each with a contractor; made anew
truncate wage.punch, wage.day_due, wage.device_seen, wage.punch_batch;
delete from wage.attendance_signal where device in (select id from wage.device where number like 'bench-%');
delete from wage.device where number like 'bench-%';
delete from wage.engagement where recorded_by = 'bench';
delete from wage.worker where recorded_by = 'bench';
delete from project.construction_project where registered_by = 'bench';
delete from project.enterprise where registered_by = 'bench';
insert into project.enterprise (id, name, registered_at, registered_by)
select md5('firm' || n)::uuid, '示例建筑' || n || '有限公司', '2024-01-02', 'bench' from generate_series(1, :sites) n;
insert into project.construction_project
    (id, jurisdiction, number, request_id, version, name, step, source_unit, information_at, registered_at, registered_by,
     changed_at, changed_by, changed_unit, contractor, started_at)
select md5('site' || n)::uuid, '410803', '示例-' || n, 'bench-' || n, 1, '示例工程' || n, 'construction', 'zz.housing',
       '2024-01-02', '2024-01-02', 'bench', '2024-01-02', 'bench', 'zz.housing', md5('firm' || n)::uuid, '2024-01-02'
from generate_series(1, :sites) n;
