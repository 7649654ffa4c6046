package org.huxin.server.casework;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * 农民工本人投诉: what a worker tells on his own page is a clue from that moment, with all its clocks. What he may choose and who
 * receives it is data: the register {@code natures} with {@code worker_says}, the entry of {@code channels} with
 * {@code worker_page}.
 */
public interface WorkerComplaints {

    /** @param says what it is, in a worker's words */
    record Kind(String nature, String says) {}

    /**
     * What he told.
     *
     * @param nature one of the {@linkplain #kinds kinds}
     * @param project in the ledger of the jurisdiction
     * @param owedFen as he reckons it; null if he does not say
     * @param requestId the same one twice gives the first clue, not a second
     */
    record Told(
            String nature,
            UUID project,
            String employer,
            @Nullable String employerCode,
            @Nullable Long owedFen,
            String text,
            String name,
            @Nullable String phone,
            @Nullable String idNumber,
            String requestId) {}

    /**
     * What became of a complaint.
     *
     * @param says where it stands and in whose hands, in plain words
     */
    record Filed(
            String number,
            LocalDateTime at,
            @Nullable String project,
            String employer,
            @Nullable String kind,
            String says,
            boolean over) {}

    /** What may be complained of on a worker's page in a jurisdiction; empty where its pack names nobody who receives it. */
    List<Kind> kinds(String jurisdiction);

    /**
     * Registers a complaint, first asked of the unit that the pack names.
     *
     * @throws CommandRefused {@code complaint.closed} if the jurisdiction takes none this way, {@code complaint.nobody} if the
     *     receiving unit has no officer yet
     */
    UUID file(String jurisdiction, Told told);

    /** Whatever a person reported, on this page or otherwise, the newest first. @param idKeyed index of his identity number */
    List<Filed> of(String idKeyed);
}
