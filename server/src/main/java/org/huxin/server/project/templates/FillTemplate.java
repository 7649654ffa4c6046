package org.huxin.server.project.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.document.Prints;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.register.Act;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills a published template in with what is typed about one worker. Nothing of it is kept, not even in the audit log. */
@Service
class FillTemplate {

    /** Fewer blanks than this in any template. */
    private static final int MOST = 100;

    private final Templates templates;
    private final Projects projects;
    private final Employers employers;
    private final Prints prints;
    private final CurrentOfficer current;
    private final Audit audit;

    FillTemplate(
            Templates templates,
            Projects projects,
            Employers employers,
            Prints prints,
            CurrentOfficer current,
            Audit audit) {
        this.templates = templates;
        this.projects = projects;
        this.employers = employers;
        this.prints = prints;
        this.current = current;
        this.audit = audit;
    }

    /** @param name of the file, without its ending */
    record Filled(String name, byte[] file) {}

    /**
     * @param word a Word file, else PDF
     * @throws CommandRefused {@code template.values} naming every value that is missing or wrong; {@code
     *     template.unpublished} unless the labour bureau has published it
     */
    @Transactional
    Filled handle(UUID id, String code, boolean word, Map<String, @Nullable String> typed) {
        var who = current.require(Permission.PROJECT_READ);
        var project = projects.visible(id);
        if (!mayFill(who, project)) {
            throw NotPermitted.outsideScope("范本由项目的施工总承包单位或者有关单位填写");
        }
        var template = templates.require(project.jurisdiction(), code);
        if (!templates.published(project.jurisdiction()).containsKey(code)) {
            throw new CommandRefused("template.unpublished", "这份范本还没有发布");
        }
        var text = template.filled(values(project, typed));
        audit.append("template.filled", project.subject(), Map.of("template", code, "word", word));
        return new Filled(
                template.label(), word ? prints.docx(template.label(), text) : prints.pdf(template.label(), text));
    }

    private static boolean mayFill(ActingOfficer who, Project project) {
        return who.may(Permission.PROJECT_REGISTER)
                || project.units().parties(who.unit().id()).contains(Act.Party.CONTRACTOR);
    }

    private Map<String, String> values(Project project, Map<String, @Nullable String> typed) {
        var blanks = templates.blanks(project.jurisdiction());
        var known = Map.of(
                "project", project.name(), "employer", Objects.requireNonNullElse(employers.of(project.id()), ""));
        var wrong = new ArrayList<FieldError>();
        var values = new HashMap<String, String>();
        for (var blank : blanks) {
            var plain = plain(typed.get(blank.code()));
            var value = plain.isEmpty() && blank.is().equals(Blank.OWN) ? known.getOrDefault(blank.code(), "") : plain;
            blank.problemWith(value).ifPresent(problem -> wrong.add(new FieldError("values." + blank.code(), problem)));
            if (!value.isEmpty()) {
                values.put(blank.code(), blank.written(value));
            }
        }
        unknown(blanks, typed, wrong);
        if (!wrong.isEmpty()) {
            throw new CommandRefused("template.values", "范本要填的内容不完整或者有误", wrong);
        }
        return values;
    }

    private static void unknown(List<Blank> blanks, Map<String, @Nullable String> typed, List<FieldError> wrong) {
        if (typed.size() > MOST || !blanks.stream().map(Blank::code).toList().containsAll(typed.keySet())) {
            wrong.add(new FieldError("values", "有范本中没有的内容"));
        }
    }

    private static String plain(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("\\s+", " ")
                        .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                        .strip();
    }
}
