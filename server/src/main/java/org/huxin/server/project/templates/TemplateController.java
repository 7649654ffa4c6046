package org.huxin.server.project.templates;

import java.util.Map;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 范本库. */
@RestController
@RequestMapping("/api/contract-templates")
class TemplateController {

    private final Templates templates;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    TemplateController(Templates templates, Directory directory, CurrentOfficer current, Audit audit, Today today) {
        this.templates = templates;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    @OpenToFirms
    @GetMapping
    Library library() {
        return of(current.require(Permission.PROJECT_READ));
    }

    @PostMapping("/{code}/publish")
    @Transactional
    Library publish(@PathVariable String code) {
        var who = publisher(code);
        templates.publish(who.jurisdiction(), code, today.now(), who.id());
        audit.append("template.published", "template:" + code, Map.of("jurisdiction", who.jurisdiction()));
        return of(who);
    }

    @PostMapping("/{code}/withdraw")
    @Transactional
    Library withdraw(@PathVariable String code) {
        var who = publisher(code);
        templates.withdraw(who.jurisdiction(), code, today.now(), who.id());
        audit.append("template.withdrawn", "template:" + code, Map.of("jurisdiction", who.jurisdiction()));
        return of(who);
    }

    private ActingOfficer publisher(String code) {
        var who = current.require(Permission.PROJECT_READ);
        templates.require(who.jurisdiction(), code);
        if (!who.is(Role.COORDINATOR)) {
            throw NotPermitted.outsideScope("范本由牵头的人社部门发布");
        }
        return who;
    }

    private Library of(ActingOfficer who) {
        var published = templates.published(who.jurisdiction());
        var officers = directory.officers(
                published.values().stream().map(row -> row.getPublishedBy()).toList());
        return new Library(
                templates.of(who.jurisdiction()).stream()
                        .map(template -> {
                            var row = published.get(template.code());
                            var by = row == null ? null : officers.get(row.getPublishedBy());
                            return new Library.Item(
                                    template,
                                    row == null ? null : row.getPublishedAt(),
                                    by == null ? null : new Named(by.id(), by.name()));
                        })
                        .toList(),
                templates.blanks(who.jurisdiction()),
                who.is(Role.COORDINATOR));
    }
}
