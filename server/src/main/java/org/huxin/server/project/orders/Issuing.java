package org.huxin.server.project.orders;

import java.util.List;
import java.util.UUID;
import org.huxin.db.project.tables.records.RectificationOrderRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.RowId;
import org.huxin.server.project.OrderFact;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** 责令限期改正: the order and its numbered paper, in one transaction. */
@Service
class Issuing {

    private final ActOnProject act;
    private final Orders orders;
    private final Grounds grounds;
    private final OrderPapers papers;
    private final List<Grounded> grounded;
    private final ApplicationEventPublisher facts;

    Issuing(
            ActOnProject act,
            Orders orders,
            Grounds grounds,
            OrderPapers papers,
            List<Grounded> grounded,
            ApplicationEventPublisher facts) {
        this.act = act;
        this.orders = orders;
        this.grounds = grounds;
        this.papers = papers;
        this.grounded = grounded;
        this.facts = facts;
    }

    /** @throws CommandRefused {@code order.invalid} if the ground is not one of the party's, or nobody knows the firm */
    void issue(UUID project, IssueOrder told) {
        act.handle(project, told, (changed, scene) -> {
            var ground = grounds.find(changed.jurisdiction(), told.ground())
                    .orElseThrow(() -> CommandRefused.field(IssueOrder.INVALID, "ground", "本辖区的规则中没有这个事由"));
            var party = Parties.of(told.party())
                    .filter(one -> ground.parties().contains(one.side()))
                    .orElseThrow(() -> CommandRefused.field(IssueOrder.INVALID, "party", "这个事由不能责令这一方改正"));
            var firm = orders.firm(project, party)
                    .orElseThrow(() -> CommandRefused.field(
                            IssueOrder.INVALID,
                            "party",
                            "项目还没有登记" + Parties.word(party).label() + "，请先补充"));
            grounded.stream()
                    .filter(one -> one.ground().equals(told.ground()))
                    .forEach(one -> one.require(changed, scene));
            var order = row(changed, told, firm, scene);
            // the first fact names the matter, the paper is told after it
            facts.publishEvent(told(order, changed, scene));
            order.setPaper(papers.rectify(order, ground, changed, scene).id());
            orders.add(order);
            return List.of();
        });
    }

    private static OrderFact.Issued told(RectificationOrderRecord order, Project project, ProjectScene scene) {
        return new OrderFact.Issued(
                Orders.subject(order.getId()),
                scene.at(),
                project.jurisdiction(),
                project.id().toString(),
                project.number(),
                project.name(),
                order.getGround(),
                order.getParty(),
                order.getFirm().toString(),
                scene.unit(),
                order.getDueOn());
    }

    private static RectificationOrderRecord row(Project project, IssueOrder told, UUID firm, ProjectScene scene) {
        var row = new RectificationOrderRecord();
        row.setId(RowId.at(scene.at()));
        row.setJurisdiction(project.jurisdiction());
        row.setProject(project.id());
        row.setParty(told.party());
        row.setFirm(firm);
        row.setGround(told.ground());
        row.setFound(told.found().strip());
        row.setDueOn(told.dueOn());
        row.setIssuedAt(scene.at());
        row.setIssuedBy(scene.who().id());
        row.setUnit(scene.unit());
        row.setStoppedAlready(false);
        return row;
    }
}
