package org.huxin.server.wage.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads what a bank sent, whatever it calls the file. */
@Component
public class BankFiles {

    /** Maps of the sheets of banks, and words in them. */
    static final String MAPS = "bank_returns";

    private static final String WORDS = "bank_return_words";
    private static final String REASONS = "bank_reasons";

    private final Policies policies;
    private final Words words;
    private final Today today;
    private final int mostLines;

    BankFiles(Policies policies, Words words, Today today, @Value("${huxin.imports.most-lines}") int mostLines) {
        this.policies = policies;
        this.words = words;
        this.today = today;
        this.mostLines = mostLines;
    }

    /**
     * What a sheet answers, as sheets do not say it themselves.
     *
     * @param map code of the register {@code bank_returns}; null for the first that fits
     * @param message MsgId of the instruction
     * @param account that it was to be paid from
     */
    public record Answers(@Nullable String map, String message, YearMonth month, String account) {}

    /**
     * @param answers null if the file has to say itself what it is about
     * @throws CommandRefused {@code import.*} if the file cannot be read at all
     */
    public BankFile read(String jurisdiction, Path file, @Nullable Answers answers) {
        if (xml(file)) {
            return BankMessages.read(file, code -> words.label(jurisdiction, REASONS, code));
        }
        if (answers == null) {
            throw CommandRefused.field("payment.batch", "batch", "银行自己格式的回单没有写明是哪一批，请先选择批次再导入");
        }
        return new ReturnSheet(
                        maps(jurisdiction, answers.map()), results(jurisdiction), answers, today.date(), mostLines)
                .read(file);
    }

    private List<ReturnMap> maps(String jurisdiction, @Nullable String code) {
        var maps = entries(jurisdiction, MAPS).stream()
                .filter(entry -> code == null || entry.code().equals(code))
                .map(ReturnMap::of)
                .toList();
        if (maps.isEmpty()) {
            throw CommandRefused.field("payment.map", "map", "没有这家银行的回单样式，请在规则库里补上栏目对照");
        }
        return maps;
    }

    private List<ReturnWord> results(String jurisdiction) {
        return entries(jurisdiction, WORDS).stream().map(ReturnWord::of).toList();
    }

    private List<Register.Entry> entries(String jurisdiction, String register) {
        return policies.stack(jurisdiction)
                .register(register)
                .map(Register::entries)
                .orElse(List.of());
    }

    private static boolean xml(Path file) {
        try (var content = Files.newInputStream(file)) {
            for (var one : content.readNBytes(64)) {
                if (one == '<') {
                    return true;
                }
                if (one > ' ') {
                    return false;
                }
            }
            return false;
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
