package org.huxin.server.wage.uploads;

import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.wage.WageProjects;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 六类信息上传 of one project. */
@RestController
class UploadController {

    private final WageProjects projects;
    private final LastUploads uploads;
    private final CurrentOfficer current;

    UploadController(WageProjects projects, LastUploads uploads, CurrentOfficer current) {
        this.projects = projects;
        this.uploads = uploads;
        this.current = current;
    }

    @OpenToFirms
    @GetMapping("/api/wage/projects/{id}/uploads")
    @Transactional(readOnly = true)
    Uploads uploads(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        var project = projects.visible(id);
        return uploads.of(project.jurisdiction(), id);
    }
}
