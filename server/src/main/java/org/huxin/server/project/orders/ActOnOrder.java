package org.huxin.server.project.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.RectificationOrderRecord;
import org.huxin.server.duty.SubjectLock;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.OrderFact;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.huxin.server.project.register.Projects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记改正、行政处理、责令停工、解除停工、撤销: what becomes of an order. */
@Service
class ActOnOrder {

    private final ActOnProject act;
    private final Projects projects;
    private final Orders orders;
    private final Grounds grounds;
    private final OrderPapers papers;
    private final SubjectLock subjects;

    ActOnOrder(
            ActOnProject act,
            Projects projects,
            Orders orders,
            Grounds grounds,
            OrderPapers papers,
            SubjectLock subjects) {
        this.act = act;
        this.projects = projects;
        this.orders = orders;
        this.grounds = grounds;
        this.papers = papers;
        this.subjects = subjects;
    }

    @Transactional
    void correct(UUID project, UUID id, OnOrder.Correct told) {
        var how = told.how().strip();
        var files = IssueOrder.files(told.attachments());
        if (files.isEmpty()) {
            throw CommandRefused.field(IssueOrder.INVALID, "attachments", "请上传改正的证明材料");
        }
        var command = new OnOrder(told.version(), OrderAct.CORRECT, OnOrder.Change.NONE, Map.of("改正情况", how), files);
        on(project, id, command, (order, changed, scene) -> {
            order.setCorrectedAt(scene.at());
            order.setCorrectedHow(how);
            return List.of(new OrderFact.Corrected(subject(order), scene.at(), changed.jurisdiction(), scene.unit()));
        });
    }

    /** @throws CommandRefused {@code order.not_due} in its term; {@code order.fine} outside what the clause knows */
    @Transactional
    void handle(UUID project, UUID id, OnOrder.Handle told) {
        var fine = told.fineFen();
        var said = Map.of(
                "决定文号",
                told.decision().strip(),
                "处理",
                told.how().strip(),
                "罚款",
                fine == null ? "无" : Money.ofFen(fine).toString());
        var files = IssueOrder.files(told.attachments());
        var command = new OnOrder(told.version(), OrderAct.HANDLE, OnOrder.Change.NONE, said, files);
        on(project, id, command, (order, changed, scene) -> {
            if (fine != null) {
                requireWithin(fine, ground(order));
            }
            order.setHandledAt(scene.at());
            order.setDecision(told.decision().strip());
            order.setFineFen(fine);
            order.setHandledHow(told.how().strip());
            return List.of(
                    new OrderFact.Handled(subject(order), scene.at(), changed.jurisdiction(), scene.unit(), fine));
        });
    }

    /** @throws CommandRefused {@code order.not_due} in its term; {@code order.no_stop} where the clause knows none */
    @Transactional
    void stop(UUID project, UUID id, OnOrder.Stop told) {
        OnOrder.Change stopped = (one, scene) -> {
            if (!one.underWay()) {
                throw new CommandRefused("order.not_under_way", "项目不在建，不能责令停工");
            }
            return one.life().stoppedSince() == null ? one.stoppedSince(scene.at()) : one;
        };
        var before = projects.visible(project).life().stoppedSince() != null;
        var command = new OnOrder(told.version(), OrderAct.STOP, stopped, Map.of(), List.of());
        on(project, id, command, (order, changed, scene) -> {
            // before the number of the paper is taken
            subjects.hold(List.of(changed.subject(), subject(order)));
            var others = orders.stopping(project);
            order.setStoppedAlready(before && others.stream().allMatch(RectificationOrderRecord::getStoppedAlready));
            var paper = papers.stop(order, ground(order), changed, scene);
            order.setStoppedAt(scene.at());
            order.setStopPaper(paper.id());
            var facts = new ArrayList<Fact>();
            facts.add(new OrderFact.StopOrdered(subject(order), scene.at(), changed.jurisdiction(), scene.unit()));
            if (!before) {
                facts.add(
                        new ProjectFact.Stopped(changed.subject(), scene.at(), changed.jurisdiction(), paper.number()));
            }
            facts.add(standing(changed, scene, others.size() + 1));
            return facts;
        });
    }

    /** The works go on when no other order stands and they had not stood still before. */
    @Transactional
    void lift(UUID project, UUID id, OnOrder.Reasoned told) {
        var why = told.reason().strip();
        projects.visible(project);
        var meant = orders.of(project, id);
        var others = orders.stopping(project).stream()
                .filter(one -> !one.getId().equals(id))
                .toList();
        var resumes = others.isEmpty() && !meant.getStoppedAlready();
        OnOrder.Change lifted = (one, scene) -> resumes ? one.stoppedSince(null) : one;
        var command = new OnOrder(told.version(), OrderAct.LIFT, lifted, Map.of("理由", why), List.of());
        on(project, id, command, (order, changed, scene) -> {
            order.setLiftedAt(scene.at());
            order.setLiftedWhy(why);
            var facts = new ArrayList<Fact>();
            facts.add(new OrderFact.StopLifted(subject(order), scene.at(), changed.jurisdiction(), scene.unit()));
            facts.add(standing(changed, scene, others.size()));
            if (resumes) {
                facts.add(new ProjectFact.Resumed(changed.subject(), scene.at(), changed.jurisdiction()));
            }
            return facts;
        });
    }

    @Transactional
    void withdraw(UUID project, UUID id, OnOrder.Reasoned told) {
        var why = told.reason().strip();
        var command = new OnOrder(told.version(), OrderAct.WITHDRAW, OnOrder.Change.NONE, Map.of("理由", why), List.of());
        on(project, id, command, (order, changed, scene) -> {
            order.setWithdrawnAt(scene.at());
            order.setWithdrawnWhy(why);
            return List.of(new OrderFact.Withdrawn(subject(order), scene.at(), changed.jurisdiction()));
        });
    }

    private interface Keeping {
        List<? extends Fact> keep(RectificationOrderRecord order, Project project, ProjectScene scene);
    }

    /** The order cannot have changed since it was read: every change of one moves its project's version on. */
    private void on(UUID project, UUID id, OnOrder command, Keeping keeping) {
        projects.visible(project);
        var order = orders.of(project, id);
        act.handle(project, command, (changed, scene) -> {
            Offered.require(command.act(), order);
            Offered.refusal(command.act(), order, ground(order), scene.at().toLocalDate())
                    .ifPresent(refused -> {
                        throw refused;
                    });
            var facts = keeping.keep(order, changed, scene);
            orders.save(order);
            return facts;
        });
    }

    private static OrderFact standing(Project project, ProjectScene scene, int orders) {
        return new OrderFact.StopOrdersChanged(project.subject(), scene.at(), project.jurisdiction(), orders);
    }

    private static void requireWithin(long fine, Ground ground) {
        var least = ground.leastFen();
        var most = ground.mostFen();
        if (least == null || most == null) {
            throw CommandRefused.field("order.fine", "fineFen", ground.clause().clause() + "没有规定罚款");
        }
        if (fine < least || fine > most) {
            throw CommandRefused.field(
                    "order.fine",
                    "fineFen",
                    "罚款应在%s至%s之间（%s）"
                            .formatted(
                                    Money.ofFen(least),
                                    Money.ofFen(most),
                                    ground.clause().clause()));
        }
    }

    private Ground ground(RectificationOrderRecord order) {
        return grounds.find(order.getJurisdiction(), order.getGround())
                .orElseThrow(() -> CommandRefused.rule("order.ground_gone", "本辖区的规则中已经没有这个事由"));
    }

    private static String subject(RectificationOrderRecord order) {
        return Orders.subject(order.getId());
    }
}
