package org.huxin.server.project.push;

import java.util.List;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.enterprises.Firm;
import org.huxin.server.project.register.NameContractor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who builds a project, as whoever pushes it names him when the ledger does not know yet. */
@Component
class ProjectContractor {

    private final Pushes pushes;
    private final NameContractor contractors;
    private final Enterprises enterprises;

    ProjectContractor(Pushes pushes, NameContractor contractors, Enterprises enterprises) {
        this.pushes = pushes;
        this.contractors = contractors;
        this.enterprises = enterprises;
    }

    /**
     * The project, held, with its contractor written down if one was named.
     *
     * @throws CommandRefused {@code push.contractor_known} if the ledger knows another
     */
    ConstructionProjectRecord with(UUID id, @Nullable Firm named) {
        var project = pushes.hold(id);
        if (named == null) {
            return project;
        }
        var known = project.getContractor();
        if (known == null) {
            contractors.handle(id, named);
            return pushes.hold(id);
        }
        var name = enterprises.byId(List.of(known)).values().stream()
                .map(Enterprise::name)
                .findFirst()
                .orElse("");
        if (!name.equals(named.name().strip())) {
            throw CommandRefused.field(
                    "push.contractor_known", "contractor", "这个项目登记的施工总承包单位是" + name + "；有变化的先更正项目信息");
        }
        return project;
    }
}
