package org.huxin.server.project.orders;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.RectificationOrderRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.orders.OrderView.Actionable;
import org.huxin.server.project.orders.OrderView.OfOneProject;
import org.huxin.server.project.register.Act;
import org.huxin.server.project.register.ProjectActions;
import org.huxin.server.project.register.ProjectDetail.Action;
import org.huxin.server.project.register.ProjectSteps;
import org.huxin.server.project.register.Projects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The orders on one project, with what the officer may do about them and what only after their day. */
@Component
class OrderPage {

    private final Projects projects;
    private final ProjectSteps steps;
    private final ProjectActions actions;
    private final Orders orders;
    private final OrderViews views;
    private final Grounds grounds;
    private final CurrentOfficer current;
    private final Today today;

    OrderPage(
            Projects projects,
            ProjectSteps steps,
            ProjectActions actions,
            Orders orders,
            OrderViews views,
            Grounds grounds,
            CurrentOfficer current,
            Today today) {
        this.projects = projects;
        this.steps = steps;
        this.actions = actions;
        this.orders = orders;
        this.views = views;
        this.grounds = grounds;
        this.current = current;
        this.today = today;
    }

    @Transactional(readOnly = true)
    OfOneProject of(UUID id) {
        var officer = current.require(Permission.PROJECT_READ);
        var project = projects.visible(id);
        var place = project.jurisdiction();
        var rows = orders.of(id);
        var shown = views.of(rows);
        var offered = actions.of(OrderAct.values(), project, steps.of(place), officer);
        return new OfOneProject(
                project.version(),
                IntStream.range(0, rows.size())
                        .mapToObj(one -> new Actionable(shown.get(one), actions(rows.get(one), offered)))
                        .toList(),
                grounds.all(place),
                Stream.of(Act.Party.values()).map(Parties::word).toList(),
                offered.stream()
                        .filter(action -> action.name().equals(OrderAct.ISSUE.path()))
                        .toList());
    }

    private List<Action> actions(RectificationOrderRecord order, List<Action> offered) {
        return Stream.of(OrderAct.values())
                .filter(act -> Offered.fits(act, order))
                .flatMap(act -> offered.stream()
                        .filter(action -> action.name().equals(act.path()))
                        .map(action -> action(act, action, order)))
                .toList();
    }

    private Action action(OrderAct act, Action offered, RectificationOrderRecord order) {
        return grounds.find(order.getJurisdiction(), order.getGround())
                .flatMap(ground -> Offered.refusal(act, order, ground, today.date()))
                .map(CommandRefused::reason)
                .map(refusal -> new Action(offered.name(), offered.label(), refusal))
                .orElse(offered);
    }
}
