package org.huxin.server.kernel;

import java.time.LocalDate;
import java.util.Optional;
import org.huxin.files.IdNumberCheck;

/**
 * 公民身份号码 of 18 characters, as {@link IdNumberCheck} knows them.
 *
 * @param text 18 characters, the last one in upper case
 */
public record IdNumber(String text) {

    /** @throws IllegalArgumentException with a Chinese message saying what is wrong */
    public IdNumber {
        text = IdNumberCheck.normal(text);
        problemWith(text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** What is wrong with a number, in Chinese; empty if it is valid. */
    public static Optional<String> problemWith(String written) {
        return IdNumberCheck.problemWith(written);
    }

    public static boolean isValid(String written) {
        return problemWith(written).isEmpty();
    }

    public LocalDate birthDate() {
        return IdNumberCheck.birth(text).orElseThrow();
    }

    /** Never the number itself, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return Masking.idNumber(text);
    }
}
