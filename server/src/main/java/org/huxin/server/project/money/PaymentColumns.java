package org.huxin.server.project.money;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** 支付记录的栏目: what people write above them stands in the register {@code payment_columns}. */
@Component
class PaymentColumns {

    static final String MONTH = "month";
    static final String PAID_ON = "paidOn";
    static final String AMOUNT = "amount";
    static final String LABOUR = "labour";
    static final String VOUCHER = "voucher";

    private static final String REGISTER = "payment_columns";

    private final Policies policies;

    PaymentColumns(Policies policies) {
        this.policies = policies;
    }

    /** @param required whether a sheet must have it */
    record Column(String code, String label, boolean required, List<String> names) {
        boolean called(String text) {
            var plain = plain(text);
            return names.stream().anyMatch(name -> plain(name).equals(plain));
        }
    }

    List<Column> of(String jurisdiction) {
        return policies.stack(jurisdiction).register(REGISTER).map(Register::entries).orElse(List.of()).stream()
                .map(entry -> new Column(
                        entry.code(),
                        entry.label(),
                        Boolean.TRUE.equals(entry.attributes().get("required")),
                        Stream.concat(Stream.of(entry.label()), aliases(entry)).toList()))
                .toList();
    }

    private static Stream<String> aliases(Register.Entry entry) {
        return entry.attributes().get("aliases") instanceof Collection<?> many
                ? many.stream().map(String::valueOf)
                : Stream.empty();
    }

    /** The form in which names are compared: full and half width alike, no blanks, no marks of required columns. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s*＊:：·\\u200b\\ufeff]", "")
                .toLowerCase(Locale.ROOT);
    }
}
