package org.huxin.server.project.deposit;

import java.util.List;
import java.util.UUID;
import org.huxin.db.project.tables.records.DepositAssessmentRecord;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.RowId;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectMapper;

/** Keeps every assessment with its inputs, its steps and the rules of its day. */
@Service
class Assessments {

    private final ActOnProject act;
    private final Supervision supervision;
    private final DepositNumbers numbers;
    private final Deposits deposits;
    private final Telling telling;
    private final Policies policies;
    private final ObjectMapper json;

    Assessments(
            ActOnProject act,
            Supervision supervision,
            DepositNumbers numbers,
            Deposits deposits,
            Telling telling,
            Policies policies,
            ObjectMapper json) {
        this.act = act;
        this.supervision = supervision;
        this.numbers = numbers;
        this.deposits = deposits;
        this.telling = telling;
        this.policies = policies;
        this.json = json;
    }

    /** @throws CommandRefused {@code deposit.no_rules} if the rules of the place do not say enough */
    void assess(UUID id, Assessing.Assess command) {
        act.handle(id, command, (project, scene) -> {
            supervision.require(DepositAct.ASSESS, project, scene.who());
            var input = command.on(project);
            var sum = DepositCalculator.sum(numbers.rules(project.jurisdiction()), input)
                    .orElseThrow(() -> CommandRefused.rule("deposit.no_rules", "本辖区的存储比例没有列出这样的合同，请直接写明应缴额"));
            var row = row(project, scene, sum);
            row.setByHand(false);
            row.setInputs(JSONB.valueOf(json.writeValueAsString(input)));
            row.setReason(command.note() == null ? "" : command.note().strip());
            return kept(project, scene, row);
        });
    }

    void set(UUID id, Assessing.SetRequired command) {
        act.handle(id, command, (project, scene) -> {
            supervision.require(DepositAct.SET_REQUIRED, project, scene.who());
            var row = row(project, scene, new DepositSum(command.requiredFen(), List.of()));
            row.setByHand(true);
            row.setInputs(JSONB.valueOf("{}"));
            row.setReason(command.reason().strip());
            return kept(project, scene, row);
        });
    }

    private List<Fact> kept(Project project, ProjectScene scene, DepositAssessmentRecord row) {
        deposits.add(row);
        deposits.require(project.id(), row.getRequiredFen());
        return telling.stands(project, scene);
    }

    private DepositAssessmentRecord row(Project project, ProjectScene scene, DepositSum sum) {
        var book = policies.ruleBook(project.jurisdiction());
        var rates = book.stack().register(DepositNumbers.RATES);
        var row = new DepositAssessmentRecord();
        row.setId(RowId.at(scene.at()));
        row.setProject(project.id());
        row.setRequiredFen(sum.fen());
        row.setWaived(sum.waived());
        row.setSteps(JSONB.valueOf(json.writeValueAsString(sum.steps())));
        row.setRegister(rates.map(Register::id).orElse(""));
        row.setDocument(rates.map(found -> found.citation().document()).orElse(""));
        row.setRulesHash(book.hash());
        row.setAssessedAt(scene.at());
        row.setAssessedBy(scene.who().id());
        row.setAssessedUnit(scene.unit());
        return row;
    }
}
