-- one site with very many people of one firm; made anew
delete from wage.wage_line where project = md5('sheet-site')::uuid;
delete from wage.sheet_import where project = md5('sheet-site')::uuid;
delete from wage.wage_sheet where project = md5('sheet-site')::uuid;
delete from wage.original_file where project = md5('sheet-site')::uuid;
delete from wage.hand_in where project = md5('sheet-site')::uuid;
delete from wage.worker_month where project = md5('sheet-site')::uuid;
delete from wage.project_month where project = md5('sheet-site')::uuid;
delete from wage.matched_project where project = md5('sheet-site')::uuid;
delete from wage.engagement where recorded_by = 'bench-sheet';
delete from wage.worker where recorded_by = 'bench-sheet';
delete from project.construction_project where registered_by = 'bench-sheet';
delete from project.enterprise where registered_by = 'bench-sheet';
insert into project.enterprise (id, name, registered_at, registered_by)
values (md5('sheet-firm')::uuid, '示例劳务有限公司', '2024-01-02', 'bench-sheet');
insert into project.construction_project
    (id, jurisdiction, number, request_id, version, name, step, source_unit, information_at, registered_at, registered_by,
     changed_at, changed_by, changed_unit, contractor, started_at)
values (md5('sheet-site')::uuid, '410803', '示例-工资表', 'bench-sheet', 1, '示例工程', 'construction', 'zz.housing',
        '2024-01-02', '2024-01-02', 'bench-sheet', '2024-01-02', 'bench-sheet', 'zz.housing', md5('sheet-firm')::uuid, '2024-01-02')
