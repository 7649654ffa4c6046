package org.huxin.server.wage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the module as the server itself knows them, so that no test forgets a new one. */
final class WageAddresses {

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private WageAddresses() {}

    /** One address. @param file whether it takes a file */
    record Address(HttpMethod method, String pattern, boolean file, HandlerMethod handler) {

        boolean reads() {
            return method.equals(HttpMethod.GET);
        }

        /** Names of what may be asked for in the query. */
        List<String> asked() {
            return Arrays.stream(handler.getMethodParameters())
                    .peek(one -> one.initParameterNameDiscovery(NAMES))
                    .filter(one -> one.hasParameterAnnotation(RequestParam.class)
                            || one.hasParameterAnnotation(ModelAttribute.class))
                    .flatMap(one -> one.hasParameterAnnotation(ModelAttribute.class)
                            ? members(one)
                            : java.util.stream.Stream.of(String.valueOf(one.getParameterName())))
                    .toList();
        }

        /** What must be asked for, with a value that fits, as a query. */
        String query(WageTown.Part part) {
            var filled = asked().stream()
                    .flatMap(name -> switch (name) {
                        case "month", "from", "to" -> java.util.stream.Stream.of(name + "=" + monthOrDay(name));
                        case "employer" -> java.util.stream.Stream.of("employer=" + part.firm());
                        case "method" ->
                            java.util.stream.Stream.of(
                                    "method=ProjectWorker.Add", "team=" + java.util.UUID.randomUUID());
                        default -> java.util.stream.Stream.<String>empty();
                    })
                    .toList();
            return filled.isEmpty() ? "" : "?" + String.join("&", filled);
        }

        private String monthOrDay(String name) {
            return Arrays.stream(handler.getMethodParameters())
                            .anyMatch(one -> name.equals(one.getParameterName())
                                    && one.getParameterType().equals(java.time.LocalDate.class))
                    ? "2024-06-30"
                    : "2024-06";
        }

        private static java.util.stream.Stream<String> members(MethodParameter form) {
            return Arrays.stream(form.getParameterType().getRecordComponents())
                    .map(java.lang.reflect.RecordComponent::getName);
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** Those that begin so. */
    static List<Address> under(RequestMappingHandlerMapping server, String prefix) {
        return server.getHandlerMethods().entrySet().stream()
                .flatMap(one -> one.getKey().getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith(prefix))
                        .flatMap(pattern -> methods(
                                        one.getKey().getMethodsCondition().getMethods())
                                .stream()
                                .map(method -> new Address(
                                        method,
                                        pattern,
                                        one.getKey()
                                                .getConsumesCondition()
                                                .toString()
                                                .contains("multipart"),
                                        one.getValue()))))
                .sorted(Comparator.comparing(Address::toString))
                .toList();
    }

    private static List<HttpMethod> methods(Set<RequestMethod> methods) {
        return methods.stream().map(RequestMethod::asHttpMethod).toList();
    }
}
