package org.huxin.server.wage.roster;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is put right in a worker's file; null leaves a thing as it is.
 *
 * @param contractFiles in place of those that were
 */
record WorkerChange(
        @Nullable @Size(min = 1, max = 60, message = "姓名不能超过60字")
        String name,

        @Nullable @Size(max = 20) String phone,
        @Nullable @Size(max = 60, message = "班组名称不能超过60字") String team,
        @Nullable Boolean leader,
        @Nullable @Size(max = 10) String trade,
        @Nullable @Size(max = 10) String rateKind,
        @Nullable Long rateFen,
        @Nullable @Size(max = 20) String contract,
        @Nullable @Size(max = 60, message = "合同编号不能超过60字") String contractNo,
        @Nullable LocalDate contractOn,
        @Nullable @Size(max = 20, message = "附件过多") List<UUID> contractFiles,
        @Nullable LocalDate trainedOn) {

    /** The file as it would be, to be looked at like a new one; the paper stays. */
    NewWorker over(NewWorker before) {
        return new NewWorker(
                before.employer(),
                before.idKind(),
                before.idNumber(),
                or(name, before.name()),
                before.sex(),
                before.bornOn(),
                phone == null ? before.phone() : phone,
                team == null ? before.team() : team,
                leader != null && leader,
                trade == null ? before.trade() : trade,
                before.role(),
                rateKind == null ? before.rateKind() : rateKind,
                rateFen == null ? before.rateFen() : rateFen,
                contract == null ? before.contract() : contract,
                contractNo == null ? before.contractNo() : contractNo,
                contractOn == null ? before.contractOn() : contractOn,
                contractFiles == null || contractFiles.isEmpty() ? before.contractFiles() : contractFiles,
                trainedOn == null ? before.trainedOn() : trainedOn,
                null,
                null);
    }

    private static String or(@Nullable String told, String before) {
        return Objects.requireNonNullElse(told, before);
    }
}
