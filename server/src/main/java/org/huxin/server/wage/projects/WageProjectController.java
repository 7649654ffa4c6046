package org.huxin.server.wage.projects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 工资：有哪些项目. */
@RestController
@OpenToFirms
class WageProjectController {

    private final WageProjectList list;
    private final WageProjectViews views;
    private final WageProjects projects;
    private final Entrusting entrusting;
    private final Entrustments entrustments;

    WageProjectController(
            WageProjectList list,
            WageProjectViews views,
            WageProjects projects,
            Entrusting entrusting,
            Entrustments entrustments) {
        this.list = list;
        this.views = views;
        this.projects = projects;
        this.entrusting = entrusting;
        this.entrustments = entrustments;
    }

    @GetMapping("/api/wage/projects")
    @Transactional(readOnly = true)
    Page<WageProject> list(
            @RequestParam @Nullable @Size(max = 60, message = "查找内容不能超过60字") String text,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var found = list.page(text, after, size);
        return new Page<>(views.of(found.items()), found.next());
    }

    @GetMapping("/api/wage/projects/{id}")
    @Transactional(readOnly = true)
    WageProject project(@PathVariable UUID id) {
        return views.of(projects.visible(id));
    }

    @GetMapping("/api/wage/projects/{id}/entrustments")
    @Transactional(readOnly = true)
    List<Entrustment> entrustments(@PathVariable UUID id) {
        return entrustments.of(projects.visible(id));
    }

    @PostMapping("/api/wage/projects/{id}/entrust")
    WageProject entrust(@PathVariable UUID id, @Valid @RequestBody Agreement told) {
        entrusting.entrust(id, told);
        return views.of(projects.visible(id));
    }
}
